"""How long a term of an edition lasts: by the calendar that it names, else by the first of the edition."""

from __future__ import annotations

from reglament import engine


def calendar_for(rules: engine.Rules, term: engine.Duration) -> engine.Calendar:
    """The calendar by which the term is counted."""
    return rules.calendars.get(term.calendar or "") or next(iter(rules.calendars.values()))


def end_of(rules: engine.Rules, start: int, term: engine.Duration) -> int:
    """When a term that begins at `start` is over. Instants: seconds, UTC."""
    return engine.due(calendar_for(rules, term), start, term, rules.day_rule)
