"""Money. Words for now: they print, and will act when balances and acts do."""

from __future__ import annotations

from reglament.engine.values import value


@value
class Billing:
    """How work is paid, in words."""

    rate: str
    quantum: str = ""
    rounding: str = ""
    free: tuple[str, ...] = ()
    prepayment: str = ""
    urgent: str = ""
    package: str = ""
    used_up: str = ""
    warranty: str = ""
    at_most_in_work: str = ""
    leave: str = ""
    acceptance: str = ""
    clause: str = ""
