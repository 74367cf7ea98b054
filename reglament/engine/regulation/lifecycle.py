"""Clause 3.1.3: states and the moves between them."""

from __future__ import annotations

from collections.abc import Mapping

from reglament.engine.durations import Duration
from reglament.engine.names import Name
from reglament.engine.values import value
from reglament.engine.vocabulary import Category, Guard, Need


@value
class State:
    """A state. `runs` and `pauses` hold clocks (keys); `move` is a role or relative person, "" = nobody."""

    name: Name
    category: Category
    author_label: Name
    runs: tuple[str, ...] = ()
    pauses: tuple[str, ...] = ()
    move: str = ""
    clause: str = ""


@value
class Passage:
    """A permitted move. `source` "" = every open state. `who` may hold «система».

    `closure_codes` and `complexities` (keys) narrow the way: one of these codes or complexities.
    `closure_code` is set by the way itself. `expired` is the clock whose running out opens it to the desk.
    `not_priorities` and `kinds`: not for those, only for these.
    """

    source: str
    target: str
    who: tuple[str, ...]
    needs: tuple[Need, ...] = ()
    guard: Guard = Guard.ALWAYS
    within: Duration | None = None
    expired: str = ""
    closure_codes: tuple[str, ...] = ()
    complexities: tuple[str, ...] = ()
    closure_code: str = ""
    stops: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    not_priorities: tuple[str, ...] = ()
    hours: str = ""  # a calendar: the way is open in its hours alone, while clocks go on
    clause: str = ""

    @property
    def code(self) -> str:
        """Readable and stable: «в работе → закрыт»."""
        return f"{self.source or '*'} → {self.target}"


@value
class Confidentiality:
    """Who sees a ticket and who sees internal notes: roles, groups, relative persons."""

    ticket_seen_by: tuple[str, ...]
    notes_seen_by: tuple[str, ...]
    clause: str = ""


@value
class Lifecycle:
    """States by key, in the order written (the first of category NEW is the initial one), and passages."""

    states: Mapping[str, State]
    passages: tuple[Passage, ...]
    clause: str = ""
