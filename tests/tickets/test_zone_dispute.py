"""Whose ticket is it: disputed, held in place, decided by the head within two hours (clause 2.5)."""

import pytest

from reglament.people.models import Person
from reglament.rulebook.enacting import enact, read_draft
from reglament.tickets import assignment, closing, looking, rebuilding, timers, triage, zone_dispute
from reglament.tickets.models import Fact, Ticket
from reglament.tickets.refusals import Refused
from tests.rulebook.desk import ENACTED, after, author, person, sample
from tests.tickets.life import taken


@pytest.fixture(autouse=True)
def _the_journal_holds(db: None) -> object:
    """After every test the projections are what the journal gives, and the chains hold."""
    yield
    assert list(rebuilding.check(after(days=30))) == []


@pytest.fixture
def disputed(ryabova: Person, klimov: Person) -> int:
    """A ticket that Климов works on and holds to be Савельева's."""
    number = taken(ryabova, klimov)
    zone_dispute.dispute_zone(number, text="Это расчёт зарплаты", by=klimov, at=after(1))
    return number


def codes(refused: pytest.ExceptionInfo[Refused]) -> tuple[str, ...]:
    return refused.value.refusal.codes


def test_the_judge_is_told_at_once_and_again_when_his_time_is_over(disputed: int) -> None:
    timers.run_due(after(1))
    told = Fact.objects.filter(ticket=disputed, kind="escalated", data__rule="2.5/zone")
    assert [fact.data["to"] for fact in told] == [["руководитель лк"]]
    timers.run_due(after(2.9))
    late = Fact.objects.filter(ticket=disputed, kind="escalated", data__rule="2.5/zone/late")
    assert not late.exists()
    timers.run_due(after(3))
    assert late.exists()


def test_until_the_decision_nobody_passes_it_on(disputed: int, klimov: Person, saveleva: Person) -> None:
    with pytest.raises(Refused) as refused:
        assignment.hand_over(disputed, responsible=saveleva, note="Ваше", by=klimov, at=after(1.1))
    assert codes(refused) == ("zone.held",)
    assert refused.value.sentences() == [
        "До решения спора о зоне запрос никому не передают. Решает: руководитель ЛК."
    ]
    with pytest.raises(Refused) as refused:
        triage.triage(disputed, zone="зарплата", by=klimov, at=after(1.1))
    assert codes(refused) == ("zone.held",)
    triage.triage(disputed, zone="бухгалтерия", complexity="С1", by=klimov, at=after(1.1))
    with pytest.raises(Refused) as refused:
        zone_dispute.dispute_zone(disputed, text="И всё же", by=klimov, at=after(1.2))
    assert codes(refused) == ("zone.disputed",)


def test_the_head_decides_whose_it_is(
    disputed: int, orlova: Person, klimov: Person, saveleva: Person, ryabova: Person
) -> None:
    with pytest.raises(Refused) as refused:
        zone_dispute.decide_zone(disputed, text="Моё", zone="зарплата", by=klimov, at=after(1.5))
    assert codes(refused) == ("role.needed",)
    with pytest.raises(Refused) as refused:
        zone_dispute.decide_zone(disputed, text=" ", by=orlova, at=after(1.5))
    assert codes(refused) == ("need.text",)
    zone_dispute.decide_zone(
        disputed, text="Расчёт", zone="зарплата", responsible=saveleva, by=orlova, at=after(1.5)
    )
    ticket = Ticket.objects.get(number=disputed)
    assert (ticket.zone, ticket.responsible) == ("зарплата", saveleva)
    with pytest.raises(Refused) as refused:
        zone_dispute.decide_zone(disputed, text="Ещё раз", by=orlova, at=after(1.6))
    assert codes(refused) == ("zone.not_open",)
    timers.run_due(after(4))
    assert not Fact.objects.filter(ticket=disputed, data__rule="2.5/zone/late").exists()
    kinds = {entry.fact.kind.value for entry in looking.look(disputed, by=ryabova, at=after(2)).entries}
    assert not kinds & {"zone_disputed", "zone_decided", "noted"}, "the author never reads of it"


def test_a_decision_may_leave_everything_as_it_is(disputed: int, orlova: Person, klimov: Person) -> None:
    zone_dispute.decide_zone(disputed, text="Ваше: проводка, а не расчёт", by=orlova, at=after(1.5))
    ticket = Ticket.objects.get(number=disputed)
    assert (ticket.zone, ticket.responsible) == ("бухгалтерия", klimov)
    zone_dispute.dispute_zone(disputed, text="Открылось новое", by=klimov, at=after(2))


def test_only_the_desk_disputes_and_only_what_is_open(ryabova: Person, klimov: Person, tkach: Person) -> None:
    number = taken(ryabova, klimov)
    with pytest.raises(Refused) as refused:
        zone_dispute.dispute_zone(number, text="Не туда", by=ryabova, at=after(1))
    assert codes(refused) == ("role.needed",)
    closing.withdraw(number, reason="Сама", by=ryabova, at=after(1))
    with pytest.raises(Refused) as refused:
        zone_dispute.dispute_zone(number, text="Не моё", by=tkach, at=after(1.1))
    assert codes(refused) == ("state.finished",)


def test_an_edition_may_let_the_head_answer_meanwhile() -> None:
    text = sample().text.replace("до_решения_отвечает: принявший", "до_решения_отвечает: руководитель_лк")
    enact(read_draft(text, "sample.yaml", sample().annexes), by=None, at=ENACTED)
    number = taken(author(), person("климов"))
    zone_dispute.dispute_zone(number, text="Не моё", by=person("климов"), at=after(1))
    assert Ticket.objects.get(number=number).responsible == person("орлова")


def test_where_the_edition_names_nobody_meanwhile_work_is_passed_on_as_ever() -> None:
    text = sample().text.replace(", до_решения_отвечает: принявший", "")
    enact(read_draft(text, "sample.yaml", sample().annexes), by=None, at=ENACTED)
    number = taken(author(), person("климов"))
    zone_dispute.dispute_zone(number, text="Не моё", by=person("климов"), at=after(1))
    assignment.hand_over(
        number, responsible=person("ткач"), note="Пока так", by=person("климов"), at=after(1.1)
    )
    assert Ticket.objects.get(number=number).responsible == person("ткач")
