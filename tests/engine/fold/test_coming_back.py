"""Returns, reopenings, appeals (3.6.3, 3.6.6, 3.3.7)."""

from dataclasses import replace

from reglament.engine.durations import Duration
from reglament.engine.facts import FactKind
from reglament.engine.results import ClockStatus
from reglament.engine.rules import Again
from tests.engine.desk import (
    APPROVAL,
    CLOSED,
    NEW,
    PLAIN,
    REJECTED,
    RESOLVED,
    WORK,
    Journal,
    clock,
    days,
    on,
    rules,
    said,
    seen,
)


def resolved(when: str) -> Journal:
    return Journal().registered("12.01 10:00").taken("12.01 11:00").moved(when, RESOLVED)


def test_returned_the_resolution_goes_on_with_what_remained() -> None:
    """E4."""
    journal = resolved("13.01 10:00").moved("15.01 10:00", WORK, "Рыжова")
    view = clock(journal, "15.01 10:00", "Т2")
    assert (view.status, said(view.due_at)) == (ClockStatus.RUNNING, "16.01 18:00")
    assert seen(journal, "15.01 10:00").returns == 1


def test_returned_at_the_last_minute_it_has_at_least_four_hours() -> None:
    """E4."""
    journal = resolved("14.01 17:50").moved("15.01 10:00", WORK, "Рыжова")
    view = clock(journal, "15.01 10:00", "Т2")
    assert said(view.due_at) == "15.01 14:00"
    assert (view.reasons[-1].code, view.reasons[-1].values["remaining"]) == ("clock.returned", 600)


def test_returned_after_a_miss_the_miss_remains() -> None:
    journal = resolved("16.01 10:00").moved("16.01 12:00", WORK, "Рыжова")
    view = clock(journal, "16.01 12:00", "Т2")
    assert (said(view.due_at), said(view.breached_at)) == ("16.01 16:00", "14.01 18:00")
    assert clock(journal.moved("16.01 13:00", RESOLVED), "16.01 13:00", "Т2").met is False


def test_time_in_resolved_and_closed_is_not_counted_even_by_a_later_change() -> None:
    journal = resolved("13.01 10:00").moved("14.01 10:00", CLOSED, "Рыжова", code="принят")
    journal.moved("15.01 10:00", WORK, "Рыжова")
    journal.add("15.01 11:00", FactKind.CLASSIFIED, complexity="С3")
    view = clock(journal, "15.01 11:00", "Т2")
    assert (view.paused, said(view.due_at)) == (18 * 3600, "21.01 18:00")


def test_reopened_within_the_window_it_goes_on_and_is_counted() -> None:
    """E2, E3: the closed verdict was told; the ticket runs again with what remained."""
    journal = resolved("13.01 10:00").moved("13.01 11:00", CLOSED, "Рыжова", code="принят")
    assert seen(journal, "13.01 11:00").closure_code == "принят"
    standing = seen(journal.moved("20.01 10:00", WORK, "Рыжова"), "20.01 10:00")
    assert (standing.reopenings, standing.closure_code) == (1, "")
    assert standing.clocks["Т2"].reasons[-1].code == "clock.reopened"
    assert said(standing.clocks["Т2"].due_at) == "21.01 18:00"


def test_the_reaction_finishes_once_and_for_ever() -> None:
    """I2."""
    journal = (
        resolved("13.01 10:00").moved("15.01 10:00", WORK, "Рыжова").add("15.01 11:00", FactKind.ANSWERED)
    )
    reaction = clock(journal, "15.01 11:00", "Т1")
    assert (reaction.status, said(reaction.stopped_at)) == (ClockStatus.STOPPED, "12.01 11:00")


def test_the_acceptance_starts_anew_with_every_result() -> None:
    journal = resolved("13.01 10:00").moved("13.01 12:00", WORK, "Рыжова").moved("14.01 10:00", RESOLVED)
    assert said(clock(journal, "14.01 10:00", "Т3").due_at) == "19.01 18:00"


