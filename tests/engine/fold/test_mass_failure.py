"""Children of a mass failure (3.4.10): E14, I9."""

from reglament.engine.facts import FactKind
from reglament.engine.results import ClockStatus
from tests.engine.desk import BUSY, RESOLVED, WORK, Journal, at, clock, said, seen


def joined(due: str | None = "12.01 14:00") -> Journal:
    data = {"parent": "1486"} | ({"due": at(due)} if due else {})
    return Journal().registered("12.01 10:00").add("12.01 10:30", FactKind.JOINED, "Орлова", data=data)


def test_joining_is_the_reaction() -> None:
    reaction = clock(joined(), "12.01 10:30", "Т1")
    assert (reaction.status, reaction.met) == (ClockStatus.STOPPED, True)


def test_a_child_is_due_with_its_parent() -> None:
    standing = seen(joined(), "12.01 11:00")
    assert (standing.parent, said(standing.clocks["Т2"].due_at)) == ("1486", "12.01 14:00")


def test_when_the_parent_gets_another_date_so_does_the_child() -> None:
    journal = joined().add("12.01 13:00", FactKind.JOINED, "Орлова", parent="1486", due=at("12.01 17:00"))
    assert said(clock(journal, "12.01 13:00", "Т2").due_at) == "12.01 17:00"


def test_the_result_of_the_parent_is_that_of_the_child_and_its_author_accepts_for_himself() -> None:
    """I9: resolved, never closed, over the author's head."""
    standing = seen(joined().add("12.01 13:30", FactKind.PARENT_RESOLVED, "Орлова"), "12.01 13:30")
    assert (standing.state, standing.clocks["Т2"].met, standing.findings) == (RESOLVED, True, ())
    assert standing.clocks["Т3"].status is ClockStatus.RUNNING


def test_a_child_is_late_when_its_parent_was() -> None:
    journal = joined().add("12.01 15:00", FactKind.PARENT_RESOLVED, "Орлова")
    assert clock(journal, "12.01 15:00", "Т2").met is False


def test_a_child_raises_no_alarms_of_its_own() -> None:
    standing = seen(joined(None), "12.01 11:00", BUSY)
    assert standing.clocks["Т2"].due_at is None
    assert standing.next_timer is None


def test_a_child_that_detaches_has_its_own_clocks_again() -> None:
    standing = seen(joined().add("12.01 12:00", FactKind.DETACHED, "Рыжова"), "12.01 12:00")
    assert (standing.parent, said(standing.clocks["Т2"].due_at)) == ("", "14.01 18:00")
    assert standing.clocks["Т1"].status is ClockStatus.STOPPED


def test_a_child_that_detaches_late_has_at_least_the_time_of_a_return() -> None:
    journal = joined().add("20.01 10:00", FactKind.PARENT_RESOLVED, "Орлова")
    journal.moved("20.01 11:00", WORK, "Рыжова").add("20.01 11:00", FactKind.DETACHED, "Рыжова")
    resolution = clock(journal, "20.01 11:00", "Т2")
    assert said(resolution.due_at) == "20.01 15:00"


def test_a_child_keeps_its_own_pauses_while_it_is_joined() -> None:
    journal = joined().moved("12.01 11:00", "ждёт автора").moved("12.01 14:00", WORK, "Рыжова")
    journal.add("12.01 15:00", FactKind.DETACHED, "Рыжова")
    assert said(clock(journal, "12.01 15:00", "Т2").due_at) == "15.01 12:00"


def test_a_child_whose_own_date_passed_meanwhile_is_not_late_by_detaching() -> None:
    journal = joined("20.01 18:00").add("16.01 10:00", FactKind.DETACHED, "Рыжова")
    resolution = clock(journal, "16.01 10:00", "Т2")
    assert (said(resolution.due_at), resolution.breached_at) == ("16.01 14:00", None)


def test_a_child_that_was_resolved_in_time_and_comes_back_is_not_late_by_its_parent_s_date() -> None:
    journal = joined("12.01 14:00").add("12.01 13:00", FactKind.PARENT_RESOLVED, "Орлова")
    journal.moved("13.01 10:00", WORK, "Рыжова")
    resolution = clock(journal, "13.01 11:00", "Т2")
    assert (said(resolution.due_at), resolution.breached_at) == ("15.01 15:00", None)
    assert clock(journal.moved("13.01 12:00", RESOLVED), "13.01 12:00", "Т2").met is True
