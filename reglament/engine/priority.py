"""The priority: impact × urgency, then the amendments of the edition, each step with its reason."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, NamedTuple

from .conditions import ANYTHING
from .reasons import Reason
from .rules import Modifier, PriorityRules, Rules


class Described(NamedTuple):
    """What a condition may ask of a ticket that has no state yet."""

    kind: str
    priority: str
    zone: str = ""
    complexity: str = ""
    state: str = ""
    channel: str = ""
    plan: str = ""
    customer: str = ""
    band: str = ""
    regime: str = ""


def find_priority(
    rules: Rules,
    kind: str,
    impact: str,
    urgency: str,
    circumstances: Collection[str] = (),
    zone: str = "",
    provisional: bool = False,
) -> tuple[str, tuple[Reason, ...]]:
    """The priority of a ticket with these values, and why.

    `circumstances` are the codes of the amendments that somebody found to hold (VIP, critical period, …) and
    of what lifts a cap. "" where the edition has no priorities, or none for these values.
    """
    order = rules.priorities
    base = order.matrix.get((impact, urgency), order.default)
    if provisional:
        base = rules.provisional.priority or base
    code = "priority.provisional" if provisional else "priority.matrix"
    clause = rules.provisional.clause if provisional else order.clause
    found = [Reason(code, clause, {"impact": impact, "urgency": urgency, "priority": base})]
    if base not in order.order:
        return base, tuple(found)
    ticket = Described(kind, base, zone)
    acting = [rule for rule in order.modifiers if _acts(rule, ticket, circumstances)]
    priority = _amended(order, base, acting, found)
    priority = _capped(order, priority, acting, circumstances, found)
    return priority, tuple(found)


def _acts(rule: Modifier, ticket: Described, circumstances: Collection[str]) -> bool:
    """Caps and floors of certain kinds need nobody to notice them; everything else does."""
    if not rule.when.holds(ticket):
        return False
    by_itself = rule.when is not ANYTHING and not (rule.source or rule.field) and (rule.caps or rule.floors)
    return bool(by_itself) or rule.code in circumstances


def _amended(order: PriorityRules, base: str, acting: list[Modifier], found: list[Reason]) -> str:
    raising = [rule for rule in acting if rule.shift or rule.floors or rule.sets]
    if order.modifiers_add_up:
        for rule in sorted(raising, key=lambda rule: rule.sets is not None):
            base = _apply(order, rule, base, found)
        return base
    strongest = min(raising, key=lambda rule: _rank(order, rule, base), default=None)
    if strongest is None:
        return base
    for rule in raising:
        if rule is not strongest:
            values = {"modifier": rule.code, "priority": _result(order, rule, base)}
            found.append(_reason(order, rule, "priority.weaker", values))
    return _apply(order, strongest, base, found)


def _rank(order: PriorityRules, rule: Modifier, base: str) -> tuple[int, bool]:
    return order.order.index(_result(order, rule, base)), rule.sets is None


def _result(order: PriorityRules, rule: Modifier, base: str) -> str:
    if rule.sets is not None:
        return rule.sets
    place = order.order.index(base)
    if rule.floors is not None:
        return order.order[min(place, order.order.index(rule.floors))]
    limit = order.order.index(rule.not_above) if rule.not_above else 0
    return order.order[min(place, max(place - rule.shift, limit))]


def _apply(order: PriorityRules, rule: Modifier, base: str, found: list[Reason]) -> str:
    result = _result(order, rule, base)
    values = {"modifier": rule.code, "old": base, "new": result}
    if rule.sets is not None:
        found.append(_reason(order, rule, "priority.set", values))
    elif rule.floors is not None:
        found.append(_reason(order, rule, "priority.floored", values))
    else:
        found.append(_reason(order, rule, "priority.shifted", {**values, "not_above": rule.not_above}))
    return result


def _capped(
    order: PriorityRules,
    priority: str,
    acting: list[Modifier],
    circumstances: Collection[str],
    found: list[Reason],
) -> str:
    """Caps hold at the end, but never against a priority that an amendment set outright."""
    if any(reason.code == "priority.set" for reason in found):
        return priority
    for rule in acting:
        if rule.caps is None:
            continue
        if rule.except_code and rule.except_code in circumstances:
            values = {"modifier": rule.code, "by": rule.except_code}
            found.append(_reason(order, rule, "priority.cap_lifted", values))
        elif order.order.index(priority) < order.order.index(rule.caps):
            values = {"modifier": rule.code, "old": priority, "new": rule.caps}
            found.append(_reason(order, rule, "priority.capped", values))
            priority = rule.caps
    return priority


def _reason(order: PriorityRules, rule: Modifier, code: str, values: dict[str, Any]) -> Reason:
    return Reason(code, rule.clause or order.modifier_clause, values)
