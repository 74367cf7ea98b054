"""The share of tickets whose kind or zone was corrected after triage: it measures the form (E18)."""

from __future__ import annotations

from reglament.people.models import Person
from reglament.reports.corrections import corrected
from reglament.reports.scope import Scope
from reglament.tickets import resolving, triage
from tests.rulebook.desk import after
from tests.tickets.life import taken


def ended(number: int, author: Person, responsible: Person) -> int:
    resolving.resolve(number, result="Готово", by=responsible, at=after(1))
    resolving.accept(number, by=author, at=after(2))
    return number


def test_e18_only_what_was_said_anew_after_triage_counts(
    march: Scope, ryabova: Person, saveleva: Person, klimov: Person
) -> None:
    ended(taken(ryabova, saveleva), ryabova, saveleva)
    number = taken(ryabova, saveleva)
    triage.triage(number, zone="торговля и склад", by=klimov, at=after(0.5))
    ended(number, ryabova, saveleva)
    harder = taken(ryabova, saveleva)
    triage.triage(harder, complexity="С1", by=klimov, at=after(0.5))
    ended(harder, ryabova, saveleva)
    assert list(corrected(march).values_list("number", flat=True)) == [number]
