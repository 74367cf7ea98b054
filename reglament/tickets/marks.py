"""The author's mark as lists and reports need it, and until when he is to be called about a low one."""

from __future__ import annotations

from collections.abc import Sequence

from reglament import engine
from reglament.engine import FactKind
from reglament.rulebook.lasting import end_of


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
    return rated.at if terms.call_within is None else end_of(rules, rated.at, terms.call_within)


def _last(facts: Sequence[engine.Fact], kind: FactKind) -> engine.Fact | None:
    return next((fact for fact in reversed(facts) if fact.kind is kind), None)
