"""L4: states can be reached and left, and none that waits waits for ever."""

from __future__ import annotations

from collections.abc import Iterator

from reglament.engine.names import key
from reglament.engine.regulation.lifecycle import Lifecycle, Passage
from reglament.engine.vocabulary import Category, Guard

from .findings import Checked, Finding

_SYSTEM = key("система")
_WAITING = {
    Category.AWAITING_AUTHOR,
    Category.AWAITING_APPROVAL,
    Category.AWAITING_THIRD_PARTY,
    Category.SCHEDULED,
    Category.BACKLOG,
    Category.RESOLVED,
}


def check(checked: Checked) -> Iterator[Finding]:
    """Dead ends, islands and endless waits."""
    cycle = checked.edition.lifecycle
    if not any(state.category is Category.NEW for state in cycle.states.values()):
        yield checked.error("no_initial", "states", clause=cycle.clause)
        return
    reached = _reached(cycle)
    for name, state in cycle.states.items():
        printed, clause = state.name.both, state.clause or cycle.clause
        if name not in reached:
            yield checked.error("unreachable", "states", name, clause=clause, state=printed)
        ways = [passage for passage in cycle.passages if _leaves(passage, name, cycle)]
        if not state.category.is_final and not ways:
            yield checked.error("no_exit", "states", name, clause=clause, state=printed)
        elif state.category in _WAITING and not any(_SYSTEM in passage.who for passage in ways):
            yield checked.error("waits_for_ever", "states", name, clause=clause, state=printed)
    yield from _doubles(checked)
    yield from _silent(checked)


def _leaves(passage: Passage, state: str, cycle: Lifecycle) -> bool:
    anywhere = not passage.source and not cycle.states[state].category.is_final
    return (passage.source == state or anywhere) and passage.target != state


def _reached(cycle: Lifecycle) -> set[str]:
    reached = {name for name, state in cycle.states.items() if state.category is Category.NEW}
    growing = True
    while growing:
        more = {
            passage.target for passage in cycle.passages if passage.source in reached or not passage.source
        } - reached
        reached |= more
        growing = bool(more)
    return reached


def _doubles(checked: Checked) -> Iterator[Finding]:
    seen: set[Passage] = set()
    for place, passage in enumerate(checked.edition.lifecycle.passages):
        if passage in seen:
            path = ("passages", "passages", str(place))
            yield checked.error("same_passage", *path, clause=passage.clause, passage=passage.code)
        seen.add(passage)


def _silent(checked: Checked) -> Iterator[Finding]:
    """A way that opens when silence runs out needs a term of silence."""
    exchange = checked.edition.exchange
    author = exchange.author_silent if exchange else None
    silences = {
        Category.AWAITING_APPROVAL: exchange.approver_silent if exchange else None,
        Category.AWAITING_AUTHOR: author.silence if author else None,
    }
    for place, passage in enumerate(checked.edition.lifecycle.passages):
        state = checked.edition.lifecycle.states.get(passage.source)
        if passage.guard is not Guard.EXPIRED or passage.expired or state is None:
            continue
        silence = silences.get(state.category)
        if silence is None or silence.close_after is None:
            path = ("passages", "passages", str(place))
            yield checked.error("no_term_of_silence", *path, clause=passage.clause, passage=passage.code)
