"""By which channel a ticket comes: who may register, what for, when, and from when it counts."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from reglament.people.models import Person
from reglament.rulebook.enacting import enact, read_draft
from reglament.tickets import rebuilding
from reglament.tickets.models import Fact, Ticket
from reglament.tickets.opening import open_ticket
from reglament.tickets.recording import Done
from reglament.tickets.refusals import Refused
from tests.rulebook.desk import ENACTED, WEDNESDAY, after, author, person, sample

DOWN = {"impact": "массовое", "urgency": "высокая"}  # a П1
EVENING = after(11)  # Wednesday, 21:00: the desk is closed, the man on duty is not


def told(author: Person, channel: str, by: Person | None, at: datetime = WEDNESDAY, **more: Any) -> Done:
    """Somebody got in touch."""
    return open_ticket(author=author, subject="Не проводится", channel=channel, by=by, at=at, **more)


def refused(
    author: Person, channel: str, by: Person | None, at: datetime = WEDNESDAY, **more: Any
) -> Refused:
    with pytest.raises(Refused) as caught:
        told(author, channel, by, at, **more)
    assert not Ticket.objects.exists()
    return caught.value


def test_nobody_is_served_in_a_messenger_but_the_desk_writes_it_down(ryabova: Person, tkach: Person) -> None:
    wrong = refused(ryabova, "мессенджер", ryabova)
    assert wrong.refusal.codes == ("channel.register_for_author",)
    assert "сотрудник поддержки сам регистрирует запрос за автора" in wrong.sentences()[0]
    assert refused(ryabova, "мессенджер", None).refusal.codes == ("channel.register_for_author",)
    done = told(ryabova, "мессенджер", tkach)
    assert (done.ticket.author, done.ticket.registered_by) == (ryabova, tkach)


def test_a_channel_that_the_edition_does_not_know_is_none(ryabova: Person) -> None:
    wrong = refused(ryabova, "факс", ryabova)
    assert wrong.refusal.codes == ("code.unknown",)
    assert "портал" in wrong.sentences()[0]


def test_calls_are_registered_by_the_dispatcher(ryabova: Person, orlova: Person, klimov: Person) -> None:
    wrong = refused(ryabova, "телефон", orlova)
    assert wrong.sentences() == ["По каналу «телефон» регистрирует: диспетчер."]
    assert told(ryabova, "телефон", klimov).ticket.channel == "телефон"


def test_a_letter_counts_from_the_mail_server(ryabova: Person) -> None:
    done = told(ryabova, "почта", None, after(0.5), received_at=after())
    fact = Fact.objects.get(ticket=done.ticket, seq=1)
    assert (done.ticket.registered_at, fact.recorded_at - fact.at) == (after(), 1800)
    assert list(rebuilding.check(after(1))) == []


def test_a_clock_of_the_mail_server_that_is_wrong_is_not_believed(ryabova: Person) -> None:
    for received in (after(3), after(days=-90)):
        assert told(ryabova, "почта", None, received_at=received).ticket.registered_at == after()


def test_whoever_brings_a_letter_by_hand_says_when_it_came(ryabova: Person, klimov: Person) -> None:
    wrong = refused(ryabova, "почта", klimov, received_at=after(days=-90))
    assert wrong.refusal.codes == ("channel.received_too_early",)
    assert told(ryabova, "почта", klimov, received_at=after(-1)).ticket.registered_at == after(-1)


def test_a_call_counts_from_its_registration_because_it_is_registered_during_the_call(
    ryabova: Person, klimov: Person
) -> None:
    wrong = refused(ryabova, "телефон", klimov, received_at=after(-1))
    assert wrong.refusal.codes == ("channel.counts_from_registration",)


def test_the_man_on_duty_is_called_for_the_gravest_alone(ryabova: Person) -> None:
    duty = on_duty_at(EVENING)
    wrong = refused(ryabova, "дежурный", duty, EVENING, urgency="высокая")
    assert wrong.refusal.codes == ("channel.priorities",)
    assert "только П1" in wrong.sentences()[0]
    assert told(ryabova, "дежурный", duty, EVENING, **DOWN).ticket.priority == "п1"


def test_at_night_there_is_no_duty(ryabova: Person) -> None:
    night = after(14.5)  # 00:30
    wrong = refused(ryabova, "дежурный", on_duty_at(night), night, **DOWN)
    assert wrong.refusal.codes == ("channel.hours",)
    assert "19 марта 2026, 7:00" in wrong.sentences()[0]


def test_an_emergency_is_recorded_by_whoever_was_on_duty_and_not_by_others(
    ryabova: Person, orlova: Person
) -> None:
    wrong = refused(ryabova, "дежурный", orlova, EVENING, **DOWN)
    assert wrong.refusal.codes == ("channel.registered_by",)
    assert "дежурный" in wrong.sentences()[0]


def test_an_emergency_may_be_recorded_till_ten_of_the_next_working_day(ryabova: Person) -> None:
    in_time = after(23.9)  # Thursday, 9:54
    done = told(ryabova, "дежурный", on_duty_at(in_time), in_time, received_at=EVENING, **DOWN)
    assert done.ticket.registered_at == EVENING
    assert "late" not in done.facts[0].data


def test_recorded_later_it_is_marked(ryabova: Person) -> None:
    too_late = after(24.1)  # Thursday, 10:06
    done = told(ryabova, "дежурный", on_duty_at(too_late), too_late, received_at=EVENING, **DOWN)
    assert done.facts[0].data["late"] is True


def test_what_is_entered_for_a_time_when_the_desk_was_down_is_marked(
    ryabova: Person, orlova: Person, klimov: Person
) -> None:
    wrong = refused(ryabova, "портал", klimov, happened_at=after(-2))
    assert wrong.refusal.codes == ("back.not_yours",)
    done = told(ryabova, "телефон", orlova, happened_at=after(-2))
    assert done.facts[0].data["back_entry"] is True
    assert list(rebuilding.check(after(1))) == []


def on_duty_at(at: datetime) -> Person:
    """Who is on duty then: weeks from the second of February, in the order of the annex."""
    row = ("климов", "дорохов", "савельева", "лунин", "ткач", "мирошник")
    week = (at.date() - datetime(2026, 2, 2).date()).days // 7
    return person(row[week % len(row)])


def test_whoever_was_on_duty_records_it_after_his_week_is_over(ryabova: Person) -> None:
    sunday, monday = after(days=4, hours=9), after(days=4, hours=23)  # 22.03 19:00, 23.03 9:00
    before, now = on_duty_at(sunday), on_duty_at(monday)
    assert before != now
    done = told(ryabova, "дежурный", before, monday, received_at=sunday, **DOWN)
    assert (done.ticket.registered_at, done.ticket.registered_by) == (sunday, before)


@pytest.mark.django_db
def test_what_comes_by_a_channel_counts_as_urgent_as_the_edition_says_until_it_is_triaged() -> None:
    mail = "  почта:        {"
    text = sample().text.replace(mail, f"{mail}приоритет_сначала: П2, ", 1)
    assert text != sample().text
    enact(read_draft(text, "sample.yaml", sample().annexes), by=None, at=ENACTED)
    writer, head = author(), person("орлова")
    letter, page = told(writer, "почта", None), told(writer, "портал", writer)
    assert (letter.state.priority, page.state.priority) == ("п2", "п4")
    assert letter.state.triaged is False
    seen = told(writer, "почта", head, kind="инцидент")
    assert (seen.state.triaged, seen.state.priority) == (True, "п4")
