"""Changes in flight (3.4.7, 3.4.8): raised, lowered, more complex; what they do and why it is told."""

from dataclasses import replace

from reglament.engine.durations import Duration
from reglament.engine.facts import FactKind
from reglament.engine.results import ClockStatus, ClockView
from reglament.engine.rules import InFlight, Rules
from tests.engine.desk import AUTHOR, PLAIN, WORK, Journal, clock, hours, only, rules, said


def changed(when: str, to: str = "", complexity: str = "", first: str = "П3") -> Journal:
    journal = Journal().registered("12.01 10:00", priority=first).taken("12.01 11:00")
    return journal.add(when, FactKind.CLASSIFIED, priority=to or None, complexity=complexity or None)


def resolution(journal: Journal, when: str, desk: Rules | None = None) -> ClockView:
    return clock(journal, when, "Т2", desk)


def test_raised_the_deadline_is_now_and_the_new_norm_if_that_is_earlier() -> None:
    """E5."""
    view = resolution(changed("12.01 14:00", "П2"), "12.01 14:00")
    assert said(view.due_at) == "13.01 14:00"
    reason = view.reasons[-1]
    assert (reason.code, reason.values["old"], reason.values["new"]) == ("clock.raised", "П3", "П2")
    assert (said(reason.values["old_due"]), said(reason.values["due"])) == ("14.01 18:00", "13.01 14:00")


def test_raised_late_the_old_deadline_stays_if_it_is_earlier() -> None:
    """E5."""
    assert said(resolution(changed("14.01 17:00", "П2"), "14.01 17:00").due_at) == "14.01 18:00"


def test_raised_after_the_reaction_the_reaction_is_not_counted_again() -> None:
    """E5."""
    reaction = clock(changed("12.01 14:00", "П1"), "12.01 14:00", "Т1")
    assert (reaction.status, said(reaction.stopped_at), reaction.met) == ("stopped", "12.01 11:00", True)


def test_lowered_the_deadline_is_registration_and_the_new_norm_with_pauses_kept() -> None:
    """E6."""
    journal = Journal().registered("12.01 10:00").taken("12.01 11:00")
    journal.moved("12.01 12:00", AUTHOR).moved("12.01 15:00", WORK)
    journal.add("13.01 10:00", FactKind.CLASSIFIED, priority="П4")
    assert said(resolution(journal, "13.01 10:00").due_at) == "19.01 12:00"


def test_more_complex_the_deadline_is_registration_and_the_new_norm() -> None:
    """E7."""
    view = resolution(changed("13.01 10:00", complexity="С3"), "13.01 10:00")
    assert said(view.due_at) == "19.01 18:00"
    assert view.reasons[-1].code == "clock.complexity"


def test_raised_and_more_complex_in_one_act_is_one_after_the_other() -> None:
    view = resolution(changed("12.01 14:00", "П2", "С3"), "12.01 14:00")
    assert said(view.due_at) == "14.01 18:00"
    assert [reason.code for reason in view.reasons][-2:] == ["clock.raised", "clock.complexity"]


def test_a_change_while_the_clock_stands_shows_when_it_goes_on() -> None:
    journal = Journal().registered("12.01 10:00").taken("12.01 11:00").moved("12.01 12:00", AUTHOR)
    journal.add("12.01 14:00", FactKind.CLASSIFIED, priority="П2")
    standing = resolution(journal, "12.01 14:00")
    assert (standing.status, standing.remaining) == (ClockStatus.PAUSED, 9 * 3600)
    assert said(resolution(journal.moved("12.01 16:00", WORK), "12.01 16:00").due_at) == "13.01 16:00"


def test_from_duty_to_service_what_was_counted_stays_and_the_rest_walks_on_the_new_calendar() -> None:
    journal = Journal().registered("12.01 20:00", priority="П1", complexity="С3").taken("12.01 20:10")
    journal.add("12.01 21:00", FactKind.CLASSIFIED, priority="П2")
    view = resolution(journal, "13.01 10:00")
    assert (view.calendar, view.spent) == ("служба", 3600 + 3600)
    assert said(view.due_at) == "14.01 18:00"


