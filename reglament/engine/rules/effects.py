"""What entering a state does to each clock, worked out once from states, clocks and transitions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from reglament.engine.vocabulary import Category, Pausing

from .clocks import ClockRule
from .states import StateRule, Transition

WAITING = (
    Category.AWAITING_AUTHOR,
    Category.AWAITING_APPROVAL,
    Category.AWAITING_THIRD_PARTY,
    Category.SCHEDULED,
    Category.BACKLOG,
)
_SOMEBODY_ELSE = (
    Category.AWAITING_AUTHOR,
    Category.AWAITING_APPROVAL,
    Category.AWAITING_THIRD_PARTY,
    Category.RESOLVED,
)
_BEFORE_WORK = (Category.NEW, Category.ASSIGNED)


class Effect(IntEnum):
    """What entering a state does to a clock that has started."""

    STOP = 1  # the edition names the state as an end of the clock
    LEAVE = 2  # the clock lives in other states only
    PAUSE = 3
    RUN = 4


@dataclass(frozen=True, slots=True)
class Passage:
    """A move from one state to another, whether the edition knows it or not.

    `clocks`: the number of each clock, the effect, and whether it goes on if it had been stopped by the state
    that is left. `counters` are those that the move counts up.
    """

    rule: StateRule
    ways: tuple[Transition, ...]
    stops: tuple[int, ...]
    counters: tuple[str, ...]
    clocks: tuple[tuple[int, Effect, bool], ...]
    effects: tuple[Effect, ...]
    starts: tuple[int, ...]


def effect_of(rule: ClockRule, state: StateRule, states: Mapping[str, StateRule]) -> Effect:
    """What the state does to the clock. A clock that no state runs lives in all of them."""
    if state.category.is_final or any(trigger.state == state.name for trigger in rule.stops):
        return Effect.STOP
    bound = any(rule.code in other.runs for other in states.values())
    runs_here = rule.code in state.runs
    if rule.pausing is Pausing.BY_STATE and rule.code in state.pauses:
        return Effect.PAUSE
    if rule.pausing is Pausing.IN_STATES and state.name in rule.paused_in:
        return Effect.PAUSE
    if bound and not runs_here and rule.pausing is not Pausing.IN_STATES:
        return Effect.LEAVE
    return Effect.RUN


def is_promise(rule: ClockRule, states: Mapping[str, StateRule]) -> bool:
    """Ours to keep, unless the edition says so or every state it runs in waits for somebody else."""
    if rule.promise is not None:
        return rule.promise
    homes = [state.category for state in states.values() if rule.code in state.runs]
    return not homes or any(category not in _SOMEBODY_ELSE for category in homes)


def counters_of(left: Category | None, entered: Category) -> tuple[str, ...]:
    """What a move between states of these categories counts up."""
    counters = {
        "returns": left is Category.RESOLVED and not entered.is_final,
        "reopenings": left is Category.CLOSED and not entered.is_final,
        "hand_overs": left is Category.IN_PROGRESS and entered is Category.ASSIGNED,
        "pauses": entered in WAITING and left not in WAITING,
        "incomplete_returns": left in _BEFORE_WORK and entered is Category.AWAITING_AUTHOR,
    }
    return tuple(name for name, counted in counters.items() if counted)
