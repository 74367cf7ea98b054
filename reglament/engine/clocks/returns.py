"""A clock that had stopped goes on: return, reopening, appeal."""

from __future__ import annotations

from reglament.engine.durations import Duration
from reglament.engine.results import ClockStatus
from reglament.engine.rules import Again, Category

from .run import Run

# Members are looked up once: through the class each lookup costs as much as a small function (3.11).
_REJECTED, _RESOLVED = Category.REJECTED, Category.RESOLVED
_RUNNING = ClockStatus.RUNNING


def mode_of_return(run: Run, left: Category) -> tuple[Again, Duration | None]:
    """What the edition says of a clock when a ticket comes back, and the least that is left to it then."""
    rule = run.rule
    if left is _REJECTED:  # a refusal was taken back: no clause but that of the clock itself speaks of it
        return rule.again, None
    if left is _RESOLVED:
        return rule.after_return or rule.again, rule.least_after_return
    least = rule.least_after_reopening or rule.least_after_return
    return rule.after_reopening or rule.again, least


def come_back(
    run: Run,
    at: int,
    seq: int,
    left: Category,
    least: Duration | None,
    floor: int | None,
) -> None:
    """Goes on with the remainder, but not less than `least`, which ends at `floor`; after an appeal with the
    date it had.

    The time between does not count (it is kept as a pause); the time of a wrong refusal does.
    """
    stop = run.stop
    run.status, run.verdict, run.stop = _RUNNING, None, None
    remaining, run.remaining = run.remaining, None
    run.joined, run.parent_due = False, None  # what came back is worked by itself
    if stop is not None and left is _REJECTED and remaining is not None:
        run.due = run.walk(stop.at, remaining)
        run.since = stop.at
        run.trail += (("clock.restored", run.rule.clause, at, seq, run.due),)
        return
    if stop is not None:
        run.pauses += ((stop.at, at),)
    run.since = at
    on_remainder = None if remaining is None else run.walk(at, remaining)
    run.due = on_remainder if on_remainder is None or floor is None else max(on_remainder, floor)
    run.overdue = run.due is not None and run.due < at
    run.seq, run.spent_at_seq = seq, run.spent
    code = "clock.returned" if left is _RESOLVED else "clock.reopened"
    run.trail += ((code, run.rule.clause, at, seq, remaining, least, run.calendar, run.due),)
