"""A clock begins."""

from __future__ import annotations

from typing import Protocol

from reglament.engine.calendars import AfterHours, DayRule
from reglament.engine.durations import Duration, Step
from reglament.engine.rules import ClockRule
from reglament.engine.rules.quote import Quote

from .run import Run


class Classified(Protocol):
    """What the values before triage were."""

    kind: str
    priority: str
    complexity: str
    triaged: bool


def start(
    rule: ClockRule, at: int, seq: int, trigger: str, quote: Quote, ticket: Classified, day_rule: DayRule
) -> Run:
    """A clock that begins at `at`; after hours it counts as the edition says. `trigger`: fact or state."""
    run = Run(rule, at, seq, quote)
    run.due = quote.due(at, day_rule)
    clause = quote.clause or rule.clause
    run.trail = (("clock.started", clause, at, seq, trigger, quote.norm, quote.calendar, run.due),)
    if not ticket.triaged:
        run.provisional = True
        run.named = rule.counts_provisional
        values = (ticket.kind, ticket.priority, ticket.complexity)
        run.trail += (("clock.provisional", rule.clause, *values),)
    if run.named:
        run.first_due = run.due
    _note_after_hours(run, at, quote, day_rule)
    return run


def _note_after_hours(run: Run, at: int, quote: Quote, day_rule: DayRule) -> None:
    if quote.scale is None or day_rule.after_hours is AfterHours.NOW or not isinstance(quote.norm, Duration):
        return
    if quote.norm.step is not Step.DAY and not quote.scale.is_open(at):
        opening = quote.scale.next_opening(at)
        run.trail += (("clock.after_hours", run.rule.clause, at, opening, quote.calendar),)
