"""Who is away, and who acts instead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import lru_cache

from django.db.models import QuerySet

from reglament import engine
from reglament.engine import ChainedSubstitution
from reglament.people import statements
from reglament.people.models import Absence
from reglament.people.names import HandleError, handle
from reglament.people.statements import AT
from reglament.rulebook.memory import once


@dataclass(frozen=True, slots=True)
class Presence:
    """Keys of persons at one instant. `stands_in`: deputy → for whom; one who is away himself is none.

    `deputies`: who is away → the deputy whom he named.
    """

    away: frozenset[str]
    stands_in: Mapping[str, tuple[str, ...]]
    deputies: Mapping[str, str] = field(default_factory=dict)

    def is_away(self, written: str) -> bool:
        """Whether the person whom an annex writes so is absent."""
        return person_key(written) in self.away

    def first_present(self, written: Iterable[str]) -> str | None:
        """The first of these persons who is not away."""
        return next((name for name in written if name and not self.is_away(name)), None)

    def deputy_of(self, key: str) -> str:
        """Who stands in for the absent now; "" where nobody does."""
        return next((deputy for deputy, absent in self.stands_in.items() if key in absent), "")

    def besides(self, key: str, deputy: str) -> Presence:
        """The same with one more absence."""
        return _present(self.away | {key}, {**self.deputies, key: deputy} if deputy else self.deputies)

    def under(self, edition: engine.Edition) -> Presence:
        """As this edition counts it: whether the deputy of a deputy who is away steps in (clause 3.2.3)."""
        terms = edition.roles.substitution
        if terms is None or terms.chained is not ChainedSubstitution.INHERITED:
            return self
        last = {absent: self._at_the_end(absent) for absent in self.deputies}
        return replace(self, stands_in=_inverted({key: deputy for key, deputy in last.items() if deputy}))

    def _at_the_end(self, absent: str) -> str:
        """The first in the chain of deputies who is there; "" where it ends with nobody, or in a ring."""
        seen = {absent}
        deputy = self.deputies[absent]
        while deputy in self.away and deputy in self.deputies and deputy not in seen:
            seen.add(deputy)
            deputy = self.deputies[deputy]
        return "" if deputy in self.away else deputy


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
    return _present(
        frozenset(person for person, _ in rows), {person: deputy for person, deputy in rows if deputy}
    )


def _present(away: frozenset[str], deputies: Mapping[str, str]) -> Presence:
    """A deputy's deputy does not inherit, unless an edition says so (`Presence.under`)."""
    there = {absent: deputy for absent, deputy in deputies.items() if deputy not in away}
    return Presence(away, _inverted(there), deputies)


def _inverted(deputies: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    stands_in: dict[str, tuple[str, ...]] = {}
    for absent, deputy in deputies.items():
        stands_in[deputy] = (*stands_in.get(deputy, ()), absent)
    return stands_in
