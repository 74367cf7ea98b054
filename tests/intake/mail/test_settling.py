"""A letter becomes a ticket or a word in one, or is parked where people see it; never twice."""

from __future__ import annotations

import pytest

from reglament.intake.models import Incoming, Mailbox
from reglament.intake.models.incoming import State
from reglament.people.models import Address, Person
from reglament.tickets import conversation, readers, reply_tokens
from reglament.tickets.models import Attachment, Link, Message, Ticket
from reglament.tickets.opening import open_ticket
from tests.intake.mail.conftest import FORGED, Post
from tests.intake.mail.letters import DESK, built
from tests.rulebook.desk import after


def asked(who: Person) -> int:
    """A ticket of this author."""
    done = open_ticket(
        author=who, subject="Касса", body="Не печатает", channel="портал", by=who, at=after(-1)
    )
    return done.ticket.number


def tag(number: int, who: Person) -> str:
    return f"<{'0' * 32}.{reply_tokens.tag(number, who.pk)}@example.org>"


def said(number: int) -> list[str]:
    return list(Message.objects.filter(ticket=number).order_by("seq").values_list("body", flat=True))


def test_a_letter_of_a_known_person_is_a_ticket(post: Post, ryabova: Person) -> None:
    row = post("Не проводится\n\nС уважением,\nРябова", subject="Fwd: Реализация")
    assert row.state == State.NEW
    assert row.ticket is not None
    assert (row.ticket.author, row.ticket.subject, row.ticket.channel) == (ryabova, "Реализация", "почта")
    assert said(row.ticket.number) == ["Не проводится"]


def test_it_counts_from_when_the_mail_server_took_it(post: Post, ryabova: Person) -> None:
    row = post(received="from a by mx.example.org; Wed, 18 Mar 2026 09:30:00 +0300")
    assert row.ticket is not None
    assert row.ticket.registered_at == after(-0.5)


def test_files_come_with_it_and_what_is_told_twice_is_stored_once(post: Post, ryabova: Person) -> None:
    message = built("Вот", from_="ryabova@example.com")
    message.add_attachment(b"PK\x03\x04", maintype="application", subtype="zip", filename="база.zip")
    row = post(mail=message.as_bytes())
    (file,) = Attachment.objects.filter(ticket=row.ticket)
    assert (file.name, file.content.size) == ("база.zip", 4)


def test_a_letter_without_a_subject_is_called_by_its_first_words(post: Post, ryabova: Person) -> None:
    row = post("Не открывается отчёт\nсовсем", subject="Re:")
    assert row.ticket is not None
    assert row.ticket.subject == "Не открывается отчёт"


def test_the_same_letter_twice_is_once(post: Post, ryabova: Person) -> None:
    headers = {"message_id": "<a@example.com>", "date": "Wed, 18 Mar 2026 09:30:00 +0300"}
    first = post(**headers)
    second = post(received="from list by mx.example.org; x", **headers)
    assert (second.state, second.same_as, second.ticket) == (State.DUPLICATE, first, first.ticket)
    assert Ticket.objects.count() == 1


def test_what_was_fetched_from_a_place_is_not_fetched_again(post: Post, ryabova: Person) -> None:
    first = post(place="imap:1:INBOX:7:42")
    assert post(place="imap:1:INBOX:7:42") == first
    assert Incoming.objects.count() == 1


def test_a_forged_copy_of_a_message_id_does_not_make_the_real_letter_vanish(
    post: Post, ryabova: Person
) -> None:
    post("Подделка", message_id="<a@example.com>", From="x@example.com")
    real = post("Настоящее", message_id="<a@example.com>")
    assert real.state == State.NEW
    assert real.is_twin


def test_letters_without_an_id_are_known_by_what_they_say(post: Post, ryabova: Person) -> None:
    assert post("Первое").state == State.NEW
    assert post("Первое").state == State.DUPLICATE
    assert post("Второе").state == State.NEW


def test_an_answer_to_our_letter_is_a_word_of_its_author(post: Post, ryabova: Person) -> None:
    number = asked(ryabova)
    row = post(
        "Реализация № 5.\n\n12.03.2026, 10:11, Служба <help@example.org>:\n> Какой документ?",
        in_reply_to=tag(number, ryabova),
        authentication_results="",
    )
    assert (row.state, row.ticket_id) == (State.ADDED, number)
    assert said(number)[-1] == "Реализация № 5."
    assert Message.objects.filter(ticket=number).latest("pk").person == ryabova


def test_an_answer_to_the_signed_address_is_one_too(post: Post, ryabova: Person) -> None:
    number = asked(ryabova)
    local, _, domain = DESK.partition("@")
    mark = reply_tokens.tag(number, ryabova.pk)
    assert post("Да", envelope=(f"{local}+{mark}@{domain}",)).ticket_id == number


