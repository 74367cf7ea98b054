"""Something new is to be made, or only part of it, or not the thing itself."""

import pytest

from reglament.people.models import Person
from reglament.tickets import (
    approval,
    effort,
    estimating,
    resolving,
    splitting,
    timers,
    triage,
    workarounds,
)
from reglament.tickets.models import Fact, Link, LinkKind
from tests.edge_cases.seen import clock, due, moscow, refused, row, run_through, state
from tests.rulebook.desk import after, person
from tests.tickets.life import registered, taken


@pytest.fixture
def change(ryabova: Person, klimov: Person) -> int:
    """A change of twelve hours in the trade zone, for Котова to agree to; planned for the 1st of April."""
    number = taken(ryabova, klimov, kind="изменение", zone="торговля и склад", complexity="С3")
    assert due(number, after(0.4), "т7") == "23.03 18:00"
    estimating.estimate(number, hours=12, until=moscow("01.04 18:00"), by=klimov, at=after(0.5))
    approval.request_approval(number, approver=None, by=klimov, at=after(0.6))
    return number


def test_e22_a_change_request(change: int, ryabova: Person, ryzhova: Person, klimov: Person) -> None:
    """E22 change request: key user files, estimate, approval by size; the plan is Т2, five days to accept."""
    with refused("kind.filed_by"):
        registered(ryabova, kind="изменение")
    assert row(registered(ryzhova, kind="изменение")).kind == "изменение"
    assert row(change).approver == person("котова")
    approval.decide(change, granted=True, by=person("котова"), at=after(1))
    assert due(change, after(1)) == "01.04 18:00"
    resolving.resolve(change, result="Готово", by=klimov, at=after(2))
    assert due(change, after(2), "т3") == "25.03 18:00"


def test_e22_a_change_that_is_refused(change: int) -> None:
    """E22 change request, refused: «отклонён» with the reason of the business."""
    with refused("need.reason"):
        approval.decide(change, granted=False, by=person("котова"), at=after(1))
    done = approval.decide(change, granted=False, text="Склад переезжает", by=person("котова"), at=after(1))
    assert state(change) == "отклонен"
    assert done.ticket.messages.filter(body="Склад переезжает").exists()


def test_e24_two_approvers_disagree(ryabova: Person, klimov: Person) -> None:
    """E24 two approvers disagree: the refusal wins, the owner of the process may overrule it."""
    zhdanov, belov = person("жданов"), person("белов")
    number = taken(ryabova, klimov, kind="изменение", zone="торговля и склад", complexity="С4")
    estimating.estimate(number, hours=100, until=moscow("30.04 18:00"), by=klimov, at=after(0.5))
    approval.request_approval(number, approver=None, by=klimov, at=after(0.6))
    assert set(row(number).approvers) == {zhdanov.pk, belov.pk}
    approval.decide(number, granted=True, by=zhdanov, at=after(1))
    approval.decide(number, granted=False, text="Дорого", by=belov, at=after(2))
    assert state(number) == "отклонен"
    approval.overrule(number, reason="Требование закона", by=zhdanov, at=after(3))
    assert (state(number), due(number, after(3))) == ("в работе", "30.04 18:00")


def test_e25_the_estimate_is_overrun(change: int, klimov: Person) -> None:
    """E25 estimate overrun: a fifth more is borne, beyond it no result without a new approval; Т2 stands."""
    approval.decide(change, granted=True, by=person("котова"), at=after(1))
    effort.log_work(change, minutes=14 * 60, by=klimov, at=moscow("23.03 10:00"))
    effort.log_work(change, minutes=60, by=klimov, at=moscow("24.03 10:00"))
    with refused("move.overrun"):
        resolving.resolve(change, result="Готово", by=klimov, at=moscow("24.03 11:00"))
    estimating.estimate(change, hours=18, by=klimov, at=moscow("24.03 12:00"))
    approval.request_approval(change, approver=None, by=klimov, at=moscow("24.03 12:10"))
    assert clock(change, "т2", moscow("24.03 15:00")).status == "paused"
    approval.decide(change, granted=True, by=person("жданов"), at=moscow("24.03 16:00"))
    resolving.resolve(change, result="Готово", by=klimov, at=moscow("25.03 10:00"))
    assert state(change) == "исполнен"


def test_e26_a_partial_result(ryabova: Person, saveleva: Person) -> None:
    """E26 partial result: the rest is a linked ticket with the old registration and its own complexity."""
    number = taken(ryabova, saveleva)
    rest = splitting.split(
        number, subject="Остаток: отчёт", body="Отчёт за март", keeps_date=True, by=saveleva, at=after(5)
    ).ticket
    resolving.resolve(number, result="Проводка исправлена", by=saveleva, at=after(5.1))
    resolving.accept(number, by=ryabova, at=after(6))
    assert rest.registered_at == row(number).registered_at
    assert Link.objects.get(ticket=rest).kind == LinkKind.SPLIT_FROM
    triage.triage(rest.number, zone="бухгалтерия", complexity="С3", by=person("климов"), at=after(6))
    assert (state(number), due(rest.number, after(6))) == ("закрыт", "25.03 18:00")


def test_e27_only_a_workaround(ryabova: Person, saveleva: Person) -> None:
    """E27 workaround only: «исполнен» with the mark, the fix is a new ticket of the same action."""
    number = taken(ryabova, saveleva, impact="массовое")
    workarounds.work_around_and_follow_up(
        number, text="Печатайте из ЗУП", cause="Починить печать", by=saveleva, at=after(0.6)
    )
    assert state(number) == "исполнен"
    assert Fact.objects.filter(ticket=number, data__workaround=True).exists()
    fix = Link.objects.get(other=number).ticket
    assert (fix.subject, fix.state, fix.author) == ("Починить печать", "новый", ryabova)


def test_e33_a_closed_period(ryabova: Person, klimov: Person, panina: Person) -> None:
    """E33 fix of a closed period: no result until the chief accountant decides; it waits for approval."""
    number = taken(ryabova, klimov)
    triage.triage(number, operations=("изменение в закрытом периоде",), by=klimov, at=after(0.5))
    with refused("operation.undecided"):
        resolving.resolve(number, result="Исправил", by=klimov, at=after(0.6))
    approval.request_approval(number, approver=None, text="Проводка за март", by=klimov, at=after(0.7))
    run_through(after(4), start=after(0.7))
    timers.run_due(after(4))
    assert (state(number), row(number).approver) == ("ждет согласования", panina)
    approval.decide(number, granted=True, by=panina, at=after(4.1))
    resolving.resolve(number, result="Исправил", by=klimov, at=after(5))
    assert state(number) == "исполнен"
