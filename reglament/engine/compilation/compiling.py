"""The whole: an edition and its annexes become rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import chain

from reglament.engine.calendars import OfficialCalendar
from reglament.engine.regulation import Annexes, Edition
from reglament.engine.rules import Rules, TimerRule, Transition

from .calendars import compile_calendars, compile_day_rule, compile_prefixes
from .checksum import checksum
from .clocks import compile_clocks
from .codes import unique
from .counts import compile_alarms, compile_incomplete, compile_limits, compile_rating_call
from .duties import compile_duty_clocks, compile_duty_timers, run_duties
from .escalation import compile_disputes, compile_escalation
from .kinds import compile_closure_codes, compile_kinds
from .lifecycle import compile_states, compile_transitions, initial_state
from .naming import compile_names
from .policies import compile_policies
from .priority import compile_priorities, compile_provisional
from .silences import compile_acceptance, compile_approver_silence, compile_author_silence
from .trial import compile_trial, held_back
from .waits import compile_news, compile_third_party, compile_waits
from .zones import compile_zone_timers, compile_zones

NO_ANNEXES = Annexes()


def compile_rules(
    edition: Edition,
    annexes: Annexes = NO_ANNEXES,
    officials: Mapping[str, OfficialCalendar] | None = None,
) -> Rules:
    """Everything of an edition that acts, as flat mechanisms; from the annexes come days of calendars.

    `officials` gives the official calendars of countries that do not ship with the product, by ISO code.
    Raises NoOfficialCalendarError, UnknownZoneError.
    """
    transitions = compile_transitions(edition)
    rules = Rules(
        edition=edition.document.number,
        checksum="",
        language="ru",
        calendars=compile_calendars(edition, annexes, officials or {}),
        day_rule=compile_day_rule(edition),
        states=run_duties(edition, compile_states(edition)),
        initial_state=initial_state(edition),
        transitions=transitions,
        clocks=compile_clocks(edition) | compile_duty_clocks(edition),
        timers=_timers(edition, transitions),
        kinds=compile_kinds(edition),
        priorities=compile_priorities(edition),
        complexities=tuple(edition.complexities.classes) if edition.complexities else (),
        zones=compile_zones(edition),
        provisional=compile_provisional(edition),
        closure_codes=compile_closure_codes(edition),
        limits=compile_limits(edition),
        names=compile_names(edition),
        prefixes=compile_prefixes(edition),
        policies=compile_policies(edition),
        trial=compile_trial(edition),
    )
    return replace(rules, checksum=checksum(rules))


def _timers(edition: Edition, transitions: tuple[Transition, ...]) -> tuple[TimerRule, ...]:
    timers = tuple(
        chain(
            compile_escalation(edition),
            compile_disputes(edition),
            compile_zone_timers(edition),
            compile_author_silence(edition, transitions),
            compile_approver_silence(edition, transitions),
            compile_waits(edition, transitions),
            compile_third_party(edition),
            compile_acceptance(edition, transitions),
            compile_alarms(edition),
            compile_incomplete(edition),
            compile_rating_call(edition),
            compile_duty_timers(edition, transitions),
            compile_news(edition),
        )
    )
    codes = unique(timer.code for timer in timers)
    return tuple(
        held_back(edition, replace(timer, code=code)) for timer, code in zip(timers, codes, strict=True)
    )