def test_an_answer_to_a_letter_that_really_left_is_known(post: Post, ryabova: Person) -> None:
    from reglament.notices.models import Delivery

    number = asked(ryabova)
    readers.serve_all(after(-0.9))
    letter = Delivery.objects.get(person=ryabova)
    assert post("Да", in_reply_to=f"<{letter.pk.hex}@localhost>").ticket_id == number


@pytest.mark.parametrize("sender", ["stranger@evil.example", "ryab\u043eva@example.com"])
def test_a_stranger_with_our_mark_is_parked_and_not_let_in(post: Post, ryabova: Person, sender: str) -> None:
    number = asked(ryabova)
    row = post("Дайте мне всё", in_reply_to=tag(number, ryabova), From=sender, authentication_results="")
    assert (row.state, row.reason, row.ticket_id) == (State.PARKED, "stranger-reply", number)
    assert said(number) == ["Не печатает"]


def test_a_number_of_a_stranger_gives_him_a_ticket_of_his_own(post: Post, ryabova: Person) -> None:
    number = asked(ryabova)
    row = post("Что там?", subject=f"Re: [ЛК-{number}] x", From="new@example.com")
    assert row.state == State.NEW
    assert row.ticket_id != number
    assert said(number) == ["Не печатает"]
    assert Link.objects.filter(ticket=row.ticket, other=number).exists()


def test_a_number_counts_with_a_sender_who_may_see_the_ticket_and_is_proven(
    post: Post, ryabova: Person
) -> None:
    number = asked(ryabova)
    subject = f"Re: [ЛК-{number}] x"
    assert post("Ещё раз", subject=subject).ticket_id == number
    assert post("И ещё", subject=subject, authentication_results="").ticket_id != number


def test_an_internal_server_can_be_named_as_trusted(post: Post, mailbox: Mailbox, ryabova: Person) -> None:
    number = asked(ryabova)
    Mailbox.objects.update(trusted=["example.com"])
    mailbox.refresh_from_db()
    assert post("Да", subject=f"Re: [ЛК-{number}] x", authentication_results="").ticket_id == number
    forged = post("Нет", subject=f"Re: [ЛК-{number}] x", authentication_results=FORGED)
    assert (forged.state, forged.reason) == (State.PARKED, "forged")


def test_an_answer_to_the_authors_own_earlier_letter_joins_it(post: Post, ryabova: Person) -> None:
    first = post("Первое", message_id="<a@example.com>")
    assert post("Дополняю", references="<a@example.com>").ticket_id == first.ticket_id


def test_the_desk_answers_by_mail_only_when_its_sender_is_proven(
    post: Post, ryabova: Person, orlova: Person
) -> None:
    number = asked(ryabova)
    mark = tag(number, orlova)
    row = post("Смотрим", in_reply_to=mark, From="orlova@example.com", authentication_results="")
    assert (row.state, row.reason) == (State.PARKED, "unproven-staff")
    assert post("Смотрим.", in_reply_to=mark, From="orlova@example.com").state == State.ADDED
    answer = Message.objects.filter(ticket=number).order_by("-seq")[0]
    assert (answer.person, answer.from_desk) == (orlova, True)


def test_what_staff_forward_is_a_ticket_of_its_author(post: Post, ryabova: Person, orlova: Person) -> None:
    text = (
        "---------- Forwarded message ---------\nОт: Рябова <ryabova@example.com>\nТема: Касса\n\nНе печатает"
    )
    row = post(text, From="orlova@example.com", subject="Fwd: Касса")
    assert row.ticket is not None
    assert (row.ticket.author, row.ticket.registered_by, row.ticket.subject) == (ryabova, orlova, "Касса")


def test_a_stranger_of_a_known_domain_becomes_a_person(post: Post, mailbox: Mailbox) -> None:
    row = post(From="Иванова Мария Петровна <ivanova@example.com>")
    assert row.ticket is not None
    who = row.ticket.author
    assert (who.full_name, who.organisation) == ("Иванова Мария Петровна", mailbox.organisation)
    assert Address.objects.get(person=who).is_verified


def test_a_stranger_whose_server_says_nothing_is_not_verified(post: Post) -> None:
    row = post(From="ivanova@example.com", authentication_results="")
    assert row.ticket is not None
    assert not Address.objects.get(person=row.ticket.author).is_verified


def test_other_strangers_are_parked(post: Post) -> None:
    row = post(From="x@evil.example", authentication_results="")
    assert (row.state, row.reason, row.ticket) == (State.PARKED, "stranger", None)
    assert Person.objects.filter(addresses__key="x@evil.example").count() == 0


def test_a_thank_you_reopens_nothing(post: Post, ryabova: Person, orlova: Person) -> None:
    number = asked(ryabova)
    conversation.reply(number, body="Сделано", by=orlova, at=after(-0.5))
    before = Ticket.objects.get(number=number).state
    row = post("Спасибо большое!\n\nС уважением,\nРябова", in_reply_to=tag(number, ryabova))
    assert row.state == State.ADDED
    assert Ticket.objects.get(number=number).state == before
