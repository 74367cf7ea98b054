"""One clock of one ticket while it lives.

A running clock keeps its due instant. A standing one keeps what remained of it, in seconds of its own time
(negative: overdue by so much); going on, it is due that much later on the calendar then in force. So it is
the same for hours and for days, survives a change of calendar, and a move between two pausing states changes
nothing.

Runs are mutable on purpose, and private: `State` copies one before it changes it.
"""

from __future__ import annotations

from typing import NamedTuple

from reglament.engine.calendars import Calendar
from reglament.engine.durations import Duration
from reglament.engine.results import ClockStatus
from reglament.engine.rules import ClockRule, Norm
from reglament.engine.rules.quote import Quote, spanning

from .trail import Entry

RUNNING, PAUSED, STOPPED = ClockStatus.RUNNING, ClockStatus.PAUSED, ClockStatus.STOPPED

Verdict = tuple[int, int, int | None, int, bool | None, str]
"""What was recorded when the clock stopped: at, seq, due, spent, met, checksum of the rules."""


class Stop(NamedTuple):
    """A verdict as the fold derives it: what the desk records when a clock stops."""

    clock: str
    at: int
    seq: int
    due: int | None
    spent: int
    met: bool | None
    remaining: int | None
    norm: Duration | Norm


class Run:
    """See the module. `seq` is the fact that set the present norm or date; shares are counted by it."""

    __slots__ = (
        "agreed",
        "calendar",
        "clause",
        "code",
        "dated",
        "due",
        "first_due",
        "joined",
        "missed",
        "named",
        "norm",
        "overdue",
        "parent_due",
        "pauses",
        "provisional",
        "remaining",
        "rule",
        "scale",
        "seq",
        "since",
        "span",
        "spent",
        "spent_at_seq",
        "standing_in",
        "started_at",
        "started_seq",
        "status",
        "stop",
        "stopped_by_state",
        "trail",
        "verdict",
        "walk",
        "wished",
    )

    def __init__(self, rule: ClockRule, at: int, seq: int, quote: Quote) -> None:
        self.rule = rule
        self.code = rule.code
        self.status = RUNNING
        self.started_at = self.since = at  # `since`: of the present stretch of running or standing
        self.started_seq = self.seq = seq
        self.take(quote)
        self.due: int | None = None  # while it runs
        self.remaining: int | None = None  # while it stands or has stopped
        self.agreed: int | None = None  # a date agreed while it stands: it will be due then
        self.parent_due: int | None = None
        self.first_due: int | None = None
        self.spent = self.spent_at_seq = 0  # up to `since`
        self.pauses: tuple[tuple[int, int], ...] = ()  # in which it stood, or the ticket was closed
        self.standing_in = ("", 0)  # state and seq of the present pause
        self.named = True  # False: the date is named only after triage
        self.dated = False  # an agreed date has replaced the norm
        self.provisional = self.joined = self.overdue = self.stopped_by_state = False
        self.missed: tuple[tuple[int, int], ...] = ()  # due instants that passed, each with its `seq`
        self.stop: Stop | None = None
        self.verdict: Verdict | None = None  # as recorded, which outlives every correction
        self.wished: int | None = None  # the author's own date
        self.trail: tuple[Entry, ...] = ()  # its reasons, unfolded when somebody reads them

    def take(self, quote: Quote) -> None:
        """A norm and the time it is counted in: how to measure in it (`span`) and to go on in it (`walk`)."""
        self.norm, self.clause, self.calendar, self.scale, _, _, self.span, self.walk, _, _ = quote

    def copy(self) -> Run:
        """Another one, equal and independent."""
        other: Run = object.__new__(Run)
        other.rule, other.code, other.status = self.rule, self.code, self.status
        other.started_at, other.started_seq = self.started_at, self.started_seq
        other.since, other.seq = self.since, self.seq
        other.norm, other.clause, other.calendar = self.norm, self.clause, self.calendar
        other.scale, other.span, other.walk = self.scale, self.span, self.walk
        other.due, other.remaining, other.agreed = self.due, self.remaining, self.agreed
        other.parent_due, other.first_due = self.parent_due, self.first_due
        other.spent, other.spent_at_seq = self.spent, self.spent_at_seq
        other.pauses, other.standing_in = self.pauses, self.standing_in
        other.named, other.dated, other.provisional = self.named, self.dated, self.provisional
        other.joined, other.overdue = self.joined, self.overdue
        other.stopped_by_state, other.missed = self.stopped_by_state, self.missed
        other.wished = self.wished
        other.stop, other.verdict, other.trail = self.stop, self.verdict, self.trail
        return other

    @property
    def promised(self) -> int | None:
        """The instant that counts for verdicts while the clock runs: its own, or that of the parent."""
        if self.joined:
            return self.parent_due
        return self.due if self.named else None

    def due_if_going_on(self, at: int) -> int | None:
        """When it is due if it does not stand from now on."""
        if self.status is RUNNING:
            return self.due
        if self.agreed is not None or self.remaining is None:
            return self.agreed
        return self.walk(at, self.remaining)

    def let_pass(self, at: int) -> None:
        """Notes that the promised instant lies before `at`: a breach is a fact and stays one."""
        promised = self.parent_due if self.joined else self.due if self.named else None
        if promised is not None and at > promised and not self.overdue:
            self.overdue = True
            self.missed += ((promised, self.seq),)

    def count_up(self, at: int) -> None:
        """What it spent up to `at`, on the calendar in force until then."""
        if at != self.since:
            self.spent += self.span(self.since, at)
            self.since = at

    def take_due(self, at: int, due: int | None, seq: int) -> None:
        """A new norm or date takes effect at `at`, whether the clock runs or stands."""
        if self.status is RUNNING:
            self.count_up(at)
            self.due = due
        else:
            self.remaining = None if due is None else self.span(at, due)
        if due is None or due >= at:
            self.overdue = False
        if self.first_due is None and self.named:
            self.first_due = due
        self.seq, self.spent_at_seq = seq, self.spent

    def pause(self, at: int, state: str, seq: int) -> None:
        """Stands from now on."""
        span, due = self.span, self.due
        if at != self.since:
            self.spent += span(self.since, at)
            self.since = at
        self.remaining = None if due is None else span(at, due)
        self.due = None
        self.status = PAUSED
        self.standing_in = (state, seq)

    def keep_standing(self, at: int, state: str, seq: int) -> None:
        """From one waiting state to another: the pause goes on, its reason changes."""
        self._end_pause(at)
        self.since = at
        self.standing_in = (state, seq)

    def resume(self, at: int, state: str, seq: int) -> None:
        """Goes on with what remained, or to the date agreed meanwhile."""
        due, remaining = self.agreed, self.remaining
        if due is None and remaining is not None:
            due = self.walk(at, remaining)
        self.due = due
        if self._end_pause(at):
            self.trail += (("clock.resumed", self.rule.clause, at, seq, state, remaining, due),)
        self.remaining = self.agreed = None
        self.since = at
        self.status = RUNNING

    def _end_pause(self, until: int) -> bool:
        """False for a pause of no length, which is none."""
        since = self.since
        if until == since:
            return False
        self.pauses += ((since, until),)
        self.trail += (self.pause_entry(until),)
        return True

    def pause_entry(self, until: int | None) -> Entry:
        """The present pause as a reason; until None: it still stands. It is measured when it is read."""
        state, seq = self.standing_in
        return "clock.paused", self.rule.clause, self.since, until, self.span, state, seq, self.calendar

    def paused_on(self, scale: Calendar | None, until: int) -> int:
        """How long it has stood up to `until`, measured on a calendar (None: round the clock)."""
        if not self.pauses and self.status is not PAUSED:
            return 0
        span = self.span if scale is self.scale else spanning(scale)
        total = span(self.since, until) if self.status is PAUSED else 0
        for start, end in self.pauses:
            total += span(start, end)
        return total

    def finish(self, at: int, seq: int, reason: str, trigger: str, by_state: bool) -> Stop:
        """Stops, and fixes the verdict: in time up to and including the due instant, if none was missed."""
        if self.status is RUNNING:
            due = self.parent_due if self.joined else self.due if self.named else None
            self.pause(at, "", seq)
        else:
            due = self._due_while_standing(at)
            self.keep_standing(at, "", seq)
        self.status = STOPPED
        self.stopped_by_state = by_state
        if reason == "clock.inapplicable":
            met = None
            self.trail += ((reason, self.rule.clause, at, seq),)
        else:
            met = None if due is None else at <= due and not self.missed
            self.trail += ((reason, self.rule.clause, at, seq, trigger, self.spent, due, met),)
        self.stop = Stop(self.code, at, seq, due, self.spent, met, self.remaining, self.norm)
        return self.stop

    def _due_while_standing(self, at: int) -> int | None:
        if self.joined:
            return self.parent_due
        return self.due_if_going_on(at) if self.named else None
