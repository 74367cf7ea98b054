"""What holds of working time on any calendar."""

from functools import partial

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from reglament.engine import Calendar

from . import walking
from .strategies import calendars, instants, whole_minutes

SECONDS = st.integers(1, 40 * 86_400)
TWO_WEEKS = 14 * 86_400
unhurried = partial(settings, deadline=None)  # the first question compiles a year or two


@given(calendars(), whole_minutes(), st.integers(1, 3000).map(lambda minutes: minutes * 60))
@unhurried(max_examples=60)
def test_adding_agrees_with_walking_minute_by_minute(calendar: Calendar, start: int, seconds: int) -> None:
    walked = walking.add(calendar.definition, start, seconds, start + TWO_WEEKS)
    assume(walked is not None)
    assert calendar.add(start, seconds) == walked


@given(calendars(), whole_minutes(), st.integers(1, 3000).map(lambda minutes: minutes * 60))
@unhurried(max_examples=40)
def test_subtracting_agrees_with_walking_minute_by_minute(calendar: Calendar, end: int, seconds: int) -> None:
    walked = walking.subtract(calendar.definition, end, seconds, end - TWO_WEEKS)
    assume(walked is not None)
    assert calendar.subtract(end, seconds) == walked


@given(calendars(), whole_minutes(), st.integers(0, 10_000))
@unhurried(max_examples=40)
def test_measuring_agrees_with_walking_minute_by_minute(calendar: Calendar, start: int, minutes: int) -> None:
    end = start + minutes * 60
    assert calendar.between(start, end) == walking.between(calendar.definition, start, end)


@given(calendars(), instants())
@unhurried(max_examples=100)
def test_open_is_what_the_wall_clock_and_the_written_hours_say(calendar: Calendar, at: int) -> None:
    assert calendar.is_open(at) is walking.is_open(calendar.definition, at)


@given(calendars(), instants(), SECONDS)
@unhurried()
def test_what_was_added_lies_between(calendar: Calendar, start: int, seconds: int) -> None:
    end = calendar.add(start, seconds)
    assert calendar.between(start, end) == seconds
    assert calendar.is_open(end - 1)


@given(calendars(), instants(), SECONDS)
@unhurried()
def test_subtracting_undoes_adding_up_to_a_closed_gap(calendar: Calendar, start: int, seconds: int) -> None:
    back = calendar.subtract(calendar.add(start, seconds), seconds)
    assert back >= start
    assert calendar.between(start, back) == 0
    opens_later = calendar.is_open(start)
    assert not opens_later or back == start


@given(calendars(), instants(), SECONDS, SECONDS)
@unhurried()
def test_adding_twice_is_adding_the_sum(calendar: Calendar, start: int, first: int, second: int) -> None:
    assert calendar.add(calendar.add(start, first), second) == calendar.add(start, first + second)


@given(calendars(), instants(), instants(), instants())
@unhurried()
def test_measuring_is_additive_and_antisymmetric(calendar: Calendar, one: int, two: int, three: int) -> None:
    assert calendar.between(one, two) + calendar.between(two, three) == calendar.between(one, three)
    assert calendar.between(one, two) == -calendar.between(two, one)


@given(calendars(), instants(), instants(), st.integers(-40 * 86_400, 40 * 86_400))
@unhurried()
def test_who_comes_later_is_due_no_earlier(calendar: Calendar, one: int, two: int, seconds: int) -> None:
    earlier, later = sorted((one, two))
    assert calendar.add(earlier, seconds) <= calendar.add(later, seconds)


@given(calendars(), instants(), SECONDS)
@unhurried()
def test_a_negative_addition_is_a_subtraction(calendar: Calendar, at: int, seconds: int) -> None:
    assert calendar.add(at, -seconds) == calendar.subtract(at, seconds)
    assert calendar.subtract(at, -seconds) == calendar.add(at, seconds)


@given(calendars(), instants())
@unhurried()
def test_the_next_opening_is_the_first_open_instant(calendar: Calendar, at: int) -> None:
    opening = calendar.next_opening(at)
    assert opening >= at
    assert calendar.is_open(opening)
    assert calendar.between(at, opening) == 0


@given(calendars(), instants())
@unhurried()
def test_the_previous_closing_is_the_end_of_the_last_open_second(calendar: Calendar, at: int) -> None:
    closing = calendar.previous_closing(at)
    assert closing <= at
    assert calendar.is_open(closing - 1)
    assert calendar.between(closing, at) == 0


@given(calendars(), instants(), st.integers(0, 20 * 86_400))
@unhurried()
def test_open_stretches_add_up(calendar: Calendar, start: int, length: int) -> None:
    stretches = list(calendar.open_stretches(start, start + length))
    assert sum(end - begin for begin, end in stretches) == calendar.between(start, start + length)
    assert all(start <= begin < end <= start + length for begin, end in stretches)


@given(calendars(), st.lists(st.integers(-(10**9), 3 * 10**9), min_size=1, max_size=4), instants(), SECONDS)
@unhurried(max_examples=25)
def test_what_was_asked_before_changes_no_answer(
    calendar: Calendar, asked: list[int], start: int, seconds: int
) -> None:
    fresh = Calendar(calendar.definition)
    for at in asked:
        calendar.is_open(at)
    assert calendar.add(start, seconds) == fresh.add(start, seconds)
    assert calendar.day_of(start) == fresh.day_of(start)
    assert calendar == fresh
    assert hash(calendar) == hash(fresh)
