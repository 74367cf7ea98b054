"""What a ticket of a control table may do, promises and is worth: asked of the fold and of the moves."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from reglament.engine.facts import Fact, FactKind
from reglament.engine.fold import State, begin, fold
from reglament.engine.moves import closure_codes, open_moves
from reglament.engine.names import key
from reglament.engine.priority import find_priority
from reglament.engine.promises import promise
from reglament.engine.regulation.controls import MoveTable, NormGrid, PriorityCase
from reglament.engine.regulation.shown import Shown
from reglament.engine.rehearsal import clock_shows
from reglament.engine.results import Standing
from reglament.engine.rules import Rules
from reglament.engine.standing import view
from reglament.engine.vocabulary import Need

_SOMEBODY = "somebody"
_MINUTE, _WEEK = 60, 7 * 86_400
_ANY_MORNING = 1_770_015_600  # Monday 02.02.2026, 10:00 in Moscow

Needs = Mapping[str, tuple[Need, ...]]


def norms(grid: NormGrid, rules: Rules) -> dict[tuple[str, str], datetime | Shown]:
    """What the clock of a grid shows in each of its cells, right after the registration."""
    calendar = next(iter(rules.calendars.values()))
    at, found = calendar.at(grid.at), {}
    for (priority, complexity), expected in grid.cells.items():
        standing = (
            promise(rules, at, triaged=True, kind=grid.kind, priority=priority, complexity=complexity)
            if not grid.state
            else _moved(grid, rules, at, priority, complexity)
        )
        found[priority, complexity] = clock_shows(standing.clocks[grid.clock], expected, calendar)
    return found


def _moved(grid: NormGrid, rules: Rules, at: int, priority: str, complexity: str) -> Standing:
    table = MoveTable(who={}, kind=grid.kind, priority=priority, complexity=complexity)
    return view(standing_in(rules, grid.state, table, at), at)


def priority(case: PriorityCase, rules: Rules) -> str:
    """The priority of a case; "" where there is none."""
    kind = case.kind or next(iter(rules.kinds))
    circumstances = [key(name) for name in case.circumstances]
    return find_priority(rules, kind, case.impact, case.urgency, circumstances)[0]


def stages(table: MoveTable, rules: Rules) -> dict[str, State]:
    """A ticket of the table in each state that it speaks of."""
    return {name: standing_in(rules, name, table) for name in table.states or rules.states}


def moves(tickets: Mapping[str, State], role: str) -> dict[str, Needs]:
    """State -> target -> what has to be filled in, for somebody who is nothing but this role."""
    found: dict[str, Needs] = {}
    for name, state in tickets.items():
        ways = [move.transition for move in open_moves(state, {role}, state.at + _MINUTE)]
        if ways:
            found[name] = {way.target: way.needs for way in ways}
    return found


def codes(rules: Rules, name: str, complexity: str) -> tuple[str, ...]:
    """The closure codes that somebody may choose from in this state, for a ticket of this complexity."""
    state = standing_in(rules, name, MoveTable(who={}, complexity=complexity))
    ways = (way for way in rules.transitions if way.source == name and Need.CLOSURE_CODE in way.needs)
    return tuple(dict.fromkeys(code for way in ways for code in closure_codes(state, way)))


def standing_in(rules: Rules, name: str, table: MoveTable, at: int = _ANY_MORNING) -> State:
    """A ticket of the table that was brought into this state, where the edition has a way or not."""
    data = {"kind": table.kind or next(iter(rules.kinds)), "triage": True}
    priorities, complexities = rules.priorities.order, rules.complexities
    registered = Fact(
        1,
        at,
        FactKind.REGISTERED,
        priority=table.priority or next(iter(priorities[-1:]), None),
        complexity=table.complexity or next(iter(complexities[1:2] or complexities), None),
        data=data,
    )
    facts = [registered]
    if name != rules.initial_state:
        responsible = None if table.unassigned else _SOMEBODY
        data = {"until": at + _WEEK}
        facts.append(Fact(2, at, FactKind.MOVED, state=name, responsible=responsible, data=data))
    return fold(begin(rules), facts)
