"""Two clauses that name one window name the same: the way back of 3.1.3 and its own clause 3.3.7 or 3.6.6.

The desk goes by the shorter; whoever reads the longer one is deceived.
"""

from __future__ import annotations

from collections.abc import Iterator

from reglament.engine.durations import Duration
from reglament.engine.regulation.edition import Edition
from reglament.engine.vocabulary import Category, Guard

from .findings import Checked, Finding
from .lengths import said


def check(checked: Checked) -> Iterator[Finding]:
    """Every way out of a closed or rejected ticket; answers that reopen."""
    edition = checked.edition
    terms = _terms(edition)
    for place, passage in enumerate(edition.lifecycle.passages):
        state = edition.lifecycle.states.get(passage.source)
        known = terms.get(state.category) if state else None
        if state is None or known is None or passage.guard not in (Guard.ALWAYS, Guard.WITHIN):
            continue
        path = ("passages", "passages", str(place), "opening")
        values = {"passage": passage.code, "clause_of": known[1], "term": said(known[0], edition)}
        if passage.within is None and passage.guard is Guard.ALWAYS:
            yield checked.warning("window_missing", *path, clause=passage.clause, **values)
        elif passage.within is not None and passage.within != known[0]:
            within = said(passage.within, edition)
            yield checked.warning("windows_differ", *path, clause=passage.clause, within=within, **values)


def _terms(edition: Edition) -> dict[Category, tuple[Duration, str]]:
    """What the clause of the matter says, and its number."""
    found: dict[Category, tuple[Duration, str]] = {}
    if edition.result.reopening:
        found[Category.CLOSED] = (edition.result.reopening.within, edition.result.reopening.clause)
    refusal = edition.intake.refusal if edition.intake else None
    if refusal and refusal.appeal_within is not None:
        found[Category.REJECTED] = (refusal.appeal_within, refusal.clause)
    return found
