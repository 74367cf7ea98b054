"""A clock begins."""

from __future__ import annotations

from typing import Protocol

from reglament.engine.calendars import AfterHours
from reglament.engine.rules import ClockRule
from reglament.engine.rules.quote import Quote

from .head import Head
from .run import Run

# Members are looked up once: through the class each lookup costs as much as a small function (3.11).
_NEXT_OPENING, _NOW = AfterHours.NEXT_OPENING, AfterHours.NOW


class Classified(Protocol):
    """What the values before triage were."""

    kind: str
    priority: str
    complexity: str
    triaged: bool


def start(rule: ClockRule, at: int, seq: int, trigger: str, quote: Quote, ticket: Classified) -> Run:
    """A clock that begins at `at`; after hours it counts as the edition says. `trigger`: fact or state."""
    run = Run(rule, at, seq, quote)
    due = run.due = quote.ends(at) if quote.ends is not None else None
    clause = quote.clause or rule.clause
    run.trail = (("clock.started", clause, at, seq, trigger, quote.norm, quote.calendar, due),)
    if quote.rolls is not None and (rolled := quote.rolls(at)) != at:
        run.trail += (("clock.cut_off", rule.clause, at, rolled, quote.calendar),)
    if quote.row:
        run.trail += (("clock.row", clause, quote.row),)
    if not ticket.triaged:
        run.provisional = True
        run.named = rule.counts_provisional
        values = (ticket.kind, ticket.priority, ticket.complexity)
        run.trail += (("clock.provisional", rule.clause, *values),)
    if run.named:
        run.first_due = due
    if quote.after_hours is _NEXT_OPENING:  # was nobody there? found out when it is read
        run.trail += (("clock.after_hours", rule.clause, at, quote.scale, quote.calendar),)
    run_at_once(run, quote)
    return run


def run_at_once(run: Run, quote: Quote) -> None:
    """Where hours run at once, the closed time from the start to the next opening counts as well."""
    if quote.after_hours is not _NOW or quote.scale is None:
        return
    if not quote.scale.is_open(run.started_at):
        head = Head(quote.scale, run.started_at)
        run.span, run.walk = head.between, head.add
