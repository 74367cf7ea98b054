"""Who is told of what, and how."""

import pytest

from reglament.notices import sending, showing, wording
from reglament.notices.models import Delivery, Notice
from reglament.people import addresses
from reglament.people.models import Person
from reglament.tickets import (
    closing,
    conversation,
    looking,
    questions,
    readers,
    rebuilding,
    resolving,
    timers,
    undo,
)
from reglament.tickets.models import Fact, Ticket
from tests.rulebook.desk import after
from tests.tickets.life import registered, taken


def events(person: Person) -> list[str]:
    """What the person was told, in order."""
    return list(Notice.objects.filter(person=person).order_by("pk").values_list("event", flat=True))


def test_the_author_hears_of_registration_date_answer_question_and_result(
    ryabova_with_mail: Person, saveleva: Person
) -> None:
    number = taken(ryabova_with_mail, saveleva)
    questions.ask(number, question="Какой документ?", by=saveleva, at=after(0.5))
    questions.answer(number, body="Реализация 15", by=ryabova_with_mail, at=after(1))
    resolving.resolve(number, result="Готово", by=saveleva, at=after(2))
    readers.serve_all(after(2))
    told = events(ryabova_with_mail)
    assert [event for event in told if event != "state_changed"] == [
        "registered",
        "new_date",
        "message",
        "question",
        "result",
    ]


def test_nobody_is_told_of_what_he_did_himself(ryabova: Person, saveleva: Person) -> None:
    taken(ryabova, saveleva)
    readers.serve_all(after(1))
    assert events(saveleva) == ["assigned"]


def test_a_note_is_told_to_nobody(ryabova: Person, saveleva: Person, klimov: Person) -> None:
    number = taken(ryabova, saveleva)
    readers.serve_all(after(1))
    before = Notice.objects.count()
    conversation.note(number, body="Она путает склады", by=klimov, at=after(1))
    readers.serve_all(after(1))
    assert Notice.objects.count() == before


def test_what_was_taken_back_in_time_is_not_sent(ryabova_with_mail: Person, saveleva: Person) -> None:
    number = taken(ryabova_with_mail, saveleva)
    readers.serve_all(after(1))
    conversation.reply(number, body="Не туда", by=saveleva, at=after(1))
    readers.serve_all(after(1))
    undo.undo(number, by=saveleva, at=after(1.002))
    readers.serve_all(after(1.002))
    sending.send_due(after(2))
    bodies = [wording.letter(delivery).body for delivery in Delivery.objects.all()]
    assert bodies and not any("Не туда" in body for body in bodies)


def test_letters_follow_the_edition(ryabova_with_mail: Person, saveleva: Person) -> None:
    number = taken(ryabova_with_mail, saveleva)
    questions.ask(number, question="Какой документ?", by=saveleva, at=after(0.5))
    readers.serve_all(after(0.5))
    letters = Delivery.objects.filter(person=ryabova_with_mail, notice__event="question")
    letter = wording.letter(letters.get())
    assert letter.subject == f"[ЛК-{number}] Вам задан вопрос: Не проводится реализация"
    assert "Какой документ?" in letter.body and not letter.is_automatic
    state_letters = Delivery.objects.filter(notice__event="state_changed")
    assert not state_letters.exists()


def test_an_unverified_address_gets_a_number_and_a_link_and_no_words(
    ryabova: Person, saveleva: Person
) -> None:
    addresses.add(ryabova, "mail", "victim@example.com", by=None, at=after(), verified=False)
    taken(ryabova, saveleva)
    readers.serve_all(after(1))
    for delivery in Delivery.objects.filter(person=ryabova):
        letter = wording.letter(delivery)
        assert "реализация" not in letter.subject.lower()
        assert "Смотрю" not in letter.body


