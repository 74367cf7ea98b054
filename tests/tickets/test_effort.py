"""Recorded work, work beyond what was agreed to, and refusals that somebody overrules."""

from __future__ import annotations

import pytest

from reglament.engine import Category, FactKind, Notice
from reglament.notices.occasions import occasions
from reglament.people.models import Person
from reglament.rulebook.reading import book_of
from reglament.tickets import approval, effort, estimating, rebuilding, resolving, undo
from reglament.tickets.models import Ticket, WorkLog
from reglament.tickets.moving import Given, move
from reglament.tickets.recording import Done
from reglament.tickets.refusals import Refused
from tests.rulebook.desk import after, person
from tests.tickets.life import taken


@pytest.fixture(autouse=True)
def _the_journal_holds(db: None) -> object:
    """After every test the projections are what the journal gives, and the chains hold."""
    yield
    assert list(rebuilding.check(after(days=30))) == []


@pytest.fixture
def change(ryabova: Person, klimov: Person) -> int:
    """A change of twelve hours in the trade zone, for Котова to agree to."""
    number = taken(ryabova, klimov, kind="изменение", zone="торговля и склад", complexity="С3")
    estimating.estimate(number, hours=12, until=after(days=14), by=klimov, at=after(0.5))
    approval.request_approval(number, approver=None, by=klimov, at=after(0.6))
    return number


@pytest.fixture
def kotova(change: int) -> Person:
    return person("котова")


@pytest.fixture
def zhdanov(change: int) -> Person:
    """The owner of the process."""
    return person("жданов")


def told(done: Done) -> list[tuple[Notice, tuple[str, ...]]]:
    rules = book_of(done.ticket.edition_id, after()).rules
    return [(each.event, each.to) for fact in done.facts for each in occasions(fact, done.facts, rules)]


def test_work_is_a_row_of_its_own_and_the_journal_refers_to_it(ryabova: Person, klimov: Person) -> None:
    number = taken(ryabova, klimov)
    done = effort.log_work(number, minutes=45, by=klimov, at=after(1))
    row = WorkLog.objects.get(ticket=number)
    assert (row.seq, row.minutes, row.person, row.at) == (done.facts[0].seq, 45, klimov, after(1))


def test_work_that_is_taken_back_is_gone(ryabova: Person, klimov: Person) -> None:
    number = taken(ryabova, klimov)
    effort.log_work(number, minutes=45, by=klimov, at=after(1))
    undo.undo(number, by=klimov, at=after(1.001))
    assert not WorkLog.objects.exists()


def test_the_result_takes_its_time_along(ryabova: Person, klimov: Person) -> None:
    number = taken(ryabova, klimov)
    given = Given(text="Готово", minutes=30)
    move(number, transition="в работе → исполнен", given=given, by=klimov, at=after(1))
    assert WorkLog.objects.get(ticket=number).minutes == 30


def test_authors_record_no_work_and_do_not_see_it(ryabova: Person, klimov: Person) -> None:
    number = taken(ryabova, klimov)
    effort.log_work(number, minutes=45, by=klimov, at=after(1))
    assert WorkLog.objects.visible_to(klimov, at=after(1)).count() == 1
    assert WorkLog.objects.visible_to(ryabova, at=after(1)).count() == 0
    with pytest.raises(Refused):
        effort.log_work(number, minutes=45, by=ryabova, at=after(1))


def test_nothing_is_no_work(ryabova: Person, klimov: Person) -> None:
    number = taken(ryabova, klimov)
    with pytest.raises(Refused) as refused:
        effort.log_work(number, minutes=0, by=klimov, at=after(1))
    assert refused.value.refusal.codes == ("need.minutes",)


def test_whoever_decides_by_effort_is_asked_without_being_chosen(change: int, kotova: Person) -> None:
    assert Ticket.objects.get(number=change).approver == kotova


def test_within_the_tolerance_the_consent_holds(change: int, klimov: Person, kotova: Person) -> None:
    approval.decide(change, granted=True, by=kotova, at=after(1))
    effort.log_work(change, minutes=14 * 60, by=klimov, at=after(days=2))  # 12 h and 20 % are 14,4 h
    resolving.resolve(change, result="Готово", by=klimov, at=after(days=2.1))


