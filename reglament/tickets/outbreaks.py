"""«Похоже на массовый сбой»: the desk notices alike tickets and asks; a person declares with one click."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from reglament.engine import FactKind
from reglament.people.models import Person
from reglament.rulebook.reading import book_of
from reglament.tickets import mass
from reglament.tickets.cases import Case
from reglament.tickets.events import Event
from reglament.tickets.likeness import Sketch, Suspicion, suspicion
from reglament.tickets.models import Outbreak, Ticket
from reglament.tickets.models.gates import OfTicketQuerySet
from reglament.tickets.models.tickets import FINAL
from reglament.tickets.recording import Done, Intent, Outcome, record
from reglament.tickets.refusals import Refusal, Refused
from reglament.tickets.sketches import alike_to, recent

SHOWN = 3


def notice(numbers: Sequence[int], at: datetime) -> None:
    """Look whether these new tickets are alike others; a reader of the journal does it once for each."""
    fresh = Ticket.objects.in_bulk(numbers)
    if not fresh:
        return
    sketches = recent(max(fresh), len(fresh))
    for place, sketch in enumerate(sketches):
        if sketch.number in fresh:
            _look_at(fresh[sketch.number], sketch, sketches[:place], at)


def waiting() -> OfTicketQuerySet:
    """Those about which nobody has decided yet, as long as their first ticket is open."""
    return Outbreak.objects.filter(settled_at__isnull=True).exclude(ticket__category__in=FINAL)


@transaction.atomic
def declare(outbreak: Outbreak, *, by: Person, at: datetime) -> list[Outcome]:
    """Declare the first of the tickets a mass incident and join the others; or join them to a declared one.

    Raises Refused, Ticket.DoesNotExist. A ticket that cannot join any more is left as it is.
    """
    parent = outbreak.ticket_id
    first: list[Outcome] = (
        [] if outbreak.joins else [mass.declare(parent, by=by, at=at, alike=len(outbreak.numbers))]
    )
    decide = mass.joining(parent, at)
    others = [Intent(number, decide) for number in outbreak.numbers if number != parent]
    done = [*first, *record(others, by=by, at=at)]
    _settle(outbreak, by, at, declared=True)
    return [each for each in done if isinstance(each, Done)]


def dismiss(outbreak: Outbreak, *, by: Person, at: datetime) -> None:
    """They are different matters; the same tickets are not proposed again."""
    _settle(outbreak, by, at, declared=False)


def _settle(outbreak: Outbreak, by: Person, at: datetime, *, declared: bool) -> None:
    row = Outbreak.objects.filter(pk=outbreak.pk, settled_at__isnull=True)
    row.update(settled_at=at, settled_by=by, declared=declared)


def _look_at(ticket: Ticket, latest: Sketch, before: Sequence[Sketch], at: datetime) -> None:
    rules = book_of(ticket.edition_id, at).rules
    terms = rules.policies.mass_incident
    near = alike_to(latest, before) if terms is not None else []
    if terms is None or not near:
        return
    found = suspicion(latest, near, terms, rules)
    if found is not None and not ticket.parent_id:
        _propose(found, terms.clause, terms.declared_by, at)


def _propose(found: Suspicion, clause: str, to: tuple[str, ...], at: datetime) -> None:
    """A new proposal, or more tickets of one that waits; what was dismissed is let rest."""
    parent = found.family or found.numbers[0]
    living = Outbreak.objects.exclude(ticket__category__in=FINAL)
    known = living.filter(numbers__overlap=list(found.numbers)).order_by("-pk").first()
    if known is None and found.family:
        known = waiting().filter(ticket=parent, joins=True).first()
    if known is not None and known.settled_at is None:
        numbers = sorted({*known.numbers, *found.numbers})
        Outbreak.objects.filter(pk=known.pk).update(numbers=numbers)
        return
    if known is not None and not known.declared and not found.family:
        return
    Outbreak.objects.create(
        ticket_id=parent, numbers=list(found.numbers), joins=bool(found.family), noticed_at=at
    )
    if not found.family:
        _tell(parent, clause, to, at)


def _tell(number: int, clause: str, to: tuple[str, ...], at: datetime) -> None:
    """Those who may declare it hear of it at once."""

    def decide(case: Case) -> Sequence[Event] | Refusal:
        told = [str(person) for person in case.find(to)]
        data = {"rule": f"{clause}/alike", "anchor": 1, "due": case.at, "to": to, "told": told}
        return (Event(FactKind.ESCALATED, data={**data, "action": "escalate"}),)

    for outcome in record([Intent(number, decide)], by=None, at=at):
        if isinstance(outcome, Exception) and not isinstance(outcome, Refused):
            raise outcome
