"""Section 2: zones of responsibility. Who holds a zone stands in an annex."""

from __future__ import annotations

from collections.abc import Mapping

from reglament.engine.durations import Duration
from reglament.engine.names import Name
from reglament.engine.values import value


@value
class Zone:
    """A zone and its border. `seen_by` non-empty closes the zone to all others."""

    name: Name
    system: str = ""
    does: str = ""
    does_not: str = ""
    redirect_to: str = ""
    seen_by: tuple[str, ...] = ()
    clause: str = ""


@value
class OutsideZones:
    """A ticket that is nobody's here: redirected within a term and closed with a code."""

    redirect_within: Duration
    closure_code: str
    tell_author: str = ""
    clause: str = ""


@value
class ZoneDispute:
    """Two zones refuse: who decides, how soon, and who answers meanwhile."""

    decided_by: str
    within: Duration
    meanwhile: str = ""
    clause: str = ""


@value
class RestrictedOperation:
    """An operation done only on the written decision of somebody."""

    name: Name
    decided_by: str
    clause: str = ""


@value
class Zones:
    """All zones by key, and what happens at their borders."""

    named: Mapping[str, Zone]
    outside: OutsideZones | None = None
    dispute: ZoneDispute | None = None
    restricted: Mapping[str, RestrictedOperation]
    clause: str = ""
