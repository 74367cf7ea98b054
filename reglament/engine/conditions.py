"""Conditions: when a clause applies. A conjunction of "one of these", each empty set meaning "whatever"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


class Circumstances(Protocol):
    """What a condition may ask of a ticket."""

    @property
    def kind(self) -> str: ...
    @property
    def priority(self) -> str: ...
    @property
    def complexity(self) -> str: ...
    @property
    def zone(self) -> str: ...
    @property
    def state(self) -> str: ...
    @property
    def channel(self) -> str: ...
    @property
    def plan(self) -> str: ...
    @property
    def customer(self) -> str: ...
    @property
    def band(self) -> str: ...
    @property
    def regime(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Condition:
    """Holds when every named dimension has one of the named values."""

    kinds: frozenset[str] = frozenset()
    priorities: frozenset[str] = frozenset()
    complexities: frozenset[str] = frozenset()
    zones: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    channels: frozenset[str] = frozenset()
    plans: frozenset[str] = frozenset()
    customers: frozenset[str] = frozenset()
    bands: frozenset[str] = frozenset()
    regimes: frozenset[str] = frozenset()
    not_priorities: frozenset[str] = frozenset()
    not_kinds: frozenset[str] = frozenset()

    def holds(self, ticket: Circumstances) -> bool:
        """True where this ticket is meant."""
        return (
            (not self.priorities or ticket.priority in self.priorities)
            and (not self.complexities or ticket.complexity in self.complexities)
            and (not self.kinds or ticket.kind in self.kinds)
            and (not self.states or ticket.state in self.states)
            and (not self.zones or ticket.zone in self.zones)
            and (not self.channels or ticket.channel in self.channels)
            and (not self.plans or ticket.plan in self.plans)
            and (not self.customers or ticket.customer in self.customers)
            and (not self.bands or ticket.band in self.bands)
            and (not self.regimes or ticket.regime in self.regimes)
            and ticket.priority not in self.not_priorities
            and ticket.kind not in self.not_kinds
        )

    @property
    def asks(self) -> frozenset[str]:
        """The dimensions of a ticket on which the answer depends, by the names in `Circumstances`."""
        named = {
            "kind": self.kinds | self.not_kinds,
            "priority": self.priorities | self.not_priorities,
            "complexity": self.complexities,
            "zone": self.zones,
            "state": self.states,
            "channel": self.channels,
            "plan": self.plans,
            "customer": self.customers,
            "band": self.bands,
            "regime": self.regimes,
        }
        return frozenset(dimension for dimension, values in named.items() if values)


ANYTHING = Condition()
