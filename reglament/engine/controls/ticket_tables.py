"""Control tables of single tickets: norms, priorities, codes, channels."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reglament.engine.regulation import Edition
from reglament.engine.regulation.controls import Controls
from reglament.engine.rules import Rules

from . import rarities, tickets
from .deviation import Deviation, same, sets


def of_tickets(controls: Controls, edition: Edition, rules: Rules) -> Iterator[Deviation]:
    """Norms, priorities, codes, channels."""
    for place, grid in enumerate(controls.norms):
        actual = tickets.norms(grid, rules)
        for cell, expected in grid.cells.items():
            if actual[cell] != expected:
                path = (str(place), "cells", *cell)
                yield Deviation("norms", path, expected, actual[cell], grid.clause)
    for place, case in enumerate(controls.priorities):
        found = tickets.priority(case, rules)
        if found != case.priority:
            yield Deviation("priorities", (str(place),), case.priority, found, case.clause)
    for place, arrival in enumerate(controls.arrivals):
        channels = rarities.open_channels(arrival, rules)
        yield from sets("arrivals", {str(place): arrival.channels}, {str(place): channels})
    yield from _of_codes(controls, rules)
    yield from same("cases", controls.cases, rarities.codes_of(edition))


def _of_codes(controls: Controls, rules: Rules) -> Iterator[Deviation]:
    for state, by_complexity in controls.codes.items():
        answers = {complexity: tickets.codes(rules, state, complexity) for complexity in by_complexity}
        yield from sets("codes", by_complexity, answers, (state,))
    kinds = {name: kind.initial_complexity for name, kind in rules.kinds.items()}
    yield from same("complexities", controls.complexities, kinds)
    by_outcome: dict[Any, tuple[str, ...]] = {}
    for code, rule in rules.closure_codes.items():
        by_outcome[rule.outcome] = (*by_outcome.get(rule.outcome, ()), code)
    yield from sets("outcomes", controls.outcomes, by_outcome)
    if controls.off_time:
        off_time = tuple(code for code, rule in rules.closure_codes.items() if not rule.counts_on_time)
        yield from sets("off_time", {"": controls.off_time}, {"": off_time})
