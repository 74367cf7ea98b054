"""States and the moves between them."""

from __future__ import annotations

from dataclasses import dataclass

from reglament.engine.conditions import ANYTHING, Condition
from reglament.engine.durations import Duration
from reglament.engine.vocabulary import Category, Guard, Need


@dataclass(frozen=True, slots=True)
class StateRule:
    """A state: which clocks run in it, which stand, whose move it is, what the author reads."""

    name: str
    category: Category
    move: str  # a relative person: диспетчер, ответственный, автор, …; "" = nobody
    author_label: str
    runs: frozenset[str] = frozenset()
    pauses: frozenset[str] = frozenset()
    clause: str = ""

    @property
    def label_key(self) -> str:
        """Under which key the names hold what the author reads: «Принят» is not the code «принят»."""
        return label_key(self.name)


def label_key(state: str) -> str:
    """The key of what the author reads of a state."""
    return f"{state} → автору"


@dataclass(frozen=True, slots=True)
class Transition:
    """One permitted move. `source` "" stands for every open state."""

    code: str  # «в_работе → исполнен», unique
    source: str
    target: str
    who: tuple[str, ...]  # roles and relative persons; «система» = the desk itself
    needs: tuple[Need, ...] = ()
    guard: Guard = Guard.ALWAYS
    within: Duration | None = None
    closure_codes: tuple[str, ...] = ()  # the only codes allowed on this way; () = any
    complexities: tuple[str, ...] = ()  # «С0 по телефону»: or these complexities
    closure_code: str | None = None  # set by this way itself
    stops: frozenset[str] = frozenset()  # clocks
    when: Condition = ANYTHING
    hours: str = ""  # the calendar in whose hours alone the way is open; "" = at any time
    who_for_another: tuple[str, ...] | None = None  # of a ticket filed for somebody else; None: the same
    clause: str = ""
