"""Section 1.2: kinds of tickets."""

from __future__ import annotations

from collections.abc import Mapping

from reglament.engine.names import Name
from reglament.engine.values import value
from reglament.engine.vocabulary import Approval


@value
class Kind:
    """A kind. `filed_by` holds roles; () = anybody. `by_plan`: nothing is promised but the plan."""

    name: Name
    code: str
    what: str = ""
    example: str = ""
    filed_by: tuple[str, ...] = ()
    approval: Approval = Approval.NONE
    initial_complexity: str | None = None
    by_plan: bool = False
    clause: str = ""


@value
class Classification:
    """All kinds by key. `decided_by`: the roles or groups that set the kind."""

    kinds: Mapping[str, Kind]
    decided_by: tuple[str, ...] = ()
    clause: str = ""
