"""The right to support is looked at when a ticket comes: the contract, the plan, who files."""

from __future__ import annotations

from collections.abc import Iterator

from reglament import engine
from reglament.rulebook.serving import names_of
from reglament.tickets.cases import Case
from reglament.tickets.refusals import Lack


def lacking(case: Case, author: int, kind: str, came: int) -> Iterator[Lack]:
    """What speaks against a ticket of this author, and of this kind ("" = nobody has said it yet)."""
    customers = case.rules.policies.customers
    if customers is None or not (customers.entitlement or customers.contacts):
        return
    served = case.serve(came)
    terms = customers.entitlement
    if terms is None or not case.holds(terms.registered_by):
        reason = engine.service.unentitled(case.rules, kind, served.plan, served.has_contract)
        if reason is not None:
            yield _lack(reason)
    if customers.contacts is not None and not _of_the_house(case, author):
        reason = engine.service.no_contact(case.rules, served.plan, served.line, names_of(author))
        if reason is not None:
            yield _lack(reason)


def _of_the_house(case: Case, author: int) -> bool:
    """The desk's own people write for themselves."""
    return case.is_desk and case.by == str(author)


def _lack(reason: engine.service.Objection) -> Lack:
    code = (
        f"{reason.code}/kinds" if reason.values.get("known") and "entitlement" in reason.code else reason.code
    )
    return Lack(code, reason.clause, dict(reason.values))
