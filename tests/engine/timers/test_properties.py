"""What holds for the timers of every journal."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reglament.engine.facts import Fact
from reglament.engine.fold import begin, fold
from reglament.engine.rules import Action
from reglament.engine.timers import due_timers, pending, verdicts
from tests.engine.desk import BUSY, CLOSED, TIMERS, Journal, rules
from tests.engine.fold.journals import journals, later
from tests.engine.timers.living import Desk

DAYS = st.integers(0, 40 * 24 * 60)
WORDS = rules(timers=tuple(rule for rule in TIMERS if rule.action is not Action.MOVE and rule.every is None))


def said_by(facts: list[Fact]) -> list[tuple[object, ...]]:
    return [
        (fact.data["rule"], fact.data["anchor"], fact.data.get("turn", 0))
        for fact in facts
        if "rule" in fact.data
    ]


def lived(journal: Journal, instant: int, desk: Desk) -> list[Fact]:
    """Every due instant in order."""
    before = len(journal.facts)
    while (waiting := pending(desk.state)) and waiting[0].at <= instant:
        journal.record(*verdicts(desk.state, waiting[0].at))
    return journal.facts[before:]


@given(journals(most=6), DAYS)
@settings(max_examples=60)
def test_no_timer_goes_off_twice(journal: Journal, minutes: int) -> None:
    instant = later(journal, minutes)
    lived(journal, instant, Desk(journal))
    told = said_by(journal.facts)
    assert len(told) == len(set(told))


@given(journals(most=6), DAYS)
@settings(max_examples=60)
def test_a_scheduler_that_slept_says_the_same_in_the_same_order(journal: Journal, minutes: int) -> None:
    instant = later(journal, minutes)
    slept = said_by(list(verdicts(fold(begin(WORDS), journal.facts), instant)))
    assert said_by(lived(journal, instant, Desk(journal, WORDS))) == slept


@given(journals(most=6), DAYS)
@settings(max_examples=60)
def test_no_ticket_is_closed_by_silence_before_its_reminders(journal: Journal, minutes: int) -> None:
    """I5, also for a scheduler that wakes once a week."""
    instant, end = later(journal, 0), later(journal, minutes)
    while instant < end:
        instant += 7 * 24 * 3600
        journal.record(*verdicts(fold(begin(BUSY), journal.facts), instant))
    for place, fact in enumerate(journal.facts):
        rule = BUSY.index.timers.get(fact.data.get("rule", ""))
        if rule is None or fact.state != CLOSED:
            continue
        entered = [
            earlier.seq for earlier in journal.facts[:place] if earlier.state and earlier.state != fact.state
        ]
        told = {f.data.get("rule") for f in journal.facts[entered[-1] if entered else 0 : place]}
        assert set(rule.announced_by) <= told


@given(journals(), DAYS)
def test_the_next_timer_is_the_first_of_those_that_wait_and_they_are_in_order(
    journal: Journal, minutes: int
) -> None:
    state = fold(begin(BUSY), journal.facts)
    waiting = pending(state)
    assert [timer.at for timer in waiting] == sorted(timer.at for timer in waiting)
    due = due_timers(state, later(journal, minutes))
    assert [timer.rule for timer in due] == [timer.rule for timer in waiting[: len(due)]]


@given(journals(most=6), DAYS)
@settings(max_examples=60)
def test_after_the_desk_has_done_what_was_due_nothing_is(journal: Journal, minutes: int) -> None:
    instant = later(journal, minutes)
    state = fold(begin(BUSY), journal.facts)
    assert due_timers(fold(state, verdicts(state, instant)), instant) == ()
