"""Who sees a ticket by his relation to it, as the visibility policy of its edition says."""

from __future__ import annotations

from collections.abc import Iterable

from reglament import engine
from reglament.rulebook.reading import Book
from reglament.tickets.journalled import ever_asked
from reglament.tickets.models import Ticket
from reglament.tickets.relations import APPROVER, AUTHOR, BENEFICIARY, OWN, RESPONSIBLE, own

BY_DEFAULT = (AUTHOR, BENEFICIARY, RESPONSIBLE, APPROVER)


def participants(ticket: Ticket, book: Book, facts: Iterable[engine.Fact]) -> list[int]:
    """The ids of these persons, ascending, and of those whom the regulation told of the ticket.

    A closed zone narrows the circle to those it names.
    """
    facts = list(facts)
    relations = [name for name in seers(ticket.zone, book) if name in OWN]
    ids = {person for name in relations for person in own(ticket, name)}
    ids |= {ticket.author_id}  # nobody loses sight of what he asked for himself
    ids |= set(ticket.approvers)  # nobody decides about what he does not see, not even in a closed zone
    if APPROVER in relations:  # nor of what he decided about
        ids |= {int(person) for person in ever_asked(facts) if person.isdecimal()}
    ids |= {int(person) for fact in facts for person in fact.data.get("appeal_to", ())}
    if not is_closed(ticket.zone, book):
        ids |= {int(person) for fact in facts for person in fact.data.get("told", ())}
    return sorted(ids)


def is_closed(zone: str, book: Book) -> bool:
    """Whether the edition closes the zone to all but those it names."""
    found = book.rules.policies.zones.get(zone)
    return found is not None and bool(found.seen_by)


def seers(zone: str, book: Book) -> tuple[str, ...]:
    """The roles and relations (keys) to whom the edition shows tickets of this zone."""
    policies = book.rules.policies
    closed = policies.zones.get(zone)
    if closed is not None and closed.seen_by:
        return tuple(map(engine.key, closed.seen_by))
    if policies.confidentiality is None:
        return BY_DEFAULT
    return tuple(map(engine.key, policies.confidentiality.ticket_seen_by))
