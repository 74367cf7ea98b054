"""The right to support, and who may use it for an organisation: looked at when a ticket comes."""

from __future__ import annotations

from collections.abc import Collection

from reglament.engine.names import key
from reglament.engine.regulation.annexes import Customer
from reglament.engine.regulation.customers import Contacts
from reglament.engine.rules import Rules

from .objection import Objection


def unentitled(rules: Rules, kind: str, plan: str, has_contract: bool) -> Objection | None:
    """Why a ticket of this kind is not taken, or None. `kind` "": nobody has said it yet."""
    terms = rules.policies.customers.entitlement if rules.policies.customers else None
    if terms is None or (kind and kind in terms.kinds):
        return None
    values = {"known": terms.kinds, "who": terms.registered_by}
    if terms.needs_contract and not has_contract:
        return Objection("entitlement.no_contract", terms.clause, values)
    if plan in terms.unsupported_plans:
        return Objection("entitlement.plan", terms.clause, {**values, "plan": plan})
    return None


def no_contact(
    rules: Rules, plan: str, customer: Customer | None, names: Collection[str]
) -> Objection | None:
    """Why somebody may not file for his organisation, or None. `names`: his key and mail addresses."""
    terms = rules.policies.customers.contacts if rules.policies.customers else None
    if terms is None:
        return None
    forms = frozenset(map(key, names))
    if terms.domain and customer and customer.domains and not _of_domain(forms, customer):
        return Objection("contact.domain", terms.clause, {"known": customer.domains})
    if not terms.named_only:
        return None
    listed = [key(one) for one in customer.contacts] if customer else []
    place = next((number for number, one in enumerate(listed) if one in forms), None)
    if place is None:
        return Objection("contact.not_named", terms.clause)
    most = _at_most(terms, plan, customer)
    if most is not None and place >= most:
        return Objection("contact.above", terms.clause, {"count": most})
    return None


def _at_most(terms: Contacts, plan: str, customer: Customer | None) -> int | None:
    """How many contacts an organisation may have: by its own line, by its plan, as for all; None: any."""
    own = customer.contacts_at_most if customer else None
    return own or terms.by_plan.get(plan, terms.at_most)


def _of_domain(forms: frozenset[str], customer: Customer) -> bool:
    domains = frozenset(map(key, customer.domains))
    return any(form.rpartition("@")[2] in domains for form in forms if "@" in form)
