"""What an organisation is served by: its plan and its class, as an edition and its annex say."""

from __future__ import annotations

from collections.abc import Iterable

from reglament.engine.names import key
from reglament.engine.regulation.annexes import Annexes, Customer
from reglament.engine.regulation.customers import InGroup
from reglament.engine.rules import Rules


def customer_of(annexes: Annexes, name: str, tax_number: str = "") -> Customer | None:
    """The line of the register of customers that means this organisation: by its tax number, else by name."""
    if tax_number:
        for one in annexes.customers.values():
            if one.tax_number == tax_number:
                return one
    return annexes.customers.get(key(name))


def shares_plan(rules: Rules) -> bool:
    """The plans of all organisations of a group have to be known to find that of one."""
    customers = rules.policies.customers
    return customers is not None and customers.in_group is InGroup.HIGHEST


def plan_among(rules: Rules, signed: Iterable[str]) -> str:
    """The plan that counts, of those that contracts name: the highest; "" where the edition has none."""
    customers, order = rules.policies.customers, rules.policies.plans
    if customers is None:
        return ""
    known = [order.index(key(plan)) for plan in signed if key(plan) in order]
    return order[max(known)] if known else customers.without_plan


def class_of(rules: Rules, customer: Customer | None) -> str:
    """The class of an organisation; "" where the edition has none."""
    customers = rules.policies.customers
    if customers is None:
        return ""
    said = customer.customer_class if customer else ""
    return said if said in customers.classes else customers.without_class
