"""Control tables of people: who may move what, who is given what to do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reglament.engine.regulation import Edition
from reglament.engine.regulation.controls import Controls
from reglament.engine.rules import Rules

from . import tickets
from .deviation import Deviation, sets
from .powers import powers_of


def of_people(controls: Controls, edition: Edition, rules: Rules) -> Iterator[Deviation]:
    """Moves, powers, approvals by effort."""
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
        yield from sets("powers", {verb: powers.get(verb, ()) for verb in verbs}, found_powers, (role,))
    for place, one in enumerate(controls.approvals):
        who = _approvers(rules, one.hours)
        yield from sets("approvals", {str(place): one.who}, {str(place): who})


def _approvers(rules: Rules, hours: int) -> tuple[str, ...]:
    changes = rules.policies.changes
    steps = changes.steps_for(hours) if changes else ()
    return tuple(name for step in steps for name in step.who)


def _needs(targets: tickets.Needs) -> dict[str, frozenset[Any]]:
    return {target: frozenset(needs) for target, needs in targets.items()}
