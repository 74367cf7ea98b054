"""«По плану» is a promise of a date: where nobody ever names one, the author waits for nothing."""

from __future__ import annotations

from collections.abc import Iterator

from reglament.engine.vocabulary import Norm

from .findings import Checked, Finding
from .tables import combinations, from_registration, norm_of


def check(checked: Checked) -> Iterator[Finding]:
    """Kinds that are resolved by plan without an estimate and without a date that becomes the promise."""
    edition = checked.edition
    resolution = from_registration(edition, None)
    if resolution is None:
        return
    clock, table = resolution
    if edition.terms.named_date_replaces == clock.code.key:
        return
    planned = edition.terms.changes.kinds if edition.terms.changes else ()
    told: set[str] = set()
    for case in combinations(edition, clock):
        kind = edition.classification.kinds[case.kind]
        named = case.kind in planned or kind.by_plan or case.kind in told
        if norm_of(table, case) is Norm.BY_PLAN and not named:
            told.add(case.kind)
            yield checked.error(
                "no_plan", "terms", clock.norm.table, clause=table.clause, case=case.said(edition)
            )
