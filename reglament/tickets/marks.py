"""The author's mark as lists and reports need it, and until when he is to be called about a low one."""

from __future__ import annotations

from collections.abc import Sequence

from reglament import engine
from reglament.engine import FactKind


def mark_of(facts: Sequence[engine.Fact]) -> int | None:
    """The mark given last."""
    rated = _last(facts, FactKind.RATED)
    mark = None if rated is None else rated.data.get("mark")
    return mark if isinstance(mark, int) else None


def call_due(rules: engine.Rules, facts: Sequence[engine.Fact]) -> int | None:
    """Until when the author is to be called; None when no call is owed (clause 3.6.7 of the sample).

    A call that was written down after the mark settles it.
    """
    terms, rated = rules.policies.rating, _last(facts, FactKind.RATED)
    if terms is None or terms.call_below is None or rated is None:
        return None
    called = _last(facts, FactKind.CALLED)
    if rated.data.get("mark", 0) >= terms.call_below or (called is not None and called.seq > rated.seq):
        return None
    within = terms.call_within
    if within is None:
        return rated.at
    calendar = rules.calendars.get(within.calendar or "") or next(iter(rules.calendars.values()))
    return engine.due(calendar, rated.at, within, rules.day_rule)


def _last(facts: Sequence[engine.Fact], kind: FactKind) -> engine.Fact | None:
    return next((fact for fact in reversed(facts) if fact.kind is kind), None)
