"""Section 1.2 and clause 3.6.5: kinds of tickets and ways to end."""

from __future__ import annotations

from reglament.engine.regulation import Edition
from reglament.engine.rules import ClosureCode, KindRule


def compile_kinds(edition: Edition) -> dict[str, KindRule]:
    """Every kind by key, with the fields its form demands."""
    return {key: _kind(edition, key) for key in edition.classification.kinds}


def compile_closure_codes(edition: Edition) -> dict[str, ClosureCode]:
    """Every closure code by key."""
    return {
        key: ClosureCode(name=key, outcome=code.outcome.value, counts_on_time=code.counts_on_time)
        for key, code in edition.result.codes.items()
    }


def _kind(edition: Edition, key: str) -> KindRule:
    kind = edition.classification.kinds[key]
    required = edition.intake.required if edition.intake else {}
    return KindRule(
        name=key,
        code=kind.code,
        filed_by=kind.filed_by,
        initial_complexity=kind.initial_complexity,
        approval=kind.approval,
        by_plan=kind.by_plan,
        required=(*required.get("", ()), *required.get(key, ())),
        clause=kind.clause,
    )