def test_from_service_to_duty_the_pauses_are_measured_on_the_new_calendar() -> None:
    lowered = replace(PLAIN.clocks["Т2"], raised=InFlight.FROM_REGISTRATION)
    desk = rules(clocks={**PLAIN.clocks, "Т2": lowered})
    journal = Journal().registered("12.01 16:00", priority="П2").taken("12.01 16:30")
    journal.moved("12.01 17:00", AUTHOR).moved("12.01 21:00", WORK)
    journal.add("12.01 21:00", FactKind.CLASSIFIED, priority="П1")
    view = resolution(journal, "12.01 21:00", desk)
    assert (view.paused, said(view.due_at)) == (4 * 3600, "13.01 08:00")


def desk_with(policy: InFlight) -> Rules:
    return rules(clocks={**PLAIN.clocks, "Т2": replace(PLAIN.clocks["Т2"], raised=policy)})


def test_an_edition_may_keep_the_deadline_or_count_from_now() -> None:
    journal = changed("12.01 14:00", "П2")
    kept = resolution(journal, "12.01 14:00", desk_with(InFlight.KEEP))
    assert (said(kept.due_at), kept.reasons[-1].values["policy"]) == ("14.01 18:00", InFlight.KEEP)
    anew = resolution(changed("14.01 17:00", "П2"), "14.01 17:00", desk_with(InFlight.FROM_NOW))
    assert said(anew.due_at) == "15.01 17:00"


def test_kind_and_zone_are_corrected_without_touching_the_clocks() -> None:
    """E18."""
    journal = Journal().registered("12.01 10:00").taken("12.01 11:00")
    before = resolution(journal, "13.01 10:00")
    journal.add("12.01 12:00", FactKind.CLASSIFIED, zone="зарплата", kind="информация")
    assert resolution(journal, "13.01 10:00") == before


def test_a_clock_of_changes_begins_when_the_ticket_turns_out_to_be_one() -> None:
    journal = Journal().registered("12.01 10:00", complexity="С3").taken("12.01 11:00")
    journal.add("12.01 12:00", FactKind.CLASSIFIED, kind="изменение")
    estimate = clock(journal, "12.01 12:00", "Т7")
    assert (said(estimate.started_at), said(estimate.due_at)) == ("12.01 11:00", "15.01 18:00")


def test_a_clock_of_changes_ends_without_verdict_when_the_ticket_is_none() -> None:
    journal = Journal().registered("12.01 10:00", kind="изменение", complexity="С3").taken("12.01 11:00")
    journal.add("12.01 12:00", FactKind.CLASSIFIED, kind="инцидент")
    estimate = clock(journal, "12.01 12:00", "Т7")
    assert (estimate.status, estimate.met) == (ClockStatus.STOPPED, None)
    assert estimate.reasons[-1].code == "clock.inapplicable"


def test_a_clock_without_norm_follows_the_calendar_of_the_ticket() -> None:
    bare = replace(
        PLAIN.clocks["Т8"],
        targets=(),
        calendars=((only(zones="зарплата"), "дежурство"), (only(), "служба")),
    )
    desk = rules(clocks={**PLAIN.clocks, "Т8": bare})
    journal = Journal().registered().add("12.01 17:00", FactKind.OUTAGE_BEGAN)
    journal.add("12.01 20:00", FactKind.CLASSIFIED, zone="зарплата")
    outage = clock(journal, "12.01 22:00", "Т8", desk)
    assert (outage.calendar, outage.spent) == ("дежурство", 3600 + 2 * 3600)


def test_the_norm_is_never_converted_into_another_unit() -> None:
    assert isinstance(resolution(changed("12.01 14:00", "П2"), "12.01 14:00").target, Duration)
    assert resolution(changed("12.01 14:00", "П2"), "12.01 14:00").target == hours(9)


def test_a_clock_that_promises_the_same_as_before_says_nothing_of_the_change() -> None:
    journal = Journal().registered("12.01 10:00").taken("12.01 11:00").moved("12.01 12:00", AUTHOR)
    journal.add("12.01 14:00", FactKind.CLASSIFIED, priority="П2")
    assert [reason.code for reason in clock(journal, "12.01 14:00", "Т4").reasons] == ["clock.started"]
