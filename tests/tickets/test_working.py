"""Asking, waiting, scheduling, going on."""

import pytest

from reglament.engine import Category
from reglament.people.models import Person
from reglament.tickets import (
    conversation,
    looking,
    questions,
    rebuilding,
    working,
)
from reglament.tickets.models import Fact, Message, Ticket
from reglament.tickets.refusals import Refused
from tests.rulebook.desk import after
from tests.tickets.life import registered, taken


@pytest.fixture(autouse=True)
def _the_journal_holds(db: None) -> object:
    """After every test the projections are what the journal gives, and the chains hold."""
    yield
    assert list(rebuilding.check(after(days=30))) == []


def state(number: int) -> str:
    return Ticket.objects.get(number=number).category


def test_an_incomplete_ticket_goes_back_with_a_question_and_returns_to_the_new_ones(
    ryabova: Person, klimov: Person
) -> None:
    number = registered(ryabova)
    done = questions.ask(number, question="В какой базе?", by=klimov, at=after(0.2))
    assert done.standing.clocks["т1"].met is True
    questions.answer(number, body="В рабочей", by=ryabova, at=after(1))
    assert state(number) == Category.NEW


def test_the_author_answers_by_simply_writing(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    questions.ask(number, question="Какой документ?", by=saveleva, at=after(0.5))
    conversation.write(number, body="Реализация 15", by=ryabova, at=after(1))
    assert state(number) == Category.IN_PROGRESS


def test_the_desk_writes_down_what_the_author_said_on_the_phone(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    questions.ask(number, question="Какой документ?", by=saveleva, at=after(0.5))
    questions.answer(number, body="Реализация 15", channel="телефон", by=saveleva, at=after(1))
    message = Message.objects.get(ticket=number, body="Реализация 15")
    assert (message.person, message.from_desk) == (ryabova, False)
    assert Fact.objects.get(ticket=number, seq=message.seq).actor == saveleva


def test_a_refusal_names_everything_that_is_missing_at_once(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    with pytest.raises(Refused) as refused:
        working.wait_for_third_party(
            number, who="", foreign_number="", check_at=None, by=saveleva, at=after(1)
        )
    assert set(refused.value.refusal.codes) == {"need.third_party", "need.foreign_number", "need.check_date"}
    assert all(sentence.endswith(".") for sentence in refused.value.sentences())
    assert state(number) == Category.IN_PROGRESS


def test_waiting_for_a_vendor_and_going_on(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    working.wait_for_third_party(
        number, who="Фирма 1С", foreign_number="HL-123456", check_at=after(days=2), by=saveleva, at=after(1)
    )
    assert Message.objects.filter(ticket=number, body="Фирма 1С HL-123456").exists()
    done = working.resume(number, text="Ответили", by=saveleva, at=after(3))
    assert done.standing.clocks["т2"].paused > 0


def test_scheduling_needs_the_consent_of_the_author(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    with pytest.raises(Refused) as refused:
        working.schedule(number, until=after(days=3), consent=False, by=saveleva, at=after(1))
    assert refused.value.refusal.codes == ("need.consent",)
    working.schedule(number, until=after(days=3), consent=True, by=saveleva, at=after(1))
    assert state(number) == Category.SCHEDULED


def test_a_date_in_the_past_is_refused(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    with pytest.raises(Refused) as refused:
        working.schedule(number, until=after(0.5), consent=True, by=saveleva, at=after(1))
    assert refused.value.refusal.codes == ("date.past",)


def test_an_empty_message_is_refused(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    for say in (conversation.reply, conversation.note):
        with pytest.raises(Refused) as refused:
            say(number, body="  ", by=saveleva, at=after(1))
        assert refused.value.refusal.codes == ("need.text",)


def test_a_note_is_no_business_of_the_author(ryabova: Person, saveleva: Person, klimov: Person) -> None:
    number = taken(ryabova, saveleva)
    conversation.note(number, body="Путает склады", by=klimov, at=after(1))
    seen = looking.look(number, by=ryabova, at=after(2))
    assert not any("Путает" in entry.body for entry in seen.entries)
    assert not any(entry.is_internal for entry in seen.entries)
    with pytest.raises(Refused):
        conversation.note(number, body="И я", by=ryabova, at=after(2))
    assert any("Путает" in e.body for e in looking.look(number, by=saveleva, at=after(2)).entries)
