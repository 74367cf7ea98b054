"""A regime is declared: tickets that are open then move to its norms where the edition says so."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from reglament import engine
from reglament.engine import FactKind
from reglament.people.models import Person
from reglament.rulebook import regimes
from reglament.rulebook.models import RegimePeriod
from reglament.rulebook.reading import Book
from reglament.tickets.cases import Case
from reglament.tickets.events import Event
from reglament.tickets.models import Ticket
from reglament.tickets.recording import Intent, within
from reglament.tickets.refusals import Refusal, refuse

BATCH = 500


@transaction.atomic
def declare(book: Book, regime: str, *, reason: str, by: Person, at: datetime) -> RegimePeriod:
    """Declare it; with an entry in the journal of every open ticket that moves. Raises RegimeError."""
    period = regimes.declare(book, regime, reason=reason, by=by, at=at)
    if book.rules.policies.regimes[regime].open_tickets is engine.service.OpenUnderRegime.MOVE:
        open_ones = Ticket.objects.open().filter(edition=book.id).order_by("number")
        numbers = list(open_ones.values_list("number", flat=True))
        for start in range(0, len(numbers), BATCH):
            part = numbers[start : start + BATCH]
            within([Intent(number, lambda case: moved(case, regime)) for number in part], by=None, at=at)
    return period


def moved(case: Case, regime: str) -> Sequence[Event] | Refusal:
    """The norms of the regime count for this ticket as well, from the start of each term."""
    if case.state.category.is_final:
        return refuse("state.finished")
    if case.state.regime == regime:
        return ()
    return (Event(FactKind.REGIME_DECLARED, data={"regime": regime}),)