def test_beyond_it_author_and_responsible_are_told_once(change: int, klimov: Person, kotova: Person) -> None:
    approval.decide(change, granted=True, by=kotova, at=after(1))
    over = effort.log_work(change, minutes=15 * 60, by=klimov, at=after(days=2))
    assert told(over) == [(Notice.ESCALATION, ("ответственный", "автор", "получатель"))]
    assert told(effort.log_work(change, minutes=60, by=klimov, at=after(days=2.1))) == []


def test_beyond_it_there_is_no_result_until_a_new_estimate_is_agreed_to(
    change: int, klimov: Person, kotova: Person, zhdanov: Person
) -> None:
    approval.decide(change, granted=True, by=kotova, at=after(1))
    effort.log_work(change, minutes=15 * 60, by=klimov, at=after(days=2))
    with pytest.raises(Refused) as refused:
        resolving.resolve(change, result="Готово", by=klimov, at=after(days=2.1))
    assert refused.value.sentences() == [
        "Уже 15 ч при согласованных 12 ч и допуске 20 %: назовите новую оценку и согласуйте её (п. 3.4.9)"
    ]
    estimating.estimate(change, hours=18, by=klimov, at=after(days=2.2))
    approval.request_approval(change, approver=None, by=klimov, at=after(days=2.3))
    assert Ticket.objects.get(number=change).approver == zhdanov  # above 16 hours he decides
    approval.decide(change, granted=True, by=zhdanov, at=after(days=2.4))
    resolving.resolve(change, result="Готово", by=klimov, at=after(days=2.5))


def test_work_recorded_with_the_result_counts_as_well(change: int, klimov: Person, kotova: Person) -> None:
    approval.decide(change, granted=True, by=kotova, at=after(1))
    given = Given(text="Готово", minutes=15 * 60)
    with pytest.raises(Refused) as refused:
        move(change, transition="в работе → исполнен", given=given, by=klimov, at=after(days=2))
    assert refused.value.refusal.codes == ("move.overrun",)
    assert not WorkLog.objects.exists()


def refused(change: int, by: Person) -> Done:
    return approval.decide(change, granted=False, text="Не сейчас", by=by, at=after(1))


def test_a_refused_change_is_brought_to_who_may_overrule_it(
    change: int, kotova: Person, zhdanov: Person
) -> None:
    assert not Ticket.objects.visible_to(zhdanov, at=after(0.9)).filter(number=change, author=zhdanov)
    done = refused(change, kotova)
    assert (Notice.ESCALATION, ("владелец процесса",)) in told(done)
    assert Ticket.objects.visible_to(zhdanov, at=after(1)).filter(number=change).exists()


def test_the_owner_of_the_process_brings_it_back_and_the_agreed_date_counts(
    change: int, klimov: Person, kotova: Person, zhdanov: Person
) -> None:
    refused(change, kotova)
    done = approval.overrule(change, reason="Делаем: это требование закона", by=zhdanov, at=after(3))
    assert done.ticket.category == Category.IN_PROGRESS
    assert done.standing.planned_for == int(after(days=14).timestamp())
    assert done.standing.clocks["т2"].due_at == int(after(days=14).timestamp())
    assert [fact.data.get("told") for fact in done.facts if fact.kind is FactKind.DECIDED] == [
        [str(kotova.pk)]
    ]
    resolving.resolve(change, result="Готово", by=klimov, at=after(days=1))


def test_nobody_else_overrules_and_nobody_later_than_one_may_appeal(
    change: int, klimov: Person, kotova: Person, zhdanov: Person
) -> None:
    refused(change, kotova)
    for somebody, at in ((klimov, after(2)), (kotova, after(2)), (zhdanov, after(days=30))):
        with pytest.raises(Refused):
            approval.overrule(change, reason="Делаем", by=somebody, at=at)


def test_what_the_desk_rejected_is_no_refusal_of_an_approver(
    ryabova: Person, klimov: Person, orlova: Person
) -> None:
    number = taken(ryabova, klimov, kind="изменение", zone="торговля и склад", complexity="С3")
    move(
        number,
        transition="в работе → отклонен",
        given=Given(text="Не наше", ground="не относится к работе компании"),
        by=orlova,
        at=after(1),
    )
    with pytest.raises((Refused, Ticket.DoesNotExist)):
        approval.overrule(number, reason="Делаем", by=person("жданов"), at=after(2))
