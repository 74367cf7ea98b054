"""What the edition says of an absence: how soon before it is announced, when its tickets move."""

from __future__ import annotations

from datetime import UTC, datetime

from reglament import engine
from reglament.engine import Duration
from reglament.people.models import Absence
from reglament.rulebook.lasting import end_of


def is_late(absence: Absence, rules: engine.Rules) -> bool:
    """The absence was announced less than the wanted time before it begins (clause 3.2.3 of the sample)."""
    terms = rules.policies.substitution
    if terms is None or terms.announce is None or absence.announced_at is None:
        return False
    return _end(rules, absence.announced_at, terms.announce) > absence.starts_at


def moves_at(absence: Absence, rules: engine.Rules) -> datetime:
    """Until this instant people hand over by hand; what is left then, the desk gives to the deputies.

    The term runs from the beginning of the absence, or from its announcement if that came later.
    """
    terms = rules.policies.substitution
    begins = max(absence.starts_at, absence.announced_at or absence.starts_at)
    return begins if terms is None or terms.within is None else _end(rules, begins, terms.within)


def is_long(absence: Absence, rules: engine.Rules) -> bool:
    """Nobody comes back from this absence soon: everything moves."""
    terms = rules.policies.substitution
    if terms is None or terms.all_when_longer is None:
        return False
    return absence.ends_at > _end(rules, absence.starts_at, terms.all_when_longer)


def _end(rules: engine.Rules, start: datetime, term: Duration) -> datetime:
    return datetime.fromtimestamp(end_of(rules, int(start.timestamp()), term), UTC)
