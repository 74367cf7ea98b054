"""Changes: estimate, approval, the planned date (3.4.9): E22, E25."""

from reglament.engine.facts import FactKind
from reglament.engine.fold import begin, fold
from reglament.engine.results import ClockStatus
from tests.engine.desk import APPROVAL, AUTHOR, PLAIN, REJECTED, WORK, Journal, at, clock, said, seen


def estimated(until: str = "22.01 18:00") -> Journal:
    journal = Journal().registered("12.01 10:00", kind="изменение", complexity="С3").taken("12.01 11:00")
    journal.add("13.01 10:00", FactKind.ESTIMATED, "Дорохов", hours=12, until=at(until))
    return journal.moved("13.01 10:00", APPROVAL, approver="Панина")


def approved(until: str = "22.01 18:00") -> Journal:
    journal = estimated(until).add("14.01 10:00", FactKind.DECIDED, "Панина", granted=True)
    return journal.moved("14.01 10:00", WORK, "Панина")


def test_the_estimate_has_a_clock_of_its_own_that_it_stops() -> None:
    estimate = clock(estimated(), "13.01 10:00", "Т7")
    assert (estimate.status, estimate.met) == (ClockStatus.STOPPED, True)


def test_while_the_approver_thinks_his_clock_runs_and_ours_stands() -> None:
    standing = seen(estimated(), "13.01 12:00")
    assert standing.clocks["Т2"].status is ClockStatus.PAUSED
    assert (said(standing.clocks["Т6"].due_at), standing.clocks["Т6"].promise) == ("16.01 18:00", False)
    assert standing.move == "согласующий"


def test_after_approval_the_planned_date_is_the_deadline() -> None:
    """E22."""
    resolution = clock(approved(), "14.01 10:00", "Т2")
    assert (said(resolution.due_at), said(resolution.first_due_at)) == ("22.01 18:00", "19.01 18:00")
    assert [reason.code for reason in resolution.reasons][-3:] == [
        "clock.planned",
        "clock.paused",
        "clock.resumed",
    ]


def test_a_decision_may_name_another_date_than_the_estimate() -> None:
    journal = estimated().add("14.01 10:00", FactKind.DECIDED, granted=True, until=at("30.01 18:00"))
    journal.moved("14.01 10:00", WORK)
    assert said(clock(journal, "14.01 10:00", "Т2").due_at) == "30.01 18:00"


def test_a_refusal_moves_nothing() -> None:
    journal = estimated().add("14.01 10:00", FactKind.DECIDED, granted=False)
    standing = seen(journal.moved("14.01 10:00", REJECTED, "Панина"), "14.01 10:00")
    assert (standing.planned_for, standing.state) == (None, REJECTED)


def test_a_pause_after_approval_moves_the_planned_date_by_its_working_time() -> None:
    journal = approved().moved("19.01 10:00", AUTHOR).moved("19.01 15:00", WORK)
    assert said(clock(journal, "19.01 15:00", "Т2").due_at) == "23.01 14:00"


def test_an_agreed_date_outlives_a_change_of_priority() -> None:
    journal = approved().add("15.01 10:00", FactKind.CLASSIFIED, priority="П2")
    assert said(clock(journal, "15.01 10:00", "Т2").due_at) == "22.01 18:00"


def test_a_planned_date_can_be_moved_and_that_is_counted() -> None:
    journal = approved().add("20.01 10:00", FactKind.PLANNED, until=at("27.01 18:00"), consent=True)
    resolution = clock(journal, "20.01 10:00", "Т2")
    assert (said(resolution.due_at), resolution.reasons[-1].code) == ("27.01 18:00", "clock.rescheduled")
    assert fold(begin(PLAIN), journal.facts).counted("reschedules") == 1


def test_above_the_tolerance_work_stops_and_a_new_approval_brings_a_new_date() -> None:
    """E25."""
    journal = approved().moved("19.01 10:00", APPROVAL, approver="Панина")
    assert clock(journal, "20.01 10:00", "Т2").status is ClockStatus.PAUSED
    journal.add("20.01 10:00", FactKind.DECIDED, "Панина", granted=True, until=at("29.01 18:00"))
    journal.moved("20.01 10:00", WORK)
    assert said(clock(journal, "20.01 10:00", "Т2").due_at) == "29.01 18:00"


def test_a_project_gets_its_first_date_by_its_plan() -> None:
    journal = Journal().registered("12.01 10:00", complexity="С4").taken("12.01 11:00")
    journal.add("13.01 10:00", FactKind.PLANNED, until=at("29.01 18:00"))
    resolution = clock(journal, "13.01 10:00", "Т2")
    assert (said(resolution.due_at), resolution.reasons[-1].code) == ("29.01 18:00", "clock.planned")


def test_beside_a_norm_a_named_date_only_stands() -> None:
    """E40: shown beside the first."""
    journal = Journal().registered("12.01 10:00").taken("12.01 11:00")
    journal.add("15.01 10:00", FactKind.PLANNED, until=at("16.01 18:00"))
    standing = seen(journal, "15.01 10:00")
    assert (said(standing.planned_for), said(standing.clocks["Т2"].due_at)) == ("16.01 18:00", "14.01 18:00")
