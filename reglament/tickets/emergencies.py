"""False alarms: calls to the man on duty that turn out to be nothing grave (clause 3.3.6 of the sample)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import takewhile

from reglament import engine
from reglament.engine import FactKind
from reglament.tickets.cases import Case
from reglament.tickets.channels import channel_of
from reglament.tickets.events import Event
from reglament.tickets.models import Ticket

MANAGER = "руководитель автора"
LOOKED_BACK = 50  # tickets


def counted(case: Case, sorted_out: Event, earlier: Callable[[frozenset[str]], int]) -> Sequence[Event]:
    """The classification, with the count of false alarms in a row if this is one more.

    Each time the count of the edition is full, the author's manager is told. `earlier` gives how many of
    the author's calls right before this one had none of these priorities.
    """
    terms = case.rules.policies.intake.emergency if case.rules.policies.intake else None
    if terms is None or terms.false_alarms is None or not _is_false(case, terms.channel, sorted_out):
        return (sorted_out,)
    count = earlier(grave_priorities(case.rules, terms.channel)) + 1
    marked = replace(sorted_out, data={**sorted_out.data, "false_alarms": count})
    if count % terms.false_alarms:
        return (marked,)
    told = [str(person) for person in case.find((MANAGER,))]
    data = {"to": [MANAGER], "told": told, "reason": "false alarms"}
    return (marked, Event(FactKind.ESCALATED, data=data))


def _is_false(case: Case, channel: str, sorted_out: Event) -> bool:
    """It came by the channel of emergencies as something grave, and is not."""
    grave = grave_priorities(case.rules, channel)
    was, now = case.state.priority, sorted_out.priority
    return case.state.channel == engine.key(channel) and was in grave and now is not None and now not in grave


def grave_priorities(rules: engine.Rules, channel: str) -> frozenset[str]:
    """The priorities for which this channel is open."""
    known = channel_of(rules, channel)
    return frozenset(map(engine.key, known.priorities if known else ()))


def false_in_a_row(number: int, grave: frozenset[str]) -> int:
    """How many calls of the author, by this channel and right before, had none of these priorities."""
    ticket = Ticket.objects.only("author_id", "channel").get(number=number)
    before = Ticket.objects.filter(author=ticket.author_id, channel=ticket.channel, number__lt=number)
    found = before.order_by("-number").values_list("priority", flat=True)[:LOOKED_BACK]
    return sum(1 for _ in takewhile(lambda priority: priority not in grave, found))
