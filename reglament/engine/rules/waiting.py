"""Timers by what they count from, so that a ticket asks only for those that may concern it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reglament.engine.facts import FactKind

from .timers import Action, AnchorKind, TimerRule

Group = tuple[TimerRule, ...]


class Waiting:
    """Shares in ascending order; of the same share, moves of the desk after words."""

    def __init__(
        self, timers: Iterable[TimerRule], number: Mapping[str, int], priorities: tuple[str, ...]
    ) -> None:
        grouped = _grouped(timers)
        self.shares = _of_clocks(grouped[AnchorKind.CLOCK_SHARE], number)
        self.clocks = _of_clocks(grouped[AnchorKind.CLOCK], number)
        self.states = grouped[AnchorKind.STATE]
        self.facts = tuple((FactKind(name), group) for name, group in grouped[AnchorKind.FACT].items())
        self.counts = grouped[AnchorKind.COUNT]
        self.dates = tuple(grouped[AnchorKind.DATE].values())
        self.priorities = _of_priorities(grouped[AnchorKind.PRIORITY], priorities)


def _grouped(timers: Iterable[TimerRule]) -> dict[AnchorKind, dict[str, Group]]:
    grouped: dict[AnchorKind, dict[str, Group]] = {kind: {} for kind in AnchorKind}
    for rule in sorted(timers, key=lambda rule: (rule.anchor.share, rule.action is Action.MOVE)):
        group = grouped[rule.anchor.kind]
        group[rule.anchor.name] = (*group.get(rule.anchor.name, ()), rule)
    return grouped


def _of_clocks(groups: Mapping[str, Group], number: Mapping[str, int]) -> tuple[tuple[int, Group], ...]:
    return tuple((number[clock], group) for clock, group in groups.items() if clock in number)


def _of_priorities(groups: Mapping[str, Group], priorities: tuple[str, ...]) -> dict[str, Group]:
    """By the priorities they are meant for; they count from when a ticket got its own."""
    found: dict[str, Group] = {}
    for rule in (rule for group in groups.values() for rule in group):
        for priority in rule.when.priorities or priorities:
            found[priority] = (*found.get(priority, ()), rule)
    return found
