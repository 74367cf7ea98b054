"""Services of the catalogue: their complexity, and whose consent they need, each with his deputy."""

from __future__ import annotations

from typing import Any

import pytest

from reglament.engine import Category, FactKind
from reglament.people import absences
from reglament.people.models import Person
from reglament.tickets import approval, assignment, rebuilding, resolving, triage, undo, working
from reglament.tickets.models import Fact, Ticket
from reglament.tickets.refusals import Refused
from tests.rulebook.desk import after, person
from tests.tickets.life import registered


@pytest.fixture(autouse=True)
def _the_journal_holds(db: None) -> object:
    """After every test the projections are what the journal gives, and the chains hold."""
    yield
    assert list(rebuilding.check(after(days=30))) == []


@pytest.fixture
def hers(ryabova: Person, panina: Person) -> Person:
    """Рябова, who answers to Панина."""
    Person.objects.filter(pk=ryabova.pk).update(manager=panina)
    return ryabova


def ordered(author: Person, service: str, **more: Any) -> int:
    """A service that its author has ordered from the portal."""
    return registered(author, urgency="средняя", service=service, **more)


def taken(number: int, by: Person) -> Ticket:
    """…triaged as it stands, given to somebody and taken up."""
    triage.triage(number, kind="обслуживание", impact="личное", by=person("климов"), at=after(0.1))
    assignment.assign(number, responsible=by, by=person("климов"), at=after(0.2))
    return working.take(number, answer="Принято", by=by, at=after(0.3)).ticket


def state(number: int) -> str:
    return Ticket.objects.get(number=number).category


def asked(number: int) -> list[str]:
    """The keys of those who have the word."""
    keys = dict(Person.objects.values_list("pk", "key"))
    return [keys[pk] for pk in Ticket.objects.get(number=number).approvers]


def test_a_service_brings_kind_zone_and_complexity_and_stands_in_the_journal(hers: Person) -> None:
    ticket = Ticket.objects.get(number=ordered(hers, "Права доступа"))
    assert (ticket.kind, ticket.zone, ticket.complexity) == ("обслуживание", "администрирование", "с1")
    assert Fact.objects.get(ticket=ticket, seq=1).data["service"] == "права доступа"


def test_a_service_that_is_in_no_catalogue_is_refused(hers: Person) -> None:
    with pytest.raises(Refused) as refused:
        ordered(hers, "полёт на луну")
    assert "service.unknown" in refused.value.refusal.codes


def test_whoever_takes_it_up_asks_everybody_whom_the_catalogue_names(hers: Person, tkach: Person) -> None:
    ticket = taken(ordered(hers, "новый сотрудник"), tkach)
    assert ticket.category == Category.AWAITING_APPROVAL
    assert asked(ticket.number) == ["панина", "громов"]


def test_only_when_all_have_agreed_the_work_goes_on(hers: Person, tkach: Person, panina: Person) -> None:
    number = taken(ordered(hers, "новый сотрудник"), tkach).number
    approval.decide(number, granted=True, by=panina, at=after(1))
    assert (state(number), asked(number)) == (Category.AWAITING_APPROVAL, ["громов"])
    with pytest.raises(Refused):
        approval.decide(number, granted=True, by=panina, at=after(2))
    assert Ticket.objects.visible_to(panina, at=after(2)).filter(number=number).exists()
    approval.decide(number, granted=True, by=person("громов"), at=after(3))
    assert state(number) == Category.IN_PROGRESS
    resolving.resolve(number, result="Заведён", by=tkach, at=after(4))
    assert state(number) == Category.RESOLVED


def test_the_clock_of_approval_waits_for_the_last_of_them(
    hers: Person, tkach: Person, panina: Person
) -> None:
    number = taken(ordered(hers, "новый сотрудник"), tkach).number
    first = approval.decide(number, granted=True, by=panina, at=after(1))
    assert not [fact for fact in first.facts if fact.data.get("clock") == "т6"]
    last = approval.decide(number, granted=True, by=person("громов"), at=after(2))
    assert [fact.data["clock"] for fact in last.facts if fact.kind is FactKind.CLOCK_STOPPED] == ["т6"]


