"""When would it be due? The standing of a ticket that nobody has registered yet."""

from __future__ import annotations

from .facts import Fact, FactKind
from .results import Standing
from .rules import Rules
from .service.origins import origin_of
from .standing import standing_of


def promise(
    rules: Rules,
    at: int,
    *,
    triaged: bool,
    kind: str = "",
    impact: str = "",
    urgency: str = "",
    priority: str = "",
    complexity: str = "",
    zone: str = "",
    channel: str = "",
    plan: str = "",
    customer: str = "",
    regime: str = "",
) -> Standing:
    """How a ticket would stand right after a registration at `at` with these values, all by their keys.

    What is not given is taken from the values before triage; `triaged` False shows what the author is
    promised before anybody has looked. Raises FactError for a name the edition does not know, and
    CalendarError.
    """
    said = {"kind": kind, "impact": impact, "urgency": urgency, "channel": channel, "triage": triaged}
    data = {**said, **origin_of(rules, at, plan, customer, regime)}
    fact = Fact(
        1,
        at,
        FactKind.REGISTERED,
        priority=priority or None,
        complexity=complexity or None,
        zone=zone or None,
        data=data,
    )
    return standing_of(rules, (fact,), at)
