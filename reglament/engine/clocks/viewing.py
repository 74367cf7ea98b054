"""One clock as it is seen at an instant."""

from __future__ import annotations

from reglament.engine.results import ClockStatus, ClockView
from reglament.engine.rules import ClockRule

from .run import Run
from .trail import Entry, Trail

# Members are looked up once: through the class each lookup costs as much as a small function (3.11).
_NOT_STARTED, _STOPPED = ClockStatus.NOT_STARTED, ClockStatus.STOPPED
_PAUSED, _RUNNING = ClockStatus.PAUSED, ClockStatus.RUNNING


def not_started(rule: ClockRule, promise: bool) -> ClockView:
    """A clock of the edition that has not begun."""
    return ClockView(rule.code, rule.name, _NOT_STARTED, promise=promise)


def view_of(run: Run, at: int, promise: bool) -> ClockView:
    """The clock at `at`, which does not lie before the last fact."""
    if run.stop is not None:
        return _stopped(run, promise)
    running = run.status is _RUNNING
    spent = run.spent + run.span(run.since, at) if running else run.spent
    remaining = run.remaining
    due = run.promised if running else (run.parent_due if run.joined else None)
    if running:
        remaining = None if due is None else run.span(at, due)
    elif not run.named:
        remaining = None
    missed = run.missed[0][0] if run.missed else None
    if missed is None and running and due is not None and at > due:
        missed = due
    return ClockView(
        run.code,
        run.rule.name,
        run.status,
        run.calendar,
        run.norm,
        run.started_at,
        due,
        spent,
        run.paused_on(run.scale, at),
        remaining,
        _share(spent, remaining),
        None,
        None,
        missed,
        run.first_due,
        run.provisional,
        promise,
        Trail(run.trail + _now(run, at, missed), at),
    )


def _now(run: Run, at: int, missed: int | None) -> tuple[Entry, ...]:
    entries: tuple[Entry, ...] = ()
    if run.status is _PAUSED and at != run.since:
        entries = (run.pause_entry(None),)
    if not run.named:
        entries += (("clock.named_after_triage", run.rule.clause),)
    if missed is not None:
        entries += (("clock.breached", run.rule.clause, missed),)
    return entries


def _share(spent: int, remaining: int | None) -> int | None:
    if remaining is None or spent + remaining <= 0:
        return None
    return spent * 100 // (spent + remaining)


def _stopped(run: Run, promise: bool) -> ClockView:
    stop = run.stop
    assert stop is not None
    due, spent, met = stop.due, stop.spent, stop.met
    entries = run.trail
    if run.verdict is not None:  # what was told then stands, whatever a corrected calendar would say
        _, _, due, spent, met, _ = run.verdict
        entries += (("clock.verdict", run.rule.clause, *run.verdict),)
    missed = run.missed[0][0] if run.missed else None
    if missed is not None:
        entries += (("clock.breached", run.rule.clause, missed),)
    return ClockView(
        run.code,
        run.rule.name,
        _STOPPED,
        run.calendar,
        run.norm,
        run.started_at,
        due,
        spent,
        run.paused_on(run.scale, stop.at),
        stop.remaining,
        _share(spent, stop.remaining),
        stop.at,
        met,
        missed,
        run.first_due,
        run.provisional,
        promise,
        Trail(entries, stop.at),
    )
