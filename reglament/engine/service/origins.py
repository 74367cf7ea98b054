"""Where a ticket comes from, as its opening finds it: what its registration carries besides its matter."""

from __future__ import annotations

from reglament.engine.rules import Rules

from .bands import band_of


def origin_of(rules: Rules, at: int, plan: str = "", customer: str = "", regime: str = "") -> dict[str, str]:
    """Plan, class of customer, band of time, regime, by their keys: as said, else what the edition assumes.

    Raises CalendarError for a year whose calendar is not known.
    """
    customers = rules.policies.customers
    found = {
        "plan": plan or (customers.without_plan if customers else ""),
        "customer": customer or (customers.without_class if customers else ""),
        "band": band_of(rules, at),
        "regime": regime,
    }
    return {name: key for name, key in found.items() if key}