def test_the_page_counts_what_was_not_seen(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    readers.serve_all(after(1))
    assert showing.count_unseen(saveleva, at=after(1)) == 1
    assert wording.sentence(showing.unseen(saveleva, at=after(1))[0]) == "Запрос назначен вам"
    showing.mark_seen(saveleva, at=after(1), ticket=number)
    assert showing.count_unseen(saveleva, at=after(1)) == 0


@pytest.mark.parametrize("zone, quoted", [("бухгалтерия", True), ("зарплата", False)])
def test_a_closed_zone_sends_no_words_by_mail(
    ryabova_with_mail: Person, saveleva: Person, zone: str, quoted: bool
) -> None:
    number = taken(ryabova_with_mail, saveleva, zone=zone)
    readers.serve_all(after(1))
    delivery = Delivery.objects.get(notice__ticket=number, notice__event="message", person=ryabova_with_mail)
    assert ("Смотрю" in wording.letter(delivery).body) is quoted


def test_an_escalation_reaches_those_who_would_not_see_the_ticket_otherwise(
    ryabova: Person, saveleva: Person
) -> None:
    belov = Person.objects.get(key="белов")
    number = taken(ryabova, saveleva)
    assert not Ticket.objects.visible_to(belov, at=after(1)).exists()
    for at in timers.due_instants(after(1), after(days=12)):
        timers.run_due(at)
    readers.serve_all(after(days=12))
    assert "escalation" in events(belov)
    assert Ticket.objects.visible_to(belov, at=after(days=12)).get().number == number
    told = Fact.objects.filter(ticket=number, kind="escalated", data__told__contains=[str(belov.pk)])
    assert told.exists()


def rejected(author: Person, klimov: Person, zone: str) -> int:
    """Refused by the dispatcher before anybody was responsible."""
    number = registered(author, zone=zone)
    refusal = looking.look(number, by=author, at=after(0.1)).rules.policies.intake
    assert refusal is not None and refusal.refusal is not None
    ground = next(key for key, value in refusal.refusal.grounds.items() if "диспетчер" in value.who)
    closing.reject(number, ground=ground, explanation="Обратитесь к ИТ", by=klimov, at=after(1))
    return number


def test_in_a_closed_zone_too_the_judge_sees_what_is_appealed_and_nothing_else(
    ryabova: Person, klimov: Person
) -> None:
    belov = Person.objects.get(key="белов")
    number, other = rejected(ryabova, klimov, "зарплата"), rejected(ryabova, klimov, "зарплата")
    readers.serve_all(after(1))
    assert not Ticket.objects.visible_to(belov, at=after(1)).exists()
    conversation.write(number, body="Не согласна", by=ryabova, at=after(2))
    readers.serve_all(after(2))
    assert events(belov) == ["escalation"]
    assert Ticket.objects.visible_to(belov, at=after(2)).get().number == number != other
    closing.grant_appeal(number, decision="Восстановить", by=belov, at=after(3))
    assert list(rebuilding.check(after(4))) == []


def test_where_nobody_hears_appeals_any_more_who_refused_is_told(ryabova: Person, klimov: Person) -> None:
    number = rejected(ryabova, klimov, "бухгалтерия")
    readers.serve_all(after(1))
    before = events(klimov)
    conversation.write(number, body="Всё же не согласна", by=ryabova, at=after(days=9))
    readers.serve_all(after(days=9))
    assert sorted(events(klimov)) == sorted([*before, "escalation"])
    assert "escalation" not in events(Person.objects.get(key="белов"))


def test_a_word_about_a_rejected_ticket_is_an_appeal_to_whoever_decides_it(
    ryabova: Person, klimov: Person
) -> None:
    belov = Person.objects.get(key="белов")
    number = registered(ryabova)
    refusal = looking.look(number, by=klimov, at=after(0.1)).rules.policies.intake
    assert refusal is not None and refusal.refusal is not None
    ground = next(key for key, value in refusal.refusal.grounds.items() if "диспетчер" in value.who)
    closing.reject(number, ground=ground, explanation="Обратитесь к ИТ", by=klimov, at=after(1))
    conversation.write(number, body="Не согласна", by=ryabova, at=after(2))
    readers.serve_all(after(2))
    assert events(belov) == ["escalation"]
    closing.grant_appeal(number, decision="Восстановить", by=belov, at=after(3))
    assert Ticket.objects.get(number=number).category == "new"
