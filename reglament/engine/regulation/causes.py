"""Why tickets came: a closed list, and who answers for each of its lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from reglament.engine.names import Name
from reglament.engine.values import value


@value
class Cause:
    """A cause, said when a ticket is resolved. A promise missed through it counts against `answers`.

    `answers`: a role, a group or a relative person; "" = the desk as ever. `kinds`: offered for these alone.
    """

    name: Name
    answers: str = ""
    kinds: tuple[str, ...] = ()
    what: str = ""
    clause: str = ""


@value
class Causes:
    """The closed list of causes."""

    named: Mapping[str, Cause] = field(default_factory=dict)
    clause: str = ""
