"""Control tables against the rules: every answer that comes out otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from reglament.engine.durations import due
from reglament.engine.regulation import Edition
from reglament.engine.regulation.controls import Controls, WindowsFrom
from reglament.engine.rules import Rules

from . import figures, rarities, tickets
from .powers import powers_of


class Deviation(NamedTuple):
    """One cell of a control table that the rules answer otherwise.

    `table`: the field of Controls; `path`: the ids of the cell below it, in words that people read as well.
    A set is a choice without order; an expected None: the table has no such row.
    """

    table: str
    path: tuple[str, ...]
    expected: Any
    actual: Any
    clause: str = ""


def deviations(controls: Controls, edition: Edition, rules: Rules) -> Iterator[Deviation]:
    """Every one, in the order of the tables. Raises CalendarError for a year whose calendar is not known."""
    yield from _of_tickets(controls, rules)
    yield from _of_people(controls, edition, rules)
    yield from _of_figures(controls, edition, rules)
    yield from _of_rarities(controls, edition, rules)


def _of_rarities(controls: Controls, edition: Edition, rules: Rules) -> Iterator[Deviation]:
    yield from _same("cases", controls.cases, rarities.codes_of(edition))
    yield from _same("kinds", controls.kinds, {name: kind.approval for name, kind in rules.kinds.items()})
    for place, arrival in enumerate(controls.arrivals):
        found = rarities.open_channels(arrival, rules)
        yield from _sets("arrivals", {str(place): arrival.channels}, {str(place): found})
    if controls.letters_by:
        yield from _sets("letters_by", {"": controls.letters_by}, {"": rules.policies.notice_channels})
    personal = edition.measures.personal if edition.measures else None
    if controls.personal:
        yield from _sets("personal", {"": controls.personal}, {"": personal.measures if personal else ()})
    scales = edition.availability.scales if edition.availability else {}
    weights = {name: scale.weight for name, scale in scales.items()}
    yield from _same("weights", controls.weights, weights)
    for place, one in enumerate(controls.recovery):
        until = rarities.recovered(one, edition, rules)
        for scale, expected in one.until.items():
            if until.get(scale) != expected:
                path = (str(place), "until", scale)
                yield Deviation("recovery", path, expected, until.get(scale), one.clause)
    for place, month in enumerate(controls.withheld):
        share = rarities.withheld(month, edition)
        if share != month.withheld:
            yield Deviation("withheld", (str(place),), month.withheld, share, month.clause)


def _of_tickets(controls: Controls, rules: Rules) -> Iterator[Deviation]:
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
    yield from _of_codes(controls, rules)


def _of_codes(controls: Controls, rules: Rules) -> Iterator[Deviation]:
    for state, by_complexity in controls.codes.items():
        answers = {complexity: tickets.codes(rules, state, complexity) for complexity in by_complexity}
        yield from _sets("codes", by_complexity, answers, (state,))
    kinds = {name: kind.initial_complexity for name, kind in rules.kinds.items()}
    yield from _same("complexities", controls.complexities, kinds)
    by_outcome: dict[Any, tuple[str, ...]] = {}
    for code, rule in rules.closure_codes.items():
        by_outcome[rule.outcome] = (*by_outcome.get(rule.outcome, ()), code)
    yield from _sets("outcomes", controls.outcomes, by_outcome)
    if controls.off_time:
        off_time = tuple(code for code, rule in rules.closure_codes.items() if not rule.counts_on_time)
        yield from _sets("off_time", {"": controls.off_time}, {"": off_time})


def _of_people(controls: Controls, edition: Edition, rules: Rules) -> Iterator[Deviation]:
    for place, table in enumerate(controls.moves):
        stages = tickets.stages(table, rules)
        for role, expected in table.who.items():
            actual = tickets.moves(stages, role)
            for state in dict.fromkeys((*expected, *actual)):
                wanted, found = _needs(expected.get(state, {})), _needs(actual.get(state, {}))
                if wanted != found:
                    path = (str(place), "who", role, state)
                    yield Deviation(
                        "moves", path, expected.get(state, {}), actual.get(state, {}), table.clause
                    )
    for role, powers in controls.powers.items():
        found_powers = powers_of(edition, rules, role)
        verbs = dict.fromkeys((*powers, *found_powers))
        yield from _sets("powers", {verb: powers.get(verb, ()) for verb in verbs}, found_powers, (role,))
    for place, one in enumerate(controls.approvals):
        who = _approvers(rules, one.hours)
        yield from _sets("approvals", {str(place): one.who}, {str(place): who})


def _approvers(rules: Rules, hours: int) -> tuple[str, ...]:
    changes = rules.policies.changes
    steps = changes.steps_for(hours) if changes else ()
    return tuple(name for step in steps for name in step.who)


def _of_figures(controls: Controls, edition: Edition, rules: Rules) -> Iterator[Deviation]:
    for place, windows in enumerate(controls.windows):
        for window, expected in windows.until.items():
            actual = _until(windows, window, rules)
            if actual != expected:
                yield Deviation("windows", (str(place), "until", window), expected, actual, windows.clause)
    yield from _same("counts", controls.counts, figures.numbers(edition, rules.policies))
    yield from _same("switches", controls.switches, figures.truths(rules))
    yield from _sets("short", controls.short, figures.classes(rules.policies))
    told: dict[Any, tuple[Any, ...]] = {}
    for notice, way in rules.policies.notices.items():
        told[way] = (*told.get(way, ()), notice)
    yield from _sets("told", controls.told, told)
    forms = {name: kind.required for name, kind in rules.kinds.items()}
    yield from _sets("forms", controls.forms, forms)


def _until(windows: WindowsFrom, window: Any, rules: Rules) -> Any:
    term = figures.terms(rules.policies).get(window)
    if term is None:
        return None
    calendar = rules.calendars.get(term.calendar or "") or next(iter(rules.calendars.values()))
    start = calendar.at(windows.at)
    return calendar.local(due(calendar, start, term, rules.day_rule)).replace(tzinfo=None)


def _same(table: str, expected: Mapping[Any, Any], actual: Mapping[Any, Any]) -> Iterator[Deviation]:
    for key, wanted in expected.items():
        if actual.get(key) != wanted:
            yield Deviation(table, (str(key),), wanted, actual.get(key))


def _sets(
    table: str, expected: Mapping[Any, Any], actual: Mapping[Any, Any], above: tuple[str, ...] = ()
) -> Iterator[Deviation]:
    for key, wanted in expected.items():
        found = actual.get(key, ())
        if set(wanted) != set(found):
            yield Deviation(table, (*above, str(key)), tuple(wanted), tuple(sorted(found)))


def _needs(targets: tickets.Needs) -> dict[str, frozenset[Any]]:
    return {target: frozenset(needs) for target, needs in targets.items()}
