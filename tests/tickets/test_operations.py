"""What is done only on a written decision (clause 2.3): asked for on the ticket, awaited by the result."""

import pytest

from reglament.people.models import Person
from reglament.tickets import approval, looking, rebuilding, resolving, triage, undo, working
from reglament.tickets.models import Fact, Ticket
from reglament.tickets.refusals import Refused
from tests.rulebook.desk import after, author, person
from tests.tickets.life import assigned, taken

PERIOD, DELETION, SALARY = "изменение в закрытом периоде", "удаление данных", "права на данные о зарплате"


@pytest.fixture(autouse=True)
def _the_journal_holds(db: None) -> object:
    """After every test the projections are what the journal gives, and the chains hold."""
    yield
    assert list(rebuilding.check(after(days=30))) == []


def needs(number: int, *operations: str, at: float = 0.5) -> None:
    triage.triage(number, operations=operations, by=person("климов"), at=after(at))


def resolve(number: int, at: float) -> None:
    resolving.resolve(number, result="Исправил", by=person("климов"), at=after(at))


def asked(number: int) -> list[str]:
    return [
        person.key for person in Person.objects.filter(pk__in=Ticket.objects.get(number=number).approvers)
    ]


def test_the_result_waits_for_the_decision_of_whom_the_edition_names(
    ryabova: Person, klimov: Person, panina: Person
) -> None:
    number = taken(ryabova, klimov)
    needs(number, PERIOD)
    with pytest.raises(Refused) as refused:
        resolve(number, 0.6)
    assert refused.value.sentences() == [
        "Нужно решение на «изменение в закрытом периоде». Решает: главный бухгалтер."
    ]
    assert refused.value.refusal.lacks[0].clause == "2.3"
    approval.request_approval(number, approver=None, text="Проводка за март", by=klimov, at=after(0.7))
    assert asked(number) == ["панина"]
    approval.decide(number, granted=True, by=panina, at=after(0.8))
    resolve(number, 0.9)
    assert Ticket.objects.get(number=number).state == "исполнен"


def test_a_no_ends_it(ryabova: Person, klimov: Person, panina: Person) -> None:
    number = taken(ryabova, klimov)
    needs(number, PERIOD)
    approval.request_approval(number, approver=None, text="Март", by=klimov, at=after(0.7))
    approval.decide(number, granted=False, text="Период закрыт", by=panina, at=after(0.8))
    assert Ticket.objects.get(number=number).state == "отклонен"


def test_whom_one_chooses_besides_does_not_decide_instead(
    ryabova: Person, klimov: Person, orlova: Person, panina: Person
) -> None:
    number = taken(ryabova, klimov)
    needs(number, PERIOD)
    approval.request_approval(number, approver=orlova, text="Март", by=klimov, at=after(0.7))
    assert sorted(asked(number)) == ["орлова", "панина"]
    approval.decide(number, granted=True, by=orlova, at=after(0.8))
    assert asked(number) == ["панина"]


def test_an_older_consent_allows_nothing_that_was_named_later(
    ryabova: Person, klimov: Person, panina: Person
) -> None:
    number = taken(ryabova, klimov)
    needs(number, PERIOD)
    approval.request_approval(number, approver=None, text="Март", by=klimov, at=after(0.7))
    approval.decide(number, granted=True, by=panina, at=after(0.8))
    needs(number, PERIOD, DELETION, at=0.9)
    with pytest.raises(Refused) as refused:
        resolve(number, 1)
    assert [lack.values["operation"] for lack in refused.value.refusal.lacks] == [DELETION]
    approval.request_approval(number, approver=None, text="Удалю дубли", by=klimov, at=after(1.1))
    approval.decide(number, granted=True, by=panina, at=after(1.2))
    resolve(number, 1.3)


def test_two_operations_of_one_person_are_decided_at_once(
    ryabova: Person, klimov: Person, panina: Person
) -> None:
    number = taken(ryabova, klimov)
    needs(number, PERIOD, DELETION)  # of the chief accountant, and of the process owner: both are Панина
    approval.request_approval(number, approver=None, text="Март", by=klimov, at=after(0.7))
    assert asked(number) == ["панина"]
    approval.decide(number, granted=True, by=panina, at=after(0.8))
    resolve(number, 0.9)


def test_who_takes_it_up_asks_at_the_same_moment(ryabova: Person, klimov: Person) -> None:
    number = assigned(ryabova, klimov)
    needs(number, SALARY, at=0.25)
    working.take(number, answer="Спрошу разрешения", by=klimov, at=after(0.3))
    assert Ticket.objects.get(number=number).state == "ждет согласования"
    assert asked(number) == ["рыжова"]


def test_who_decides_himself_has_decided_by_asking(klimov: Person, panina: Person) -> None:
    number = taken(panina, klimov)
    needs(number, PERIOD)
    resolve(number, 0.6)


def test_what_is_not_needed_after_all_is_not_waited_for(ryabova: Person, klimov: Person) -> None:
    number = taken(ryabova, klimov)
    needs(number, PERIOD)
    assert list(looking.look(number, by=klimov, at=after(0.5)).undecided) == [PERIOD]
    needs(number, at=0.6)
    assert not looking.look(number, by=klimov, at=after(0.6)).undecided
    resolve(number, 0.7)


def test_what_was_taken_back_was_not_said(ryabova: Person, klimov: Person) -> None:
    number = taken(ryabova, klimov)
    needs(number, PERIOD)
    undo.undo(number, by=klimov, at=after(0.5))
    resolve(number, 0.6)


def test_only_the_desk_says_so_and_only_what_the_edition_knows(ryabova: Person, klimov: Person) -> None:
    number = taken(ryabova, klimov)
    with pytest.raises(Refused) as refused:
        triage.triage(number, operations=(PERIOD,), by=ryabova, at=after(0.5))
    assert "role.needed" in refused.value.refusal.codes
    with pytest.raises(Refused) as refused:
        needs(number, "полёт на Марс")
    assert refused.value.refusal.codes == ("code.unknown",)
    needs(number, "Изменение_в_закрытом_периоде")
    facts = Fact.objects.filter(ticket=number, kind="classified").latest("seq").data
    assert facts["operations"] == [PERIOD]
    other = taken(author("Чернова"), klimov)
    assert not looking.look(other, by=klimov, at=after(1)).undecided
