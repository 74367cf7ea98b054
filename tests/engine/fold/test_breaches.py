"""A broken promise is a fact and stays one (E37, E40, I7, I8)."""

from datetime import date

from reglament.engine.facts import FactKind
from reglament.engine.rules import Rules
from tests.engine.desk import (
    DUTY,
    PLAIN,
    RESOLVED,
    SERVICE,
    WORK,
    Journal,
    calendar,
    clock,
    rules,
    said,
    seen,
)


def late() -> Journal:
    return Journal().registered("12.01 10:00").taken("12.01 11:00")


def test_a_promise_is_missed_the_moment_it_is_and_by_how_much_is_seen() -> None:
    assert seen(late(), "14.01 18:00").breaches == ("Т5",)
    resolution = clock(late(), "15.01 11:00", "Т2")
    assert (said(resolution.breached_at), resolution.remaining, resolution.share) == (
        "14.01 18:00",
        -7200,
        107,
    )
    assert seen(late(), "15.01 11:00").breaches == ("Т2", "Т5")


def test_a_miss_is_not_hidden_by_a_lower_priority() -> None:
    """E40."""
    journal = late().add("15.01 10:00", FactKind.CLASSIFIED, priority="П4", complexity="С3")
    standing = seen(journal, "15.01 10:00")
    assert (said(standing.clocks["Т2"].due_at), said(standing.clocks["Т2"].breached_at)) == (
        "26.01 18:00",
        "14.01 18:00",
    )
    assert "Т2" in standing.breaches
    assert clock(journal.moved("16.01 10:00", RESOLVED), "16.01 10:00", "Т2").met is False


def test_a_miss_of_a_clock_that_began_anew_is_remembered() -> None:
    journal = late().add("20.01 10:00", FactKind.ANSWERED)
    assert clock(journal, "20.01 10:00", "Т5").breached_at is None
    assert "Т5" in seen(journal, "20.01 10:00").breaches


def with_day_off() -> Rules:
    free = {date(2026, 1, 13): "день города"}
    service = calendar(SERVICE, {"пн-пт": "09:00-18:00"}, days_off=free)
    return rules(calendars={SERVICE: service, DUTY: PLAIN.calendars[DUTY]})


def test_a_corrected_calendar_moves_open_deadlines() -> None:
    """E37."""
    assert said(clock(late(), "12.01 12:00", "Т2").due_at) == "14.01 18:00"
    assert said(clock(late(), "12.01 12:00", "Т2", with_day_off()).due_at) == "15.01 18:00"


def test_a_verdict_once_given_is_not_touched_by_a_corrected_calendar() -> None:
    """E37, I8."""
    journal = late().moved("15.01 10:00", RESOLVED)
    told = {"clock": "Т2", "due": clock(journal, "15.01 10:00", "Т2").due_at, "spent": 97200, "met": False}
    journal.add("15.01 10:00", FactKind.CLOCK_STOPPED, "система", rules="0123abcd", cause=5, **told)
    corrected = clock(journal, "15.01 12:00", "Т2", with_day_off())
    assert (corrected.met, said(corrected.due_at), corrected.spent) == (False, "14.01 18:00", 97200)
    assert [reason.code for reason in corrected.reasons][-2:] == ["clock.stopped", "clock.verdict"]
    assert corrected.reasons[-2].values["met"] is True


def test_a_recorded_breach_outlives_a_corrected_calendar() -> None:
    journal = late().add("14.01 18:01", FactKind.BREACHED, "система", clock="Т2", cause=1)
    assert "Т2" in seen(journal, "15.01 10:00", with_day_off()).breaches


def test_a_verdict_on_a_stop_that_was_taken_back_does_not_count() -> None:
    journal = late().moved("15.01 10:00", RESOLVED)
    journal.add("15.01 10:00", FactKind.CLOCK_STOPPED, "система", clock="Т2", met=False, spent=1, cause=5)
    journal.add("15.01 10:00", FactKind.RETRACTED, retracts=5)
    resolution = clock(journal, "15.01 12:00", "Т2")
    assert (resolution.met, resolution.stopped_at) == (None, None)


def test_somebody_else_s_time_that_ran_out_is_not_among_our_breaches() -> None:
    standing = seen(late().moved("12.01 12:00", "ждёт автора"), "30.01 10:00")
    assert said(standing.clocks["Т4"].breached_at) == "19.01 18:00"
    assert standing.breaches == ()


def test_a_breach_that_only_a_mistake_brought_about_goes_with_it() -> None:
    journal = Journal().registered("12.01 10:00", priority="П4").taken("12.01 11:00")
    journal.add("14.01 12:00", FactKind.CLASSIFIED, complexity="С0")
    assert seen(journal, "14.01 12:00").breaches == ("Т2",)
    journal.add("14.01 12:00", FactKind.BREACHED, "система", clock="Т2", cause=5)
    journal.add("14.01 12:01", FactKind.RETRACTED, retracts=5)
    assert seen(journal, "14.01 12:02").breaches == ()


def test_a_verdict_on_an_earlier_stop_is_not_taken_for_one_on_the_later() -> None:
    journal = late().moved("13.01 10:00", RESOLVED).moved("13.01 12:00", WORK).moved("15.01 10:00", RESOLVED)
    journal.add("15.01 10:00", FactKind.CLOCK_STOPPED, "система", clock="Т2", met=False, spent=1, cause=5)
    assert clock(journal, "15.01 10:00", "Т2").met is True
