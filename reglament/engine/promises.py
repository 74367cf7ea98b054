"""When would it be due? The clocks of a ticket that nobody has registered yet."""

from __future__ import annotations

from collections.abc import Mapping

from .facts import Fact, FactKind
from .fold import begin, step
from .results import ClockView
from .rules import Rules
from .standing import view


def promise(
    rules: Rules,
    at: int,
    kind: str = "",
    priority: str = "",
    complexity: str = "",
    zone: str = "",
    channel: str = "",
    urgency: str = "",
    triaged: bool = True,
) -> Mapping[str, ClockView]:
    """Every clock as it would stand right after a registration at `at` with these values.

    What is not given is taken from the values before triage; `triaged=False` shows what the author is
    promised before anybody has looked. Raises FactError for a name that the edition does not know.
    """
    data = {"kind": kind, "channel": channel, "urgency": urgency, "triage": triaged}
    fact = Fact(
        1,
        at,
        FactKind.REGISTERED,
        priority=priority or None,
        complexity=complexity or None,
        zone=zone or None,
        data=data,
    )
    return view(step(begin(rules), fact), at).clocks
