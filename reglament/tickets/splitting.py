"""A second topic, or the rest of a partial result, becomes a ticket of its own."""

from __future__ import annotations

from datetime import datetime

from reglament import engine
from reglament.people.models import Person
from reglament.rulebook.reading import rules_for
from reglament.tickets.events import Tie
from reglament.tickets.models import LinkKind, Message, Ticket
from reglament.tickets.opening import register
from reglament.tickets.recording import Done
from reglament.tickets.refusals import Refused, refuse
from reglament.tickets.registering import Opening
from reglament.tickets.triage import Classes


def splits(rules: engine.Rules) -> bool:
    """The edition wants a second topic in a ticket of its own."""
    return rules.policies.intake is not None and rules.policies.intake.one_topic


def split(
    number: int,
    *,
    subject: str,
    body: str,
    message: int | None = None,
    keeps_date: bool = False,
    by: Person,
    at: datetime,
) -> Done:
    """Register the other topic for the same author, tied to this ticket.

    `message`: the author's words (their seq in this ticket) that brought it up; it counts from them (3.3.2).

    `keeps_date`: it is the rest of a partial result and counts from the registration of the first (clause
    3.6.4 of the sample). Both the desk alone may say. A second topic is split off where the edition wants
    one topic in a ticket (3.3.1). Raises Refused, Ticket.DoesNotExist, Message.DoesNotExist.
    """
    seen = Ticket.objects.visible_to(by, at=at).select_related("author", "beneficiary", "base")
    first = seen.get(number=number)
    rules = rules_for(first.edition_id, at)
    if not keeps_date and not splits(rules):
        intake = rules.policies.intake
        raise Refused(refuse("split.none", intake.clause if intake else ""), rules)
    opening = Opening(
        author=first.author,
        subject=subject,
        body=body,
        channel=first.channel,
        classes=Classes(zone=first.zone or None, urgency=first.urgency or None),
        beneficiary=first.beneficiary,
        base=first.base,
        happened_at=first.registered_at if keeps_date else _said_at(first, message),
        keeps_date=keeps_date or message is not None,
        is_new_contact=False,
        edition=first.edition_id if keeps_date else None,
        tie=Tie(LinkKind.SPLIT_FROM.value, number),
    )
    return register(opening, by=by, at=at)


def _said_at(first: Ticket, message: int | None) -> datetime | None:
    if message is None:
        return None
    return Message.objects.get(ticket=first, from_desk=False, seq=message).at
