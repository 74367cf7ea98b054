"""Control tables of figures: terms, numbers, yes or no, availability and what it costs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reglament.engine.durations import due
from reglament.engine.emergencies import recorded_until
from reglament.engine.regulation import Edition
from reglament.engine.regulation.controls import Controls, WindowsFrom
from reglament.engine.regulation.questions import Window
from reglament.engine.rules import Rules

from . import figures, rarities
from .deviation import Deviation, same, sets


def of_figures(controls: Controls, edition: Edition, rules: Rules) -> Iterator[Deviation]:
    """Terms, numbers, switches, classes, ways of telling, forms."""
    for place, windows in enumerate(controls.windows):
        for window, expected in windows.until.items():
            actual = _until(windows, window, rules)
            if actual != expected:
                yield Deviation("windows", (str(place), "until", window), expected, actual, windows.clause)
    yield from same("counts", controls.counts, figures.numbers(edition, rules.policies))
    yield from same("switches", controls.switches, figures.truths(edition, rules))
    yield from sets("short", controls.short, figures.classes(rules.policies))
    told: dict[Any, tuple[Any, ...]] = {}
    for notice, way in rules.policies.notices.items():
        told[way] = (*told.get(way, ()), notice)
    yield from sets("told", controls.told, told)
    forms = {name: kind.required for name, kind in rules.kinds.items()}
    yield from sets("forms", controls.forms, forms)


def _until(windows: WindowsFrom, window: Window, rules: Rules) -> Any:
    any_calendar = next(iter(rules.calendars.values()))
    begins = any_calendar.at(windows.at)
    if window is Window.RECORD_EMERGENCY:
        intake = rules.policies.intake
        terms = intake.emergency if intake else None
        ends = recorded_until(rules, terms, begins) if terms else None
    else:
        term = figures.terms(rules.policies).get(window)
        calendar = rules.calendars.get(term.calendar or "") or any_calendar if term else any_calendar
        ends = due(calendar, begins, term, rules.day_rule) if term else None
    return None if ends is None else any_calendar.local(ends).replace(tzinfo=None)


def of_lists(controls: Controls, edition: Edition, rules: Rules) -> Iterator[Deviation]:
    """Signs, approvals of kinds, channels of notices, measures of a person."""
    signs = {step.sign: step.pass_to for step in rules.policies.signs}
    yield from same("signs", controls.signs, signs)
    yield from same("kinds", controls.kinds, {name: kind.approval for name, kind in rules.kinds.items()})
    if controls.letters_by:
        yield from sets("letters_by", {"": controls.letters_by}, {"": rules.policies.notice_channels})
    harder = rules.policies.complexity_changed
    if controls.share_of:
        yield from same("share_of", {"": controls.share_of}, {"": harder.clock if harder else ""})
    personal = edition.measures.personal if edition.measures else None
    if controls.personal:
        yield from sets("personal", {"": controls.personal}, {"": personal.measures if personal else ()})


def of_availability(controls: Controls, edition: Edition, rules: Rules) -> Iterator[Deviation]:
    """The aim, weights and recovery by scale, what is not paid."""
    availability = edition.availability
    if controls.availability is not None:
        target = availability.target if availability else None
        yield from same("availability", {"": controls.availability}, {"": target})
    scales = availability.scales if availability else {}
    weights = {name: scale.weight for name, scale in scales.items()}
    yield from same("weights", controls.weights, weights)
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
