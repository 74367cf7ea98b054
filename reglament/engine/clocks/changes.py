"""What moves a clock in flight: triage, priority, complexity, an agreed date, a mass failure."""

from __future__ import annotations

from reglament.engine.durations import Duration
from reglament.engine.results import ClockStatus
from reglament.engine.rules import InFlight
from reglament.engine.rules.quote import Quote

from .run import Run
from .starting import run_at_once

# Members are looked up once: through the class each lookup costs as much as a small function (3.11).
_PAUSED, _RUNNING = ClockStatus.PAUSED, ClockStatus.RUNNING
_FROM_NOW, _FROM_REGISTRATION, _KEEP = InFlight.FROM_NOW, InFlight.FROM_REGISTRATION, InFlight.KEEP

_REGIME = "clock.regime"


def triage(run: Run, at: int, seq: int, quote: Quote) -> None:
    """The values before triage give way to the true ones, counted from the start of the clock."""
    run.provisional = False
    shown, paused, kept = _retarget(run, at, seq, quote, named=True)
    terms = (run.norm, run.calendar, paused, shown, kept)
    run.trail += (("clock.triaged", quote.clause, at, seq, *terms),)


def guess_again(run: Run, at: int, seq: int, quote: Quote, values: tuple[str, str, str]) -> None:
    """Before triage a machine found better values (kind, priority, complexity): they count until then."""
    _retarget(run, at, seq, quote, named=run.named)
    run.trail += (("clock.provisional", run.rule.clause, *values),)


def _retarget(
    run: Run, at: int, seq: int, quote: Quote, *, named: bool
) -> tuple[int | None, int, int | None]:
    """The old date if the author saw it, how long the clock had stood, and the date that counts now."""
    shown = run.due_if_going_on(at) if run.named else None
    paused = run.paused_on(quote.scale, at)
    kept = _never_later(run, shown, quote.due(run.started_at, paused))
    run.named = named
    _take(run, at, seq, quote, kept)
    return shown, paused, kept


def apply_policy(
    run: Run,
    at: int,
    seq: int,
    quote: Quote,
    policy: InFlight,
    change: tuple[str, str, str],
) -> None:
    """A change of priority or complexity. `change`: the code of the reason, the old value, the new one.

    An agreed date outlives such changes.
    """
    if run.dated:
        policy = _KEEP
    old = run.due_if_going_on(at)
    paused = run.paused_on(quote.scale, at) if policy is _FROM_REGISTRATION else 0
    new = _by_policy(run, at, quote, policy, old, paused)
    kept = _never_later(run, old, new)
    if policy is not _KEEP:
        _take(run, at, seq, quote, kept)
    clause = quote.clause if change[0] == _REGIME else run.rule.change_clause or run.rule.clause
    terms = (policy, run.norm, run.calendar, paused, old, kept)
    run.trail += ((change[0], clause, at, seq, change[1], change[2], *terms),)


def _by_policy(run: Run, at: int, quote: Quote, policy: InFlight, old: int | None, paused: int) -> int | None:
    if policy is _KEEP:
        return old
    if policy is _FROM_REGISTRATION:
        return quote.due(run.started_at, paused)
    new = quote.due(at)
    if policy is _FROM_NOW or old is None:
        return new
    return old if new is None else min(old, new)


def _never_later(run: Run, old: int | None, new: int | None) -> int | None:
    if not run.rule.never_later_after_triage or old is None or (new is not None and new <= old):
        return new
    run.trail += (("clock.never_later", run.rule.change_clause or run.rule.clause, old, new),)
    return old


def _take(run: Run, at: int, seq: int, quote: Quote, due_at: int | None) -> None:
    if run.status is _RUNNING:  # what was counted stays counted on the calendar it was counted on
        run.count_up(at)
    run.take(quote)
    run_at_once(run, quote)
    if run.wished is not None and due_at is not None:
        due_at = max(due_at, run.wished)
    run.take_due(at, due_at, seq)


def change_calendar(run: Run, at: int, seq: int, quote: Quote) -> None:
    """A clock without a norm follows the calendar that the ticket has now; the rest is walked on it."""
    old, remaining = run.calendar, run.remaining
    if run.status is _RUNNING:
        remaining = None if run.due is None else run.span(at, run.due)
        run.count_up(at)
    run.calendar, run.scale = quote.calendar, quote.scale
    run.span, run.walk = quote.span, quote.walk
    if run.status is _RUNNING and remaining is not None:
        run.due = run.walk(at, remaining)
    values = (at, seq, old, run.calendar, remaining, run.due)
    run.trail += (("clock.calendar", run.rule.clause, *values),)


def plan(run: Run, at: int, seq: int, until: int, again: bool) -> None:
    """The agreed date becomes the due date. `again`: a date that was agreed before is moved."""
    old = run.due_if_going_on(at)
    run.dated, run.named, run.provisional = True, True, False
    if run.status is _PAUSED:
        run.agreed = until
    run.take_due(at, until, seq)
    code = "clock.rescheduled" if again else "clock.planned"
    run.trail += ((code, run.rule.change_clause or run.rule.clause, at, seq, old, until),)


def wish(run: Run, at: int, seq: int, wished: int) -> None:
    """The author wished for a date: it is due then, but never before the norm ends."""
    run.wished = wished
    if run.due is None or wished <= run.due:
        return
    run.trail += (("clock.wished", run.rule.clause, at, seq, run.due, wished),)
    run.take_due(at, wished, seq)
    if run.named:
        run.first_due = wished


def announce_by(run: Run, at: int, seq: int, until: int, norm: Duration, starts: int) -> None:
    """The clock of a notice: it runs before the event, and is due so long before it."""
    run.norm, run.dated = norm, True
    run.take_due(at, until, seq)
    run.first_due = until
    run.trail = (("clock.before", run.rule.clause, at, seq, norm, starts, until),)


def join(run: Run, at: int, seq: int, parent: str, parent_due: int | None) -> None:
    """The clock of a child is due with its parent; its own runs on unseen."""
    run.joined, run.parent_due, run.seq = True, parent_due, seq
    run.overdue = run.overdue and (parent_due is None or parent_due < at)
    run.trail += (("clock.joined", run.rule.clause, at, seq, parent, parent_due),)


def detach(run: Run, at: int, seq: int, floor: int | None) -> None:
    """Its own date again, but not before `floor`: the author did not cause the detour."""
    run.joined, run.parent_due = False, None
    own = run.due_if_going_on(at)
    if own is not None and floor is not None:
        own = max(own, floor)
    run.take_due(at, own, seq)
    run.trail += (("clock.detached", run.rule.clause, at, seq, own),)
