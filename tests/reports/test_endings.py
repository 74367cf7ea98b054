"""How tickets ended: each by its own edition, repeats and marks as it counts them."""

from dataclasses import replace
from datetime import date

from reglament import engine
from reglament.people.models import Person
from reglament.reports import endings
from reglament.reports.endings import Group
from reglament.reports.scope import Scope, following, months
from reglament.tickets import closing, resolving
from tests.engine.compilation.sample import rules
from tests.reports.conftest import rules_of
from tests.rulebook.desk import after
from tests.tickets.life import registered, resolved, taken


def ended(march: Scope) -> endings.Endings:
    return endings.counted(endings.groups(march), rules_of)


def test_each_ending_has_the_outcome_of_its_code(
    march: Scope, ryabova: Person, saveleva: Person, klimov: Person
) -> None:
    resolving.accept(resolved(ryabova, saveleva), by=ryabova, at=after(2))
    resolving.accept(resolved(ryabova, saveleva), by=ryabova, at=after(2))
    closing.close(taken(ryabova, saveleva), code="передан", by=saveleva, at=after(2))
    closing.close(registered(ryabova), code="проверка", by=klimov, at=after(2))
    closing.withdraw(registered(ryabova), reason="Нашла сама", by=ryabova, at=after(2))
    found = ended(march)
    assert [(way.name, way.outcome, way.count) for way in found.ways] == [
        ("принят", "solved", 2),
        ("передан", "unsolved", 1),
        ("проверка", "not_counted", 1),
        ("withdrawn", "not_counted", 1),
    ]
    assert (found.count("solved"), found.count()) == (2, 5)


def test_returned_and_reopened_ones_are_repeats_of_those_that_count(
    march: Scope, ryabova: Person, saveleva: Person, klimov: Person
) -> None:
    twice = resolved(ryabova, saveleva)
    resolving.send_back(twice, what_is_wrong="Снова", by=ryabova, at=after(2))
    resolving.resolve(twice, result="Теперь точно", by=saveleva, at=after(3))
    resolving.accept(twice, by=ryabova, at=after(4))
    resolving.accept(resolved(ryabova, saveleva), by=ryabova, at=after(2))
    closing.close(registered(ryabova), code="проверка", by=klimov, at=after(2))
    repeats = ended(march).repeats
    assert repeats is not None
    assert (repeats.count, repeats.of, repeats.clause) == (1, 2, "3.6.3")


def test_the_mean_is_shown_from_ten_marks_on(march: Scope, ryabova: Person, saveleva: Person) -> None:
    for mark in (5, 4):
        resolving.accept(resolved(ryabova, saveleva), mark=mark, by=ryabova, at=after(2))
    marks = ended(march).marks
    assert marks is not None
    assert (marks.count, marks.mean, marks.shown_from, marks.clause) == (2, None, 10, "3.6.7")


def test_what_ended_in_another_month_another_zone_or_unseen_is_left_out(
    march: Scope, ryabova: Person, saveleva: Person, ryzhova: Person
) -> None:
    resolving.accept(resolved(ryabova, saveleva), by=ryabova, at=after(2))
    assert ended(replace(march, month=date(2026, 4, 1))).count() == 0
    assert ended(replace(march, zone="зарплата")).count() == 0
    assert ended(replace(march, reader=ryzhova)).count() == 0
    assert ended(replace(march, zone="бухгалтерия")).count() == 1


def test_the_line_is_that_of_the_responsible(march: Scope, ryabova: Person, saveleva: Person) -> None:
    resolving.accept(resolved(ryabova, saveleva), by=ryabova, at=after(2))
    assert ended(replace(march, line="лк")).count() == 1
    assert ended(replace(march, line="по")).count() == 0


def marked(count: int, edition: int = 1) -> Group:
    return Group(edition, "closed", "принят", 20, 3, count, 4 * count)


def of(*editions: engine.Rules) -> endings.RulesOf:
    return lambda number: editions[number - 1]


def test_every_edition_counts_its_own_tickets() -> None:
    here, there = rules(), rules("принят:                     {итог: решён}", "принят: {итог: не решён}")
    found = endings.counted([marked(0, 1), marked(0, 2)], of(here, there))
    assert [(way.outcome, way.count) for way in found.ways] == [("solved", 20), ("unsolved", 20)]


def test_an_edition_that_counts_no_repeats_has_none() -> None:
    assert (
        endings.counted(
            [marked(0)], of(rules("    считается_повторным: да", "    считается_повторным: нет"))
        ).repeats
        is None
    )


def test_only_editions_with_marks_enough_enter_the_mean() -> None:
    few = rules("показывать_от: 10", "показывать_от: 30")
    marks = endings.counted([marked(12, 1), marked(12, 2)], of(rules(), few)).marks
    assert marks is not None and (marks.count, marks.mean) == (12, 4.0)


def test_months_go_back_over_the_new_year() -> None:
    assert months(date(2026, 2, 14))[:3] == [date(2026, 2, 1), date(2026, 1, 1), date(2025, 12, 1)]
    assert following(date(2025, 12, 1)) == date(2026, 1, 1)
