"""How an organisation is served at an instant: by which plan, as which class of customers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from reglament import engine
from reglament.people.models import Address, Organisation, Person
from reglament.rulebook.models import Contract
from reglament.rulebook.reading import Book
from reglament.rulebook.regimes import regime_at


@dataclass(frozen=True, slots=True)
class Served:
    """The plan, the class of customers, the regime (keys); the organisation's line in the register."""

    plan: str = ""
    customer: str = ""
    regime: str = ""
    line: engine.service.Customer | None = None
    has_contract: bool = False


def served(book: Book, organisation_id: int | None, at: datetime) -> Served:
    """What the edition's own words make of an organisation (by id); None is a person of none."""
    regime = regime_at(book, at)
    if book.rules.policies.customers is None:
        return Served(regime=regime)
    organisation = Organisation.objects.filter(pk=organisation_id).first() if organisation_id else None
    line = _line(book, organisation)
    plans = tuple(_signed(book, organisation, line, at))
    plan = engine.service.plan_among(book.rules, plans)
    return Served(plan, engine.service.class_of(book.rules, line), regime, line, bool(plans))


def names_of(person: int) -> frozenset[str]:
    """By what an annex may name somebody: his key, his mail addresses."""
    mails = Address.objects.filter(person=person, kind=Address.Kind.MAIL).values_list("value", flat=True)
    return frozenset((*Person.objects.filter(pk=person).values_list("key", flat=True), *mails))


def _line(book: Book, organisation: Organisation | None) -> engine.service.Customer | None:
    if organisation is None:
        return None
    return engine.service.customer_of(book.annexes, organisation.name, organisation.inn)


def _registered(book: Book, line: engine.service.Customer | None, at: datetime) -> Iterator[str]:
    """The plans of contracts that the register of customers tells of: of this line, of its whole group."""
    if line is None:
        return
    day, group = at.astimezone(book.zone).date(), engine.key(line.group)
    shared = bool(group) and engine.service.shares_plan(book.rules)
    for one in book.annexes.customers.values():
        if (one == line or (shared and engine.key(one.group) == group)) and one.contract_covers(day):
            yield one.plan


def _signed(
    book: Book, organisation: Organisation | None, line: engine.service.Customer | None, at: datetime
) -> Iterator[str]:
    """The plans of the contracts in force: of the organisation, of its whole group where they share one."""
    if organisation is None:
        return
    yield from _registered(book, line, at)
    contracts = Contract.objects.covering(at).select_related("organisation")
    if line is None or not line.group or not engine.service.shares_plan(book.rules):
        contracts = contracts.filter(organisation=organisation)
    for contract in contracts:
        other = _line(book, contract.organisation)
        if contract.organisation_id == organisation.pk or (
            line and other and engine.key(other.group) == engine.key(line.group)
        ):
            yield contract.plan
