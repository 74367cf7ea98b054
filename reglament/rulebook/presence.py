"""Who is away, and who acts instead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from django.db.models import QuerySet

from reglament import engine
from reglament.people import statements
from reglament.people.models import Absence
from reglament.people.names import HandleError, handle
from reglament.people.statements import AT
from reglament.rulebook.memory import once


@dataclass(frozen=True, slots=True)
class Presence:
    """Keys of persons at one instant. `stands_in`: deputy → for whom; one who is away himself is none."""

    away: frozenset[str]
    stands_in: Mapping[str, tuple[str, ...]]

    def is_away(self, written: str) -> bool:
        """Whether the person whom an annex writes so is absent."""
        return person_key(written) in self.away

    def first_present(self, written: Iterable[str]) -> str | None:
        """The first of these persons who is not away."""
        return next((name for name in written if name and not self.is_away(name)), None)


@lru_cache(maxsize=4096)
def person_key(written: str) -> str:
    """The key of a person as an annex writes it, in the form in which people are stored."""
    try:
        return handle(written)
    except HandleError:
        return engine.key(written)


def presence_at(at: datetime) -> Presence:
    """Who is away at this instant."""
    return once(("presence", at), lambda: _read(at))


def _absences() -> QuerySet[Absence, tuple[str, str | None]]:
    return Absence.objects.covering(AT).values_list("person__key", "deputy__key")


def _read(at: datetime) -> Presence:
    rows = statements.rows("absences", _absences, {AT: at})
    away = frozenset(person for person, _ in rows)
    stands_in: dict[str, tuple[str, ...]] = {}
    for person, deputy in rows:
        if deputy and deputy not in away:  # a deputy's deputy does not inherit
            stands_in[deputy] = (*stands_in.get(deputy, ()), person)
    return Presence(away, stands_in)
