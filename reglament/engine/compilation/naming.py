"""How each thing is printed: keys are compared, names are read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reglament.engine.names import Name, Text
from reglament.engine.regulation import Edition
from reglament.engine.rules.states import label_key

LONGEST_ABBREVIATION = 3


def compile_names(edition: Edition) -> dict[str, Name]:
    """Key -> name, of everything that an edition names. What is named first wins.

    Where it has no English and a later one of the same key has, it is lent.
    """
    names: dict[str, Name] = {}
    for key, name in _all(edition):
        first = names.setdefault(key, name)
        if name.en and not first.en:
            names[key] = replace(first, en=name.en)
    return names


def _all(edition: Edition) -> Iterator[tuple[str, Name]]:
    named = edition.calendars.named
    yield from ((key, calendar.name) for key, calendar in named.items())
    yield from ((key, clock.code) for key, clock in edition.clocks.items())
    yield from ((key, kind.name) for key, kind in edition.classification.kinds.items())
    states = edition.lifecycle.states
    yield from ((key, _lent(state.name, state.author_label)) for key, state in states.items())
    yield from ((label_key(key), state.author_label) for key, state in states.items())
    yield from _roles(edition)
    yield from ((key, code.name) for key, code in edition.result.codes.items())
    yield from _grades(edition)
    if edition.zones:
        yield from ((key, zone.name) for key, zone in edition.zones.named.items())
        yield from ((key, operation.name) for key, operation in edition.zones.restricted.items())
    if edition.channels:
        yield from ((key, channel.name) for key, channel in edition.channels.named.items())
    yield from _told_apart(edition)
    yield from ((key, duty.name) for key, duty in edition.duties.items())
    if edition.works:
        yield from ((key, work.name) for key, work in edition.works.named.items())
    if edition.result.causes:
        yield from ((key, cause.name) for key, cause in edition.result.causes.named.items())
    if edition.escalation:
        yield from ((key, tier.name) for key, tier in edition.escalation.tiers.items())
    if edition.intake and edition.intake.refusal:
        yield from ((key, ground.name) for key, ground in edition.intake.refusal.grounds.items())
    yield from ((clock.name.key, clock.name) for clock in edition.clocks.values())


def _lent(name: Name, label: Name) -> Name:
    """A state with the English of what its author reads, where that is the same word («в_работе»)."""
    return replace(name, en=label.en) if label.en and not name.en and label.key == name.key else name


def _told_apart(edition: Edition) -> Iterator[tuple[str, Name]]:
    """What tickets are told apart by besides what they are: plans, classes of customers, bands of time."""
    yield from ((key, band.name) for key, band in edition.calendars.bands.items())
    yield from ((key, regime.name) for key, regime in edition.regimes.items())
    if edition.customers:
        yield from ((key, plan.name) for key, plan in edition.customers.plans.items())
        yield from ((key, one.name) for key, one in edition.customers.classes.items())


def _roles(edition: Edition) -> Iterator[tuple[str, Name]]:
    """Teams are known by abbreviations («ЛК»), in the names of their roles too («руководитель ЛК»)."""
    groups = [role.group for role in edition.roles.named.values() if role.group]
    english: dict[str, str] = {str(group): group.en for group in groups if isinstance(group, Text)}
    short = {group for group in groups if len(group) <= LONGEST_ABBREVIATION}
    for key, role in edition.roles.named.items():
        rest, _, last = role.name.printed().rpartition(" ")
        shown = f"{rest} {last.upper()}" if rest and last.casefold() in short else role.name.shown
        yield key, replace(role.name, shown=shown)
    for team in sorted({str(group) for group in groups}):
        yield team, Name(team.upper() if team in short else team, english.get(team, ""))


def _grades(edition: Edition) -> Iterator[tuple[str, Name]]:
    if edition.complexities:
        yield from ((key, one.code) for key, one in edition.complexities.classes.items())
    if edition.priorities:
        for scale in (edition.priorities.order, edition.priorities.impacts, edition.priorities.urgencies):
            yield from ((key, grade.name) for key, grade in scale.items())
        yield from ((key, one.name) for key, one in edition.priorities.amendments.items())
