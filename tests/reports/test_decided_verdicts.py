"""«Итоги» count a disputed verdict after the decision, and say how many were changed."""

from __future__ import annotations

from datetime import date

import pytest

from reglament import engine
from reglament.people.models import Person
from reglament.reports import promptness
from reglament.reports.scope import Scope
from reglament.reports.selecting import selected
from reglament.rulebook.reading import book_of, books_at
from reglament.tickets import resolving, undo, verdicts
from reglament.tickets.judged import Outcome
from tests.rulebook.desk import after, author, person, put_in_force
from tests.tickets.life import resolved

ASKED = after(days=3)


@pytest.fixture
def ryabova(db: None) -> Person:
    put_in_force()
    return author()


@pytest.fixture
def number(ryabova: Person) -> int:
    number = resolved(ryabova, person("климов"))
    resolving.accept(number, by=ryabova, at=after(2))
    verdicts.dispute_verdict(number, clock="Т2", text="Ждала", by=ryabova, at=after(3))
    return number


def scope() -> Scope:
    [book] = books_at(ASKED)
    return Scope(person("орлова"), ASKED, date(2026, 3, 1), book.zone)


def rules_of(edition: int) -> engine.Rules:
    return book_of(edition, ASKED).rules


def counted() -> promptness.Prompt:
    found = promptness.counted(promptness.verdicts(scope()), rules_of)
    return next(one for one in found if one.clock == "т2")


def decide(number: int, outcome: Outcome) -> None:
    verdicts.decide_verdict(
        number, clock="Т2", outcome=outcome, clause="3.4.6", text="Так", by=person("белов"), at=after(4)
    )


def numbers(figure: str) -> list[int]:
    found = selected(scope(), figure, "т2", rules_of)
    assert found is not None
    return list(found.values_list("number", flat=True))


def test_until_the_decision_it_counts_as_given(number: int) -> None:
    assert (counted().met, counted().late, counted().changed) == (1, 0, 0)
    assert numbers("met") == [number]


@pytest.mark.parametrize(
    ("outcome", "figures"),
    [
        (Outcome.STANDS, (1, 0, 0)),
        (Outcome.MET, (1, 0, 0)),
        (Outcome.LATE, (0, 1, 1)),
        (Outcome.NOT_COUNTED, (0, 0, 1)),
    ],
)
def test_then_as_decided(number: int, outcome: Outcome, figures: tuple[int, int, int]) -> None:
    decide(number, outcome)
    found = counted()
    assert (found.met, found.late, found.changed) == figures
    assert numbers("met") == [number] * figures[0]
    assert numbers("late") == [number] * figures[1]
    assert numbers("changed") == [number] * figures[2]


def test_a_decision_that_is_taken_back_changes_nothing(number: int) -> None:
    decide(number, Outcome.LATE)
    undo.undo(number, by=person("белов"), at=after(4.001))
    assert (counted().met, counted().late, counted().changed) == (1, 0, 0)
