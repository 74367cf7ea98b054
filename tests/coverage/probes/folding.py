"""What the fold says: promises of every combination, standings of the corpus, timers, deeds of the desk."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reglament import engine
from reglament.engine import Fact, FactKind
from reglament.engine.timers import pending
from reglament.rulebook.reading import Book
from tests.coverage.corpus import corpus
from tests.coverage.stories import moscow

LAST_YEAR = moscow("06-11 15:00") - 365 * 86_400  # the eve of a holiday in a year that no annex names
LAST_KNOWN = moscow("12-28 15:00") + 365 * 86_400  # days later begins a year that no official calendar has
MOMENTS = (*map(moscow, ("04-30 15:00", "04-30 19:40", "12-25 14:00")), LAST_YEAR, LAST_KNOWN)
LATER = moscow("05-20 12:00")
_MOST = 60


def promises(book: Book) -> object:
    """Every kind, priority and complexity, filed in hours, after hours, on a day of the company's own."""
    return [_clocks(book.rules, (fact,), fact.at) for fact in _registrations(book.rules)]


def standings(book: Book) -> object:
    """Every ticket of the corpus when it last moved, and weeks later."""
    return [_seen(book.rules, facts) for facts in corpus().values()]


def timers(book: Book) -> object:
    """Everything that will happen to the tickets by itself, if nothing else does."""
    told = []
    for facts in corpus().values():
        state = _state(book.rules, facts)
        told.append(state if isinstance(state, str) else pending(state))
    return told


def deeds(book: Book) -> object:
    """The facts that the desk would record by itself, one after another, until nothing more is due."""
    return [list(_deeds(book.rules, facts)) for facts in corpus().values()]


def _registrations(rules: engine.Rules) -> Iterator[Fact]:
    for kind in rules.kinds:
        for priority in rules.priorities.order:
            for complexity in rules.complexities:
                for at in MOMENTS:
                    data: dict[str, Any] = {"kind": kind, "triage": True}
                    yield Fact(
                        1, at, FactKind.REGISTERED, priority=priority, complexity=complexity, data=data
                    )
        yield from (Fact(1, at, FactKind.REGISTERED, data={"kind": kind}) for at in MOMENTS)


def _clocks(rules: engine.Rules, facts: tuple[Fact, ...], at: int) -> object:
    try:
        standing = engine.standing_of(rules, facts, at)
    except engine.CalendarError as error:
        return error.code
    views = standing.clocks.values()
    return [(view.name, view.status, view.due_at, view.spent, view.paused, view.promise) for view in views]


def _seen(rules: engine.Rules, facts: tuple[Fact, ...]) -> object:
    state = _state(rules, facts)
    if isinstance(state, str):
        return state
    return [_told(rules, engine.view(state, at)) for at in (facts[-1].at, LATER)]


def _told(rules: engine.Rules, seen: engine.Standing) -> object:
    clocks = [
        (
            *(view.status, view.calendar, view.due_at, view.spent, view.paused, view.met, view.breached_at),
            [(reason.code, reason.values.get("trigger")) for reason in view.reasons],
        )
        for view in seen.clocks.values()
    ]
    return (
        clocks,
        seen.category,
        seen.move,
        seen.priority,
        seen.complexity,
        seen.closure_code,
        seen.breaches,
        seen.findings,
        engine.author_status(seen, rules),
    )


def _state(rules: engine.Rules, facts: tuple[Fact, ...]) -> engine.State | str:
    try:
        return engine.fold(engine.begin(rules), facts)
    except engine.FactError as error:
        return error.reason.code


def _deeds(rules: engine.Rules, facts: tuple[Fact, ...]) -> Iterator[object]:
    state = _state(rules, facts)
    for _ in range(_MOST):
        due = () if isinstance(state, str) else pending(state)
        if isinstance(state, str):
            return
        if not due:
            yield state.state, state.closure_code
            return
        recorded = engine.verdicts(state, due[0].at)
        if not recorded:
            return
        yield [
            (fact.at, fact.kind, fact.state, fact.data.get("to"), fact.data.get("action"))
            for fact in recorded
        ]
        state = engine.fold(state, recorded)
