"""A clock runs, in its own time, from its start event to its stop event."""

from dataclasses import replace

from reglament.engine.calendars import AfterHours, DayRule
from reglament.engine.conditions import Condition
from reglament.engine.durations import CALENDAR_DAYS, Duration, Step
from reglament.engine.facts import FactKind
from reglament.engine.results import ClockStatus
from reglament.engine.rules import Norm, Rules, Target
from tests.engine.desk import (
    ASSIGNED,
    AUTHOR,
    PLAIN,
    RESOLVED,
    SERVICE,
    WORK,
    Journal,
    at,
    clock,
    only,
    rules,
    said,
    seen,
)


def test_a_ticket_of_the_morning_is_promised_an_answer_by_its_norm_of_hours() -> None:
    reaction = clock(Journal().registered("12.01 10:00"), "12.01 10:00", "Т1")
    assert (reaction.status, said(reaction.due_at)) == (ClockStatus.RUNNING, "12.01 14:00")
    assert (reaction.spent, reaction.remaining, reaction.share) == (0, 4 * 3600, 0)


def test_hours_of_a_ticket_that_comes_after_hours_count_from_the_next_opening() -> None:
    evening = clock(Journal().registered("12.01 19:40"), "12.01 19:40", "Т1")
    assert said(evening.due_at) == "13.01 13:00"
    assert [reason.code for reason in evening.reasons] == ["clock.started", "clock.after_hours"]
    assert said(evening.reasons[1].values["opening"]) == "13.01 09:00"


def test_days_count_from_the_day_of_registration_whatever_the_hour() -> None:
    for hour in ("12.01 08:00", "12.01 17:59", "12.01 19:40"):
        assert said(clock(Journal().registered(hour), hour, "Т2").due_at) == "14.01 18:00"


def test_hours_may_run_at_once_if_the_edition_says_so() -> None:
    at_once = rules(day_rule=DayRule(after_hours=AfterHours.NOW))
    evening = clock(Journal().registered("12.01 19:40"), "12.01 19:40", "Т1", at_once)
    assert said(evening.due_at) == "12.01 23:40"
    assert [reason.code for reason in evening.reasons] == ["clock.started"]


def test_a_human_answer_in_time_stops_the_reaction_with_the_verdict_met() -> None:
    journal = Journal().registered("12.01 10:00").add("12.01 11:30", FactKind.ANSWERED)
    reaction = clock(journal, "13.01 10:00", "Т1")
    assert (reaction.status, said(reaction.stopped_at), reaction.met) == ("stopped", "12.01 11:30", True)
    assert (reaction.spent, reaction.share) == (5400, 37)


def test_an_answer_of_a_machine_stops_nothing() -> None:
    journal = Journal().registered("12.01 10:00").add("12.01 10:00", FactKind.AUTO_ANSWERED)
    assert clock(journal, "12.01 10:05", "Т1").status is ClockStatus.RUNNING


def test_the_moment_of_the_deadline_is_still_in_time_and_the_next_second_is_not() -> None:
    sharp = Journal().registered("12.01 10:00").add("12.01 14:00", FactKind.ANSWERED)
    late = Journal().registered("12.01 10:00").add(at("12.01 14:00") + 1, FactKind.ANSWERED)
    assert clock(sharp, "12.01 15:00", "Т1").met is True
    assert clock(late, "12.01 15:00", "Т1").met is False


def test_time_used_up_at_closing_time_is_due_at_closing_time() -> None:
    assert said(clock(Journal().registered("12.01 14:00"), "12.01 14:00", "Т1").due_at) == "12.01 18:00"


def test_the_first_priority_is_counted_in_hours_of_duty_day_and_night() -> None:
    night = Journal().registered("10.01 22:50", priority="П1")
    view = clock(night, "10.01 22:50", "Т1")
    assert (view.calendar, said(view.due_at)) == ("дежурство", "11.01 07:05")


def test_a_clock_by_plan_has_no_date_and_gives_no_verdict() -> None:
    journal = Journal().registered(complexity="С4").taken("12.01 11:00").moved("29.01 10:00", RESOLVED)
    by_plan = clock(journal, "29.01 12:00", "Т2")
    assert (by_plan.target, by_plan.due_at, by_plan.met, by_plan.share) == (Norm.BY_PLAN, None, None, None)


def test_a_combination_that_is_not_offered_is_found_not_forgotten() -> None:
    standing = seen(Journal().registered(priority="П1", complexity="С4"), "12.01 10:00")
    assert [finding.code for finding in standing.findings] == ["finding.not_offered"]


def test_the_clock_of_informing_the_author_starts_anew_with_every_message() -> None:
    journal = Journal().registered().taken("12.01 11:00").add("13.01 16:00", FactKind.ANSWERED)
    assert said(clock(journal, "13.01 16:00", "Т5").due_at) == "14.01 18:00"


def test_a_clock_that_does_not_live_in_the_new_state_ends_there() -> None:
    journal = Journal().registered().moved("12.01 11:00", ASSIGNED, responsible="Климов")
    journal.moved("12.01 11:00", WORK, "Климов")
    reaction = clock(journal, "12.01 11:00", "Т1")
    assert (reaction.status, reaction.met) == (ClockStatus.STOPPED, True)


