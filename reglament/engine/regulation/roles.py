"""Section 3.2: roles and substitution. Who has a role stands in an annex."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from reglament.engine.durations import Duration
from reglament.engine.names import Name
from reglament.engine.values import value


@value
class Role:
    """A role. `group` is the key of the team that it belongs to («ЛК», «ПО»), "" = the authors' side.

    `given_by`: who gives it to somebody for one ticket (an incident manager); () = it stands in the annex.
    """

    name: Name
    does: str = ""
    group: str = ""
    given_by: tuple[str, ...] = ()
    clause: str = ""


class OnAbsence(StrEnum):
    """Which open tickets move when their responsible is away."""

    DUE_BEFORE_RETURN = "due_before_return"
    ALL = "all"
    TO_QUEUE = "to_queue"
    KEEP = "keep"


class AfterReturn(StrEnum):
    """What becomes of moved tickets when the responsible is back."""

    RESPONSIBLE_DECIDES = "responsible_decides"
    COME_BACK = "come_back"


class ChainedSubstitution(StrEnum):
    """Whether the deputy's deputy steps in by himself."""

    NOT_INHERITED = "not_inherited"
    INHERITED = "inherited"


@value
class Substitution:
    """What absence does. `all_when_longer`: an absence longer than this moves everything at once."""

    on_absence: OnAbsence
    within: Duration | None = None
    all_when_longer: Duration | None = None
    otherwise: str = ""
    after_return: AfterReturn = AfterReturn.RESPONSIBLE_DECIDES
    chained: ChainedSubstitution = ChainedSubstitution.NOT_INHERITED
    stops_clocks: bool = False
    announce: Duration | None = None
    author_gone: tuple[str, ...] = ()
    clause: str = ""


@value
class Roles:
    """All roles by key, pairs that may not coincide in one ticket, and substitution."""

    named: Mapping[str, Role]
    exclusive: tuple[tuple[str, str], ...] = ()
    substitution: Substitution | None = None
    clause: str = ""
