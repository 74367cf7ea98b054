"""What holds for every journal."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from reglament.engine.facts import Fact, FactKind
from reglament.engine.fold import begin, fold, step
from reglament.engine.results import ClockStatus
from reglament.engine.standing import standing_of, view
from tests.engine.desk import AUTHOR, BUSY, PLAIN, RESOLVED, SERVICE, WORK, Journal, at
from tests.engine.fold.journals import SLOW, journals, later

MINUTES = st.integers(0, 20 * 24 * 60)
WEEK = st.integers(0, 7 * 24 * 60)
WORKDAYS = PLAIN.calendars[SERVICE]


@given(journals(), MINUTES)
def test_fact_by_fact_is_the_same_as_all_at_once(journal: Journal, minutes: int) -> None:
    state = begin(BUSY)
    for fact in journal.facts:
        state = step(state, fact)
    instant = later(journal, minutes)
    assert view(state, instant) == standing_of(BUSY, journal.facts, instant)


@given(journals(), st.integers(1, 12), MINUTES)
def test_it_does_not_matter_where_the_fold_was_interrupted(journal: Journal, cut: int, minutes: int) -> None:
    halfway = fold(begin(PLAIN), journal.facts[:cut])
    seen_then = view(halfway, later(journal, 0))
    instant = later(journal, minutes)
    assert view(fold(halfway, journal.facts[cut:]), instant) == standing_of(PLAIN, journal.facts, instant)
    assert view(halfway, later(journal, 0)) == seen_then


@given(journals(), MINUTES, MINUTES)
def test_looking_changes_nothing_and_time_alone_moves_no_deadline(
    journal: Journal, minutes: int, more: int
) -> None:
    """I7."""
    state = fold(begin(PLAIN), journal.facts)
    first, second = (view(state, later(journal, when)) for when in (minutes, minutes + more))
    for code, clock in first.clocks.items():
        assert (clock.due_at, clock.status) == (second.clocks[code].due_at, second.clocks[code].status)
        assert clock.spent <= second.clocks[code].spent
    assert view(state, later(journal, minutes)) == first


@given(
    journals(undo=False), st.sampled_from([K for K in FactKind if K.name in ("NOTED", "ATTACHED", "LINKED")])
)
def test_a_deadline_moves_only_by_a_fact_that_moves_deadlines(journal: Journal, idle: FactKind) -> None:
    """I7."""
    instant = later(journal, 0)
    before = standing_of(PLAIN, journal.facts, instant)
    after = standing_of(PLAIN, journal.add(instant, idle).facts, instant)
    assert after.clocks == before.clocks


@given(
    st.integers(0, 7 * 24 * 60),
    st.integers(0, 7 * 24 * 60),
    st.integers(0, 7 * 24 * 60),
    st.sampled_from(SLOW),
)
def test_a_pause_of_so_much_working_time_moves_the_deadline_by_as_much(
    start: int, until_pause: int, length: int, priority: str
) -> None:
    registered = at("12.01 00:00") + start * 60
    journal = Journal().registered(registered, priority=priority).taken(registered)
    plain = standing_of(PLAIN, journal.facts, registered).clocks["Т2"].due_at
    begins = registered + until_pause * 60
    ends = begins + length * 60
    journal.moved(begins, AUTHOR).moved(ends, WORK)
    moved = standing_of(PLAIN, journal.facts, ends).clocks["Т2"].due_at
    assert plain is not None and moved is not None
    assert WORKDAYS.between(plain, moved) == WORKDAYS.between(begins, ends)


@given(journals(priorities=SLOW, undo=False), MINUTES)
def test_no_second_is_lost_and_none_counted_twice(journal: Journal, minutes: int) -> None:
    """What a clock spent and what it stood make up its life, as long as it lives on one calendar."""
    instant = later(journal, minutes)
    standing = standing_of(PLAIN, journal.facts, instant)
    refused = any(fact.state == "отклонён" for fact in journal.facts)
    resolution = standing.clocks["Т2"]
    assume(resolution.started_at is not None and not refused)
    assert resolution.started_at is not None
    end = instant if resolution.stopped_at is None else resolution.stopped_at
    assert resolution.spent + resolution.paused == WORKDAYS.between(resolution.started_at, end)


@given(journals(undo=False), MINUTES)
def test_what_remains_ends_at_the_deadline(journal: Journal, minutes: int) -> None:
    instant = later(journal, minutes)
    for clock in standing_of(PLAIN, journal.facts, instant).clocks.values():
        if clock.status is ClockStatus.RUNNING and clock.due_at is not None and clock.remaining is not None:
            assert PLAIN.calendars[clock.calendar].between(instant, clock.due_at) == clock.remaining


@given(journals(undo=False), MINUTES)
def test_undoing_the_last_act_is_as_if_it_had_not_been(journal: Journal, minutes: int) -> None:
    assume(len(journal.facts) > 1)
    before = standing_of(BUSY, journal.facts[:-1], later(journal, minutes))
    journal.add(later(journal, 0), FactKind.RETRACTED, retracts=len(journal.facts))
    after = standing_of(BUSY, journal.facts, later(journal, minutes))
    assert after._replace(seq=0, at=0) == before._replace(seq=0, at=0)


@given(journals())
def test_the_reaction_is_stopped_once_at_most(journal: Journal) -> None:
    """I2."""
    state, stops = begin(PLAIN), []
    for fact in journal.facts:
        if fact.kind is FactKind.RETRACTED:
            return
        state = step(state, fact)
        stops += [stop for stop in state.stops if stop.clock == "Т1"]
    assert len(stops) <= 1


@given(journals(undo=False), MINUTES)
def test_a_miss_stays_a_miss_whatever_comes_later(journal: Journal, minutes: int) -> None:
    """E40."""
    missed: set[str] = set()
    for number in range(1, len(journal.facts) + 1):
        standing = standing_of(PLAIN, journal.facts[:number], journal.facts[number - 1].at)
        assert missed <= set(standing.breaches)
        missed = set(standing.breaches)
    assert missed <= set(standing_of(PLAIN, journal.facts, later(journal, minutes)).breaches)


@given(journals(undo=False))
@settings(max_examples=50)
def test_every_change_of_a_deadline_has_its_reason(journal: Journal) -> None:
    """I7."""
    state = begin(PLAIN)
    for fact in journal.facts:
        before, state = state, step(state, fact)
        for old, new in zip(before.runs, state.runs, strict=True):
            if old is not None and new is not None and new.due is not None and new.due != old.due:
                assert new.trail != old.trail, fact


def test_a_journal_of_a_thousand_facts_is_folded_without_recursion() -> None:
    facts = Journal().registered("12.01 10:00").facts
    for number in range(2, 1002):
        facts.append(Fact(number, at("12.01 10:00") + number, FactKind.NOTED))
    facts.append(Fact(1002, at("13.01 10:00"), FactKind.RETRACTED, data={"retracts": 500}))
    state = fold(begin(PLAIN), facts)
    assert (state.seq, len(state.facts())) == (1002, 1002)
    assert step(state, Fact(1003, at("13.01 11:00"), FactKind.MOVED, state=RESOLVED)).state == RESOLVED
