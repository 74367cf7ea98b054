"""The answer: every clock of such a ticket, until when and why; the fold's own, as for a real ticket."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reglament import engine
from reglament.engine import ClockStatus, ClockView, Standing
from reglament.office.frame import name
from reglament.office.regulation.asking import Question
from reglament.paper import capital
from reglament.rulebook.circumstances import weights
from reglament.rulebook.reading import Book
from reglament.tickets.instants import moment
from reglament.ui.language import language

CLAUSE = re.compile(r"^(.*?)(?: \((?:п\.|cl\.) ([\d.]+)\))?$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence, and the clause by which it is so; "" where there is none."""

    text: str
    clause: str = ""


@dataclass(frozen=True, slots=True)
class ClockAnswer:
    """One clock: its name, what is promised, until when (seconds; None: no date), why."""

    title: str
    norm: str
    due: int | None
    by: str
    why: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """The whole. `refusals` say what the regulation does not offer; `later` names clocks not begun yet."""

    at: str
    named: str
    triaged: bool
    clocks: tuple[ClockAnswer, ...]
    refusals: tuple[Said, ...]
    priority: tuple[Said, ...]
    later: str


def answer(book: Book, question: Question) -> Answer:
    """What would be promised. Raises engine.CalendarError where the calendar of the year is not known."""
    standing = _standing(book, question)
    rules, spoken = book.rules, language()
    year = moment(standing.at).astimezone(book.zone).year
    begun = [view for view in standing.clocks.values() if view.status is not ClockStatus.NOT_STARTED]
    waiting = [view for view in standing.clocks.values() if view.status is ClockStatus.NOT_STARTED]
    values = (standing.kind, standing.zone, standing.priority, standing.complexity)
    return Answer(
        at=engine.say_moment(standing.at, rules, spoken),
        named=" · ".join(name(book, value) for value in values if value),
        triaged=standing.triaged,
        clocks=tuple(_clock(view, book, year) for view in begun),
        refusals=tuple(said(engine.explain(one, spoken, rules)) for one in standing.findings),
        priority=tuple(_priority(book, question)),
        later=", ".join(_title(view, book) for view in waiting if _applies(view, book, standing)),
    )


def said(sentence: str) -> Said:
    """A sentence of the engine with its clause apart, so that it can be a link."""
    found = CLAUSE.match(sentence)
    assert found is not None
    return Said(found[1], found[2] or "")


def _standing(book: Book, question: Question) -> Standing:
    named = dict(question.named)
    if not named.get("priority"):
        named["priority"] = _reckoned(book, question)
    return engine.promise(book.rules, question.at, triaged=_is_triaged(question), **named)


def _marks(book: Book, question: Question) -> tuple[str, ...]:
    """What weighs on the priority: what was said, and the critical periods of the zone on that day."""
    day = moment(question.at).astimezone(book.zone).date()
    periods = weights(book, "", day).of(question.named.get("zone", ""))
    return tuple(dict.fromkeys((*question.circumstances, *sorted(periods))))


def _found(book: Book, question: Question) -> tuple[str, tuple[engine.Reason, ...]]:
    named, rules = question.named, book.rules
    impact = named.get("impact") or rules.provisional.impact
    urgency = named.get("urgency") or rules.provisional.urgency or ""
    if named.get("priority") or not rules.priorities.matrix or not urgency:
        return "", ()
    kind = named.get("kind") or rules.provisional.kind
    marks = _marks(book, question)
    return engine.find_priority(
        rules, kind, impact, urgency, marks, named.get("zone", ""), not _is_triaged(question)
    )


def _is_triaged(question: Question) -> bool:
    """Whoever names a priority or a complexity has looked at the ticket."""
    return bool(question.named.keys() & {"priority", "complexity", "impact"})


def _reckoned(book: Book, question: Question) -> str:
    return _found(book, question)[0]


def _priority(book: Book, question: Question) -> Iterator[Said]:
    """How the priority came about, where it was reckoned."""
    for reason in _found(book, question)[1]:
        yield said(engine.explain(reason, language(), book.rules))


def _clock(view: ClockView, book: Book, year: int) -> ClockAnswer:
    sentences = engine.explain_clock(view, book.rules, language(), year=year)
    by = engine.say_moment(view.due_at, book.rules, language(), year=year) if view.due_at is not None else ""
    return ClockAnswer(
        _title(view, book),
        engine.say_norm(view.target, book.rules, language()),
        view.due_at,
        by,
        tuple(said(sentence) for sentence in sentences),
    )


def _title(view: ClockView, book: Book) -> str:
    printed = book.edition.clocks[view.code].name.printed(language())
    return capital(" ".join(dict.fromkeys((name(book, view.code), printed))))


def _applies(view: ClockView, book: Book, standing: Standing) -> bool:
    kinds = book.edition.clocks[view.code].kinds
    return not kinds or standing.kind in map(engine.key, kinds)
