"""What one may not see does not exist: the gate of every model, by relation, by role, by closed zone."""

import pytest
from django.db.models import Model

from reglament.people import absences, persons
from reglament.people.models import Person
from reglament.rulebook.reading import book_of
from reglament.tickets import approval, conversation, linking, looking, mass
from reglament.tickets.models import Fact, Link, LinkKind, Message, Note, Ticket
from reglament.tickets.refusals import Refused
from reglament.tickets.relations import circle
from tests.rulebook.desk import after, author, person
from tests.tickets.life import registered, taken, triaged

AT = after(1)


def sees(who: Person, number: int) -> bool:
    """By the gate, which must agree with the judgement on a single row."""
    ticket = Ticket.objects.get(number=number)
    judged = circle(ticket, book_of(ticket.edition_id, AT), AT).sees(who)
    assert Ticket.objects.visible_to(who, at=AT).filter(number=number).exists() == judged
    return judged


def test_the_author_and_the_line_see_a_ticket_and_a_stranger_does_not(
    ryabova: Person, klimov: Person
) -> None:
    number = triaged(ryabova)
    stranger = author("Чужой", ryabova.organisation)
    assert sees(ryabova, number) and sees(klimov, number)
    assert not sees(stranger, number)
    with pytest.raises(Ticket.DoesNotExist):
        looking.look(number, by=stranger, at=AT)
    with pytest.raises(Ticket.DoesNotExist):
        conversation.write(number, body="Я тоже", by=stranger, at=AT)


def test_the_beneficiary_sees_what_was_filed_for_him(ryabova: Person) -> None:
    other = author("Чужой", ryabova.organisation)
    assert sees(other, registered(ryabova, beneficiary=other))


def test_a_key_user_sees_his_zone_and_no_other(ryabova: Person, panina: Person) -> None:
    assert sees(panina, triaged(ryabova, zone="бухгалтерия"))
    assert not sees(panina, triaged(ryabova, zone="торговля и склад"))


def test_a_closed_zone_narrows_the_circle(
    ryabova: Person, saveleva: Person, orlova: Person, ryzhova: Person
) -> None:
    consultant = person("ткач")
    number = taken(ryabova, saveleva, zone="зарплата")
    assert all(sees(who, number) for who in (ryabova, saveleva, orlova, ryzhova))
    register = book_of(Ticket.objects.get(number=number).edition_id, AT).annexes.people["ткач"]
    assert "диспетчер" in register.roles and sees(consultant, number)
    astahova = person("астахова")
    assert not sees(astahova, number)


def test_an_approver_sees_a_ticket_while_he_is_asked(ryabova: Person, saveleva: Person) -> None:
    zhdanov = person("жданов")
    number = taken(ryabova, saveleva)
    assert not sees(zhdanov, number)
    approval.request_approval(number, approver=zhdanov, by=saveleva, at=AT)
    assert sees(zhdanov, number)


def test_whoever_was_switched_off_sees_nothing(ryabova: Person, orlova: Person) -> None:
    number = registered(ryabova)
    persons.switch_off(ryabova, by=orlova, at=AT)
    ryabova.refresh_from_db()
    assert not sees(ryabova, number)


@pytest.mark.parametrize("model", [Message, Fact])
def test_what_belongs_to_a_ticket_is_seen_with_it(
    model: type[Model], ryabova: Person, saveleva: Person
) -> None:
    taken(ryabova, saveleva)
    stranger = author("Чужой", ryabova.organisation)
    gate = model.objects.visible_to  # type: ignore[attr-defined]
    assert gate(ryabova, at=AT).count() == gate(saveleva, at=AT).count() > 0
    assert gate(stranger, at=AT).count() == 0


def test_notes_are_seen_by_the_desk_alone(ryabova: Person, saveleva: Person, panina: Person) -> None:
    number = taken(ryabova, saveleva)
    conversation.note(number, body="Путает склады", by=saveleva, at=AT)
    assert Note.objects.visible_to(saveleva, at=AT).count() == 1
    assert Note.objects.visible_to(person("дорохов"), at=AT).count() == 1
    assert Note.objects.visible_to(ryabova, at=AT).count() == 0
    assert Note.objects.visible_to(panina, at=AT).count() == 0


def test_a_tie_is_seen_where_both_ends_are(ryabova: Person, saveleva: Person) -> None:
    other = author("Чужой", ryabova.organisation)
    mine, theirs = taken(ryabova, saveleva), taken(other, saveleva)
    linking.link(mine, kind=LinkKind.RELATED_TO, other=theirs, by=saveleva, at=AT)
    assert Link.objects.visible_to(saveleva, at=AT).count() == 1
    assert Link.objects.visible_to(ryabova, at=AT).count() == 0


def test_an_author_joins_only_what_is_declared(ryabova: Person, saveleva: Person) -> None:
    other = author("Чужой", ryabova.organisation)
    hidden = taken(other, saveleva)
    with pytest.raises(Refused) as refused:
        mass.join(registered(ryabova), parent=hidden, by=ryabova, at=AT)
    assert refused.value.refusal.codes == ("mass.not_parent",)


def test_the_deputy_of_an_absent_approver_decides(ryabova: Person, saveleva: Person, panina: Person) -> None:
    gavrilova = person("гаврилова")
    number = taken(ryabova, saveleva)
    approval.request_approval(number, approver=panina, by=saveleva, at=AT)
    absences.enter(panina, after(1.5), after(days=5), by=panina, at=after(1.2), deputy=gavrilova)
    done = approval.decide(number, granted=True, by=gavrilova, at=after(2))
    assert done.ticket.category == "in_progress"


def test_the_key_user_answers_for_an_author_who_is_away(
    ryabova: Person, saveleva: Person, panina: Person
) -> None:
    from reglament.tickets import questions

    number = taken(ryabova, saveleva)
    questions.ask(number, question="Какой документ?", by=saveleva, at=AT)
    absences.enter(ryabova, after(1.5), after(days=5), by=panina, at=after(1.2))
    done = questions.answer(number, body="Реализация 15", by=panina, at=after(2))
    assert done.ticket.category == "in_progress"
