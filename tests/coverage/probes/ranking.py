"""Which priority a ticket gets."""

from __future__ import annotations

from itertools import combinations

from reglament import engine
from reglament.rulebook.reading import Book


def priorities(book: Book) -> object:
    """Every kind, impact and urgency, under no circumstance, under each alone, and under all together."""
    rules = book.rules
    scale = rules.priorities
    circumstances = [modifier.code for modifier in scale.modifiers]
    lifts = [modifier.except_code for modifier in scale.modifiers if modifier.except_code]
    cases = [
        (),
        *((code,) for code in circumstances),
        *combinations(circumstances, 2),
        tuple(circumstances),
        (*circumstances, *lifts),
        tuple(lifts),
    ]
    return [
        engine.find_priority(rules, kind, impact, urgency, case)[0]
        for kind in rules.kinds
        for impact in scale.impacts
        for urgency in scale.urgencies
        for case in cases
    ]
