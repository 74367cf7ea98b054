"""L4: every closure code closes something: a code that no way sets or offers is a dead word."""

from __future__ import annotations

from collections.abc import Iterator

from reglament.engine.regulation.lifecycle import Passage
from reglament.engine.vocabulary import Need

from .findings import Checked, Finding


def check(checked: Checked) -> Iterator[Finding]:
    """Closure codes out of reach (clause 3.6.5 against 3.1.3 of the sample)."""
    edition = checked.edition
    passages = edition.lifecycle.passages
    if any(_takes_any(passage) for passage in passages):
        return
    named = {code for passage in passages for code in (passage.closure_code, *passage.closure_codes)}
    for key, code in edition.result.codes.items():
        if key not in named:
            clause = code.clause or edition.result.codes_clause or edition.result.clause
            path = ("result", "codes", key)
            yield checked.warning("code_out_of_reach", *path, clause=clause, name=code.name.both)


def _takes_any(passage: Passage) -> bool:
    """Any code may be given on this way. One that is free for some complexities alone opens none to all."""
    free = not passage.closure_codes and not passage.complexities and not passage.closure_code
    return free and Need.CLOSURE_CODE in passage.needs
