"""Waiting for a vendor or for a day (3.5.3, 3.5.5): E30, E31, I12."""

from reglament.engine.rules import Action, Category
from tests.engine.desk import AUTHOR, BUSY, SCHEDULED, STATES, VENDOR, WORK, Journal, at, said, seen
from tests.engine.timers.living import Desk, folded, told

AT_WORK = (Category.NEW, Category.ASSIGNED, Category.IN_PROGRESS)


def working() -> Journal:
    return Journal().registered("12.01 10:00").taken("12.01 11:00")


def test_a_vendor_is_checked_every_five_days_and_the_ticket_comes_back_on_the_date() -> None:
    """E30."""
    desk = Desk(working().moved("12.01 12:00", VENDOR, until=at("29.01 10:00")))
    fired = [rule for rule in desk.lives_until("29.01 10:00") if rule.startswith("3.5.3")]
    assert fired == [
        "3.5.3/проверка 19.01 10:00",
        "3.5.3/проверка 26.01 10:00",
        "3.5.3/дата 29.01 10:00",
    ]
    assert desk.state.state == WORK


def test_a_vendor_who_takes_too_long_becomes_the_head_s_matter() -> None:
    """E30."""
    journal = working().moved("12.01 12:00", VENDOR, until=at("27.02 10:00"))
    assert ("3.5.3/долго", "09.02 18:00") in told(journal)


def test_a_scheduled_ticket_comes_back_on_its_day() -> None:
    """E31."""
    desk = Desk(working().moved("12.01 12:00", SCHEDULED, until=at("20.01 09:00"), consent=True))
    assert desk.lives_until("20.01 09:00") == ["3.5.3/день 20.01 09:00"]
    standing = seen(desk.journal, "20.01 09:00", BUSY)
    assert (standing.state, said(standing.clocks["Т2"].due_at)) == (WORK, "22.01 15:00")


def test_a_new_check_date_takes_the_place_of_the_old_one() -> None:
    journal = working().moved("12.01 12:00", VENDOR, until=at("15.01 10:00"))
    journal.moved("14.01 10:00", VENDOR, until=at("22.01 10:00"))
    assert [when for rule, when in told(journal) if rule == "3.5.3/дата"] == ["22.01 10:00"]


def test_too_many_pauses_are_told_the_head() -> None:
    journal = working()
    for day in (12, 13, 14, 15):
        journal.moved(f"{day}.01 14:00", AUTHOR).moved(f"{day}.01 15:00", WORK, "Рыжова")
    assert ("3.5.3/паузы", "15.01 14:00") in told(journal)


def test_every_waiting_state_has_something_that_ends_it() -> None:
    """I12."""
    for state in STATES:
        if (
            state.category in (Category.NEW, Category.ASSIGNED, Category.IN_PROGRESS)
            or state.category.is_final
        ):
            continue
        journal = working().moved("12.01 12:00", state.name, until=at("20.01 09:00"))
        desk = Desk(journal)
        desk.lives_until("27.02 18:00")
        assert desk.state.state != state.name, state.name


def test_a_ticket_nobody_touches_tells_somebody_before_its_deadline() -> None:
    """I12."""
    assert any(timer.action is not Action.BREACH for timer in folded(Journal().registered("12.01 10:00")))
