"""The whole: everything that acts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from reglament.engine.calendars import Calendar, DayRule
from reglament.engine.names import Name

from .clocks import ClockRule
from .index import Index
from .permissions import ClosureCode, KindRule, Limit
from .policies import Policies
from .priorities import PriorityRules, Provisional
from .states import StateRule, Transition
from .timers import TimerRule
from .trial import TrialRule


@dataclass(frozen=True, eq=False)
class Rules:
    """Everything that acts, of one edition with its annexes. Two are the same if their checksums are."""

    edition: str  # key of the edition, e.g. «3»
    checksum: str
    language: str
    calendars: Mapping[str, Calendar]
    day_rule: DayRule
    states: Mapping[str, StateRule]
    initial_state: str
    transitions: tuple[Transition, ...]
    clocks: Mapping[str, ClockRule]
    timers: tuple[TimerRule, ...]
    kinds: Mapping[str, KindRule]
    priorities: PriorityRules
    complexities: tuple[str, ...]
    zones: tuple[str, ...]
    provisional: Provisional
    closure_codes: Mapping[str, ClosureCode]
    limits: Mapping[str, Limit] = field(default_factory=dict)
    names: Mapping[str, Name] = field(default_factory=dict)  # key of anything named -> how it is printed
    prefixes: Mapping[str, str] = field(default_factory=dict)  # «р» -> the calendar of «р.ч»
    policies: Policies = field(default_factory=Policies)  # what the desk decides by
    trial: TrialRule | None = None  # «опытная эксплуатация»

    def ending_trial(self, at: int) -> Rules:
        """The same with the trial ended at this instant by an order, unless its own day comes first."""
        trial = self.trial
        if trial is None or (trial.ends is not None and trial.ends <= at):
            return self
        return replace(self, trial=replace(trial, ends=at))

    @cached_property
    def index(self) -> Index:
        """What the fold looks up at every fact, worked out once."""
        return Index(
            self.states,
            self.clocks,
            self.transitions,
            self.timers,
            self.calendars,
            self.day_rule,
            self.priorities.order,
        )