def test_informing_the_author_goes_on_after_a_reopening() -> None:
    journal = resolved("13.01 10:00").moved("13.01 11:00", CLOSED, "Рыжова").moved("15.01 10:00", WORK)
    assert said(clock(journal, "15.01 10:00", "Т5").due_at) == "16.01 18:00"


def test_restored_by_an_appeal_the_ticket_has_its_old_date() -> None:
    """E19."""
    journal = Journal().registered("12.01 10:00").moved("12.01 12:00", REJECTED, "Орлова")
    assert clock(journal, "12.01 12:00", "Т2").met is True
    restored = clock(journal.moved("13.01 12:00", NEW, "Орлова"), "13.01 12:00", "Т2")
    assert (said(restored.due_at), restored.spent) == ("14.01 18:00", 11 * 3600)


def test_an_appeal_does_not_give_a_refused_change_its_waiting_time() -> None:
    journal = Journal().registered("12.01 10:00").taken("12.01 11:00").moved("12.01 12:00", APPROVAL)
    journal.moved("12.01 14:00", REJECTED, "Панина").moved("13.01 12:00", NEW, "Орлова")
    assert said(clock(journal, "13.01 12:00", "Т2").due_at) == "15.01 11:00"


def test_an_edition_may_restart_the_resolution_or_leave_it_at_that() -> None:
    journal = resolved("13.01 10:00").moved("15.01 10:00", WORK, "Рыжова")
    for again, expected in ((Again.RESTART, "19.01 18:00"), (Again.NO, None)):
        desk = rules(clocks={**PLAIN.clocks, "Т2": replace(PLAIN.clocks["Т2"], after_return=again)})
        view = clock(journal, "15.01 10:00", "Т2", desk)
        assert (said(view.due_at) if view.stopped_at is None else None) == expected


def test_after_a_reopening_the_edition_may_leave_more_than_after_a_return() -> None:
    longer = replace(PLAIN.clocks["Т2"], least_after_reopening=days(5))
    desk = rules(clocks={**PLAIN.clocks, "Т2": longer})
    journal = resolved("13.01 10:00").moved("13.01 11:00", CLOSED, "Рыжова").moved("20.01 10:00", WORK)
    view = clock(journal, "20.01 10:00", "Т2", desk)
    assert said(view.due_at) == "27.01 18:00"
    assert isinstance(view.reasons[-1].values["least"], Duration)


def test_a_word_after_closing_starts_no_clock() -> None:
    """«Спасибо» is answered; nothing runs in a closed ticket (E29)."""
    journal = resolved("13.01 10:00").moved("13.01 11:00", CLOSED, "Рыжова")
    journal.add("14.01 10:00", FactKind.AUTHOR_WROTE, "Рыжова", thanks=True).add(
        "14.01 11:00", FactKind.ANSWERED
    )
    standing = seen(journal, "20.01 10:00")
    assert {view.status for view in standing.clocks.values()} == {"stopped", "not_started"}
    assert standing.next_timer is None


def test_a_clock_stopped_by_the_way_out_goes_on_like_one_stopped_by_the_state() -> None:
    stopping = tuple(
        replace(way, stops=frozenset({"Т2"})) if (way.source, way.target) == (WORK, RESOLVED) else way
        for way in PLAIN.transitions
    )
    journal = resolved("13.01 10:00").moved("15.01 10:00", WORK, "Рыжова")
    assert said(clock(journal, "15.01 10:00", "Т2", rules(transitions=stopping)).due_at) == "16.01 18:00"


def test_a_clock_that_a_fact_stopped_does_not_go_on_because_a_state_was_left() -> None:
    until_decided = replace(PLAIN.clocks["Т2"], stops=(*on(FactKind.DECIDED), *PLAIN.clocks["Т2"].stops))
    desk = rules(clocks={**PLAIN.clocks, "Т2": until_decided})
    journal = Journal().registered("12.01 10:00").taken("12.01 11:00").add("12.01 12:00", FactKind.DECIDED)
    journal.moved("13.01 10:00", RESOLVED).moved("13.01 12:00", WORK, "Рыжова")
    assert said(clock(journal, "13.01 12:00", "Т2", desk).stopped_at) == "12.01 12:00"
