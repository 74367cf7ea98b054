"""L1, second half: every kind × priority × complexity has a norm, or says that there is none."""

from __future__ import annotations

from collections.abc import Iterator

from reglament.engine.compilation.targets import table_of
from reglament.engine.regulation.clocks import Clock, NormSource

from .findings import Checked, Finding
from .tables import combinations, has_plain_norm, norm_of

_PLACES = {
    NormSource.ACCEPTANCE: "результат.приёмка",
    NormSource.AUTHOR_SILENT: "обмен.ответ_автора.закрыть_через",
    NormSource.UPDATES: "обмен.информирование",
    NormSource.APPROVAL: "сроки.изменения.согласование",
    NormSource.ESTIMATE: "сроки.изменения.оценка",
    NormSource.OUTAGE_SCALE: "доступность.масштаб",
}


def check(checked: Checked) -> Iterator[Finding]:
    """Clocks without a norm, and tables with holes."""
    for key, clock in checked.edition.clocks.items():
        table = table_of(checked.edition, clock)
        if table is not None:
            yield from _holes(checked, key, clock)
        elif not has_plain_norm(checked.edition, clock):
            yield checked.error(
                "no_source",
                "clocks",
                key,
                clause=clock.clause,
                clock=clock.code.both,
                source=_PLACES.get(clock.norm.source, clock.norm.table),
            )


def _holes(checked: Checked, key: str, clock: Clock) -> Iterator[Finding]:
    edition, table = checked.edition, table_of(checked.edition, clock)
    assert table is not None
    by_plan = {kind for kind, said in edition.classification.kinds.items() if said.by_plan}
    holes = [
        case
        for case in combinations(edition, clock)
        if norm_of(table, case) is None and case.kind not in by_plan
    ]
    if holes:
        path = ("terms", clock.norm.table) if clock.norm.table else ("clocks", key)
        yield checked.error(
            "no_norm",
            *path,
            clause=table.clause,
            clock=clock.code.both,
            count=len(holes),
            example=f"«{holes[0].said(edition)}»",
        )