def test_one_refusal_is_stronger_than_any_consent(hers: Person, tkach: Person, panina: Person) -> None:
    number = taken(ordered(hers, "новый сотрудник"), tkach).number
    approval.decide(number, granted=True, by=panina, at=after(1))
    approval.decide(number, granted=False, text="Нет приказа", by=person("громов"), at=after(2))
    assert state(number) == Category.REJECTED


def test_a_consent_can_be_taken_back_at_once(hers: Person, tkach: Person, panina: Person) -> None:
    number = taken(ordered(hers, "новый сотрудник"), tkach).number
    approval.decide(number, granted=True, by=panina, at=after(1))
    undo.undo(number, by=panina, at=after(1.001))
    assert asked(number) == ["панина", "громов"]


def test_a_deputy_speaks_for_the_approver_who_is_away(hers: Person, tkach: Person, panina: Person) -> None:
    number = taken(ordered(hers, "новый сотрудник"), tkach).number
    gavrilova = person("гаврилова")
    absences.enter(
        panina, starts_at=after(0.5), ends_at=after(days=9), deputy=gavrilova, by=panina, at=after(0.5)
    )
    done = approval.decide(number, granted=True, by=gavrilova, at=after(1))
    assert done.facts[0].data["for"] == [str(panina.pk)]
    assert asked(number) == ["громов"]


def test_where_the_catalogue_says_nobody_nobody_is_asked(hers: Person, tkach: Person) -> None:
    ticket = taken(ordered(hers, "увольнение сотрудника"), tkach)
    assert ticket.category == Category.IN_PROGRESS
    resolving.resolve(ticket.number, result="Доступ закрыт", by=tkach, at=after(1))


def test_what_an_author_has_to_decide_himself_he_decided_by_asking(panina: Person, saveleva: Person) -> None:
    ticket = taken(ordered(panina, "исправление данных", zone="бухгалтерия"), saveleva)
    assert ticket.category == Category.IN_PROGRESS
    resolving.resolve(ticket.number, result="Исправлено", by=saveleva, at=after(1))


def test_the_key_user_of_the_zone_decides_about_data_of_the_zone(hers: Person, saveleva: Person) -> None:
    taken(number := ordered(hers, "исправление данных", zone="зарплата"), saveleva)
    assert asked(number) == ["рыжова"]


def test_without_consent_there_is_no_result(ryabova: Person, tkach: Person) -> None:
    """Рябова answers to nobody: there is nobody to ask, so somebody else has to be."""
    number = taken(ordered(ryabova, "права доступа"), tkach).number
    assert state(number) == Category.IN_PROGRESS
    with pytest.raises(Refused) as refused:
        resolving.resolve(number, result="Выданы", by=tkach, at=after(1))
    assert refused.value.refusal.codes == ("move.not_agreed",)
    assert "руководитель автора" in refused.value.sentences()[0]
    approval.request_approval(number, approver=person("панина"), by=tkach, at=after(2))
    approval.decide(number, granted=True, by=person("панина"), at=after(3))
    resolving.resolve(number, result="Выданы", by=tkach, at=after(4))


def test_incidents_need_nobody(ryabova: Person, tkach: Person) -> None:
    number = registered(ryabova)
    triage.triage(number, kind="инцидент", zone="бухгалтерия", by=person("климов"), at=after(0.1))
    assignment.assign(number, responsible=tkach, by=person("климов"), at=after(0.2))
    working.take(number, answer="Смотрю", by=tkach, at=after(0.3))
    resolving.resolve(number, result="Готово", by=tkach, at=after(1))
    assert state(number) == Category.RESOLVED


def test_whom_one_asks_by_name_is_asked_along_with_those_whom_the_catalogue_names(
    hers: Person, tkach: Person, panina: Person
) -> None:
    number = taken(ordered(hers, "новый сотрудник"), tkach).number
    approval.decide(number, granted=True, by=panina, at=after(1))
    undo_by_return = approval.decide(number, granted=True, by=person("громов"), at=after(2))
    assert undo_by_return.ticket.category == Category.IN_PROGRESS
    approval.request_approval(number, approver=person("белов"), by=tkach, at=after(3))
    assert asked(number) == ["белов"]  # the others have agreed already
