"""A pause: the clock stands, and is due that much of its own time later."""

from reglament.engine.facts import FactKind
from reglament.engine.results import ClockStatus
from tests.engine.desk import APPROVAL, AUTHOR, RESOLVED, SCHEDULED, VENDOR, WORK, Journal, at, clock, said


def asked(when: str = "13.01 10:00") -> Journal:
    return Journal().registered("12.01 10:00").taken("12.01 11:00").moved(when, AUTHOR)


def answered(journal: Journal, when: str) -> Journal:
    return journal.add(when, FactKind.AUTHOR_WROTE, "Рыжова").moved(when, WORK, "Рыжова")


def test_while_the_author_is_asked_the_resolution_stands_and_has_no_date() -> None:
    resolution = clock(asked(), "13.01 15:00", "Т2")
    assert (resolution.status, resolution.due_at) == (ClockStatus.PAUSED, None)
    assert (resolution.spent, resolution.paused, resolution.remaining) == (9 * 3600, 5 * 3600, 17 * 3600)


def test_a_pause_of_five_working_hours_moves_a_deadline_of_days_by_five_working_hours() -> None:
    resolution = clock(answered(asked(), "13.01 15:00"), "13.01 15:00", "Т2")
    assert said(resolution.due_at) == "15.01 14:00"


def test_a_pause_over_the_weekend_counts_its_working_hours_only() -> None:
    resolution = clock(answered(asked("14.01 17:00"), "19.01 10:00"), "19.01 10:00", "Т2")
    assert resolution.paused == 20 * 3600  # 1 on Wednesday, 9, 9, 1 on Monday
    assert said(resolution.due_at) == "19.01 11:00"


def test_an_answer_after_hours_sets_the_clock_going_at_the_next_opening() -> None:
    resolution = clock(answered(asked("14.01 17:00"), "14.01 21:00"), "14.01 21:00", "Т2")
    assert said(resolution.due_at) == "15.01 10:00"


def test_from_one_waiting_state_to_another_the_pause_neither_stops_nor_doubles() -> None:
    """I11."""
    journal = asked().moved("13.01 12:00", VENDOR).moved("13.01 14:00", SCHEDULED).moved("13.01 15:00", WORK)
    through_three = clock(journal, "13.01 15:00", "Т2")
    assert said(through_three.due_at) == said(
        clock(answered(asked(), "13.01 15:00"), "13.01 15:00", "Т2").due_at
    )
    pauses = [reason.values for reason in through_three.reasons if reason.code == "clock.paused"]
    assert [pause["state"] for pause in pauses] == [AUTHOR, VENDOR, SCHEDULED]
    assert sum(pause["work"] for pause in pauses) == through_three.paused == 5 * 3600


def test_a_pause_says_why_since_when_and_how_long() -> None:
    (pause,) = [r for r in clock(asked(), "14.01 10:00", "Т2").reasons if r.code == "clock.paused"]
    assert (pause.values["state"], pause.values["until"], pause.values["work"]) == (AUTHOR, None, 9 * 3600)
    assert said(pause.values["since"]) == "13.01 10:00"


def test_the_reaction_never_stands() -> None:
    journal = Journal().registered("12.01 10:00").add("12.01 10:30", FactKind.NOTED)
    assert clock(journal, "12.01 12:00", "Т1").paused == 0


def test_every_state_of_waiting_stops_the_resolution() -> None:
    """I3."""
    for state in (AUTHOR, APPROVAL, VENDOR, SCHEDULED):
        journal = Journal().registered().taken("12.01 11:00").moved("12.01 12:00", state)
        assert clock(journal, "12.01 15:00", "Т2").status is ClockStatus.PAUSED, state


def test_an_overdue_clock_that_stands_stays_overdue_by_as_much_and_is_missed_once() -> None:
    journal = answered(asked("15.01 11:00"), "16.01 11:00")
    resolution = clock(journal, "16.01 11:00", "Т2")
    assert (resolution.remaining, said(resolution.breached_at)) == (-2 * 3600, "14.01 18:00")
    journal.moved("19.01 10:00", RESOLVED)
    assert clock(journal, "19.01 10:00", "Т2").met is False
    missed = [r for r in clock(journal, "19.01 10:00", "Т2").reasons if r.code == "clock.breached"]
    assert len(missed) == 1


def test_a_ticket_that_is_resolved_while_it_stood_in_time_is_in_time() -> None:
    journal = asked().moved("29.01 10:00", RESOLVED)
    assert clock(journal, "29.01 12:00", "Т2").met is True


def test_minutes_of_the_same_second_are_no_pause() -> None:
    journal = asked("13.01 10:00").moved("13.01 10:00", WORK)
    resolution = clock(journal, "13.01 10:00", "Т2")
    assert (resolution.paused, said(resolution.due_at)) == (0, "14.01 18:00")
    assert [reason.code for reason in resolution.reasons] == ["clock.started"]


def test_the_estimate_stands_only_while_the_author_is_asked() -> None:
    journal = Journal().registered(kind="изменение", complexity="С3").taken("12.01 11:00")
    journal.moved("12.01 12:00", AUTHOR).moved("12.01 14:00", VENDOR).moved("12.01 16:00", WORK)
    estimate = clock(journal, "12.01 16:00", "Т7")
    assert (estimate.paused, said(estimate.due_at)) == (2 * 3600, "16.01 11:00")
    assert at("16.01 11:00") == estimate.due_at
