"""What comes of tickets: how endings count, what is alike enough to be one failure, who declares it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from reglament import engine
from reglament.reports import endings, promptness
from reglament.reports.endings import Group
from reglament.rulebook.reading import Book
from reglament.tickets import likeness, marks, mass, workarounds
from reglament.tickets.likeness import Sketch
from tests.coverage.corpus import corpus

from .verbs import PERSON, _case, _folded, decisions_only, outcome

MINUTE = 60


def reports(book: Book) -> object:
    """The figures of a month in which every way to end was taken, and which verdicts enter them."""

    def rules_of(edition: int) -> engine.Rules:
        return book.rules

    ways = [*((code, "closed") for code in book.rules.closure_codes), ("", "rejected"), ("", "withdrawn")]
    groups = [Group(1, category, code, 10, 2, 1, 4) for code, category in ways]
    found = endings.counted(groups, rules_of)
    judged = [
        (code, clock)
        for code in book.rules.closure_codes
        for clock in book.rules.clocks
        if promptness.counts(1, code, clock, rules_of)
    ]
    many = endings.counted(
        [Group(1, "closed", "принят", 40, 2, count, 4 * count) for count in (9, 1, 2)], rules_of
    )
    return [(way.name, way.outcome) for way in found.ways], found.repeats, found.marks, many.marks, judged


def failures(book: Book) -> object:
    """At which ticket of a row the desk begins to ask, and whether one alone may be declared."""
    terms = book.rules.policies.mass_incident
    if terms is None:
        return None
    asked = []
    for apart in (1, 10, 14, 15, 16, 29, 30, 31):
        row = [Sketch(n, n, "Не проводится", None, "", n * apart * MINUTE) for n in range(1, 60)]
        found = (likeness.suspicion(row[n], row[:n], terms, book.rules) for n in range(len(row)))
        asked.append(next((each.numbers for each in found if each is not None), None))
    return asked, [_declared(book, role) for role in book.rules.policies.roles]


def relief(book: Book) -> object:
    """What a workaround is to tickets of every sort, where it is owed, and until when a call is."""
    told: list[object] = []
    for name, facts in corpus().items():
        state = _folded(book.rules, facts)
        case = _case(book, name, "ответственный", {name: state})
        case = replace(case, roles=case.roles | set(case.teams))
        told.append(
            (outcome(workarounds.worked_around(case, "вручную")), workarounds.is_owed(book.rules, state))
        )
        told.append(marks.call_due(book.rules, facts))
    return told


def _declared(book: Book, role: str) -> object:
    """A single ticket, by this role."""
    with decisions_only() as decide:
        verb = partial(mass.declare, 1, **PERSON)
        return outcome(decide(verb, _case(book, "working", role, {})))
