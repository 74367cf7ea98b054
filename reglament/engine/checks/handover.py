"""A ticket is passed on, or somebody is warned of its date, while the promise can still be kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reglament.engine.durations import Duration
from reglament.engine.regulation.escalation import HandOverRule

from .findings import Checked, Finding
from .lengths import nominal_seconds, said
from .tables import combinations, from_registration, norm_of

_WHOLE: Final = 100


def check(checked: Checked) -> Iterator[Finding]:
    """Each rule of functional escalation against the norms of the tickets it is for."""
    escalation = checked.edition.escalation
    for place, rule in enumerate(escalation.hand_over if escalation else ()):
        path = ("escalation", "hand_over", str(place))
        if rule.share is not None and rule.share >= _WHOLE:
            yield checked.warning("late_share", *path, clause=rule.clause, share=rule.share)
        elif rule.after is not None:
            yield from _late(checked, path, rule, rule.after)


def _late(checked: Checked, path: tuple[str, ...], rule: HandOverRule, after: Duration) -> Iterator[Finding]:
    edition = checked.edition
    resolution = from_registration(edition, None)
    if resolution is None:
        return
    clock, table = resolution
    for case in combinations(edition, clock):
        norm = norm_of(table, case)
        if not isinstance(norm, Duration) or (rule.complexities and case.complexity not in rule.complexities):
            continue
        if nominal_seconds(after, edition) >= nominal_seconds(norm, edition):
            values = {
                "after": said(after, edition),
                "case": case.said(edition),
                "norm": said(norm, edition),
            }
            yield checked.warning("late_hand_over", *path, clause=rule.clause, **values)
            return