def test_an_outage_has_its_own_clock_on_the_calendar_of_duty() -> None:
    journal = Journal().registered().add("12.01 22:30", FactKind.OUTAGE_BEGAN)
    assert said(clock(journal, "12.01 22:30", "Т8").due_at) == "13.01 08:30"
    journal.add("13.01 08:00", FactKind.OUTAGE_ENDED).add("14.01 10:00", FactKind.OUTAGE_BEGAN)
    assert said(clock(journal, "14.01 10:00", "Т8").due_at) == "14.01 12:00"


def test_a_clock_that_finishes_once_does_not_begin_again_with_its_start_event() -> None:
    journal = Journal().registered(kind="изменение", complexity="С3").taken("12.01 11:00")
    journal.add("12.01 15:00", FactKind.ESTIMATED).moved("12.01 16:00", AUTHOR).moved("13.01 10:00", WORK)
    assert said(clock(journal, "13.01 10:00", "Т7").stopped_at) == "12.01 15:00"


def test_a_question_about_an_incomplete_ticket_is_the_reaction_to_it() -> None:
    """E20."""
    journal = Journal().registered("12.01 10:00").moved("12.01 12:00", AUTHOR, "Савельева")
    standing = seen(journal, "12.01 12:00")
    assert (standing.clocks["Т1"].met, standing.clocks["Т2"].status) == (True, ClockStatus.PAUSED)


AT_ONCE = rules(day_rule=DayRule(after_hours=AfterHours.NOW))


def test_where_hours_run_at_once_the_night_is_spent_like_the_day() -> None:
    evening = clock(Journal().registered("12.01 19:40"), "12.01 21:40", "Т1", AT_ONCE)
    assert (evening.spent, evening.remaining, evening.share) == (2 * 3600, 2 * 3600, 50)


def test_where_hours_run_at_once_a_pause_in_the_night_keeps_what_remained() -> None:
    journal = Journal().registered("12.01 19:40", complexity="С0").moved("12.01 20:40", AUTHOR)
    paused = clock(journal, "13.01 11:00", "Т2", AT_ONCE)
    assert (paused.remaining, paused.paused) == (3 * 3600, 12 * 3600 + 1200 + 2 * 3600)
    journal.add("13.01 11:00", FactKind.AUTHOR_WROTE).moved("13.01 11:00", WORK)
    assert said(clock(journal, "13.01 11:00", "Т2", AT_ONCE).due_at) == "13.01 14:00"
    assert said(clock(journal, "13.01 15:00", "Т2", AT_ONCE).breached_at) == "13.01 14:00"


def test_where_hours_run_at_once_a_ticket_of_the_morning_knows_no_difference() -> None:
    for when in ("12.01 10:00", "12.01 17:00"):
        usual, at_once = (clock(Journal().registered(when), "13.01 10:00", "Т1", d) for d in (None, AT_ONCE))
        assert at_once._replace(reasons=()) == usual._replace(reasons=())


def by_day_and_night(norm: Duration) -> Rules:
    """A desk whose resolution is promised in time that never stops."""
    always = replace(PLAIN.clocks["Т2"], targets=(Target(Condition(), norm, "3.4.6"),))
    return rules(clocks={**PLAIN.clocks, "Т2": always})


def test_hours_round_the_clock_run_through_the_night_and_so_do_their_pauses() -> None:
    desk = by_day_and_night(Duration(24, Step.HOUR))
    journal = Journal().registered("16.01 17:00").taken("16.01 17:30")
    assert said(clock(journal, "16.01 18:00", "Т2", desk).due_at) == "17.01 17:00"
    journal.moved("16.01 20:00", AUTHOR).moved("17.01 08:00", WORK)
    view = clock(journal, "17.01 09:00", "Т2", desk)
    assert (said(view.due_at), view.paused, view.spent) == ("18.01 05:00", 12 * 3600, 4 * 3600)
    assert view.remaining == 20 * 3600


def test_calendar_days_end_at_midnight_whoever_works() -> None:
    desk = by_day_and_night(Duration(3, Step.DAY, CALENDAR_DAYS))
    assert said(clock(Journal().registered("16.01 17:00"), "16.01 17:00", "Т2", desk).due_at) == "20.01 00:00"


def test_from_hours_round_the_clock_to_hours_of_service_what_was_spent_stays() -> None:
    night = replace(
        PLAIN.clocks["Т2"],
        targets=(Target(only(priorities="П1"), Duration(24, Step.HOUR), ""), *PLAIN.clocks["Т2"].targets),
    )
    desk = rules(clocks={**PLAIN.clocks, "Т2": night})
    journal = Journal().registered("16.01 17:00", priority="П1").taken("16.01 17:30")
    journal.add("17.01 07:00", FactKind.CLASSIFIED, priority="П2")
    view = clock(journal, "17.01 12:00", "Т2", desk)
    assert (view.calendar, view.spent, said(view.due_at)) == (SERVICE, 14 * 3600, "19.01 17:00")
