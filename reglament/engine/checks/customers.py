"""Customers: contacts that nobody can name, more of them than may file, a right that nobody can have."""

from __future__ import annotations

from collections.abc import Iterator

from reglament.engine.regulation.customers import Customers

from .findings import Checked, Finding


def check(checked: Checked) -> Iterator[Finding]:
    """Once for each organisation, and for the edition."""
    customers = checked.edition.customers
    if customers is None:
        return
    if customers.classes and "customers" not in checked.edition.annexes:
        yield checked.error("customers_unlisted", "customers", "classes", clause=customers.clause)
    elif customers.contacts and customers.contacts.named_only and "customers" not in checked.edition.annexes:
        clause = customers.contacts.clause
        yield checked.error("customers_unlisted", "customers", "contacts", clause=clause)
    if customers.plans and not customers.without_plan and not _needs_contract(customers):
        yield checked.note("plan_unknown", "customers", "plans", clause=customers.clause)
    yield from _too_many(checked, customers)


def _needs_contract(customers: Customers) -> bool:
    return customers.entitlement is not None and customers.entitlement.needs_contract


def _too_many(checked: Checked, customers: Customers) -> Iterator[Finding]:
    terms = customers.contacts
    if terms is None or checked.annexes is None:
        return
    highest = max((*terms.by_plan.values(), terms.at_most or 0))
    for line in checked.annexes.customers.values():
        most = line.contacts_at_most or highest
        if most and len(line.contacts) > most:
            yield checked.warning(
                "contacts_above",
                "customers",
                "contacts",
                clause=terms.clause,
                organisation=line.name.both,
                named=len(line.contacts),
                count=most,
            )
