"""The night before the first opening as open time: exact in both directions."""

from hypothesis import given
from hypothesis import strategies as st

from reglament.engine.clocks.head import Head
from tests.engine.desk import PLAIN, SERVICE, at

EVENING, OPENING = at("12.01 19:40"), at("13.01 09:00")
HEAD = Head(PLAIN.calendars[SERVICE], EVENING)
MOMENTS = st.integers(EVENING, EVENING + 10 * 24 * 3600)
LENGTHS = st.integers(1, 60 * 3600)


@given(MOMENTS, LENGTHS)
def test_what_was_added_lies_between(start: int, seconds: int) -> None:
    assert HEAD.between(start, HEAD.add(start, seconds)) == seconds


@given(MOMENTS, LENGTHS)
def test_what_was_taken_away_lies_between(end: int, seconds: int) -> None:
    start = HEAD.add(end, -seconds)
    if start >= EVENING:
        assert HEAD.between(start, end) == seconds


@given(MOMENTS, MOMENTS, MOMENTS)
def test_lengths_add_up(first: int, second: int, third: int) -> None:
    assert HEAD.between(first, second) + HEAD.between(second, third) == HEAD.between(first, third)


def test_the_whole_night_counts_and_the_next_night_does_not() -> None:
    assert HEAD.between(EVENING, OPENING) == OPENING - EVENING
    assert HEAD.between(at("13.01 18:00"), at("14.01 09:00")) == 0
    assert HEAD.add(EVENING, 0) == EVENING
