"""Calendars nobody would write, for properties: several intervals a day, nights, days off, special hours."""

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import strategies as st

from reglament.engine import Calendar, CalendarDefinition, Hours, Interval, Week

QUARTER = 900
DAY = 86_400
# Edges keep clear of 00:15-04:45, where clocks are put forward and back: an edge that does not exist or
# exists twice has tests of its own in test_time_zones.py.
EDGES = [0, *range(5 * 3600, DAY + 1, QUARTER)]
ZONES = ["UTC", "Europe/Moscow", "Europe/Berlin", "Asia/Kathmandu", "America/New_York"]
WINDOW = (date(2026, 3, 16), date(2026, 11, 14))


@st.composite
def hours(draw: st.DrawFn) -> Hours:
    edges = sorted(draw(st.lists(st.sampled_from(EDGES), unique=True, max_size=4)))
    intervals = [Interval(*pair) for pair in zip(edges[::2], edges[1::2], strict=False)]
    if intervals and intervals[0].start >= 6 * 3600 and draw(st.booleans()):
        last = intervals.pop()
        intervals.append(Interval(last.start, DAY + 5 * 3600))
    return tuple(intervals)


@st.composite
def weeks(draw: st.DrawFn) -> Week:
    monday, tuesday, wednesday, thursday, friday, saturday, sunday = (draw(hours()) for _ in range(7))
    return (
        monday or (Interval(9 * 3600, 18 * 3600),),
        tuesday,
        wednesday,
        thursday,
        friday,
        saturday,
        sunday,
    )


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    dates = st.dates(*WINDOW)
    return Calendar(
        CalendarDefinition(
            "выдуманный",
            draw(st.sampled_from(ZONES)),
            draw(weeks()),
            days_off=draw(st.dictionaries(dates, st.just("праздник"), max_size=6)),
            special=draw(st.dictionaries(dates, hours(), max_size=6)),
        )
    )


def instants() -> st.SearchStrategy[int]:
    """Any second of the window."""
    first = int(datetime.combine(WINDOW[0], time(), UTC).timestamp())
    return st.integers(first, first + (WINDOW[1] - WINDOW[0]) // timedelta(seconds=1))


def whole_minutes() -> st.SearchStrategy[int]:
    return instants().map(lambda at: at - at % 60)
