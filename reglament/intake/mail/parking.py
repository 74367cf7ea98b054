"""What a person makes of a parked letter: a ticket, a note in the ticket it speaks of, nothing."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from reglament.intake.mail import outcomes, senders, settling, writing
from reglament.intake.mail.outcomes import Outcome
from reglament.intake.mail.reading.mail import Mail
from reglament.intake.models import Incoming
from reglament.intake.models.incoming import State
from reglament.people.models import Person
from reglament.tickets import conversation


class ParkingError(ValueError):
    """It cannot be done with this letter; the message says why, for the person who clicked."""


def count_waiting(person: Person, *, at: datetime, most: int) -> int:
    """How many letters wait for this person or his colleagues, counted up to `most`; asked by every page."""
    if not Incoming.objects.parked().exists():
        return 0
    seen = Incoming.objects.parked().visible_to(person, at=at)
    return len(seen.values_list("pk", flat=True)[:most])


def make_ticket(row: Incoming, *, by: Person, at: datetime) -> int:
    """A ticket for its author, who becomes a person of the desk if he was none. Returns its number.

    Raises ParkingError, Refused, NoEdition, TooMuch.
    """
    mail = settling.understood(row, settling.own_addresses())
    with transaction.atomic():
        _hold(row)
        author = _author(mail, row, by, at)
        done = writing.open_ticket(
            mail,
            author,
            key=f"mail:{row.pk}",
            zone=row.mailbox.zone if row.mailbox else "",
            by=by,
            at=at,
        )
        _settled(row, outcomes.opened(done), by, at)
    return done.ticket.number


def add_note(row: Incoming, *, by: Person, at: datetime) -> int:
    """The letter as a note in the ticket that it speaks of: its sender is not let into the conversation.

    Raises ParkingError, Refused, TooMuch.
    """
    mail = settling.understood(row, settling.own_addresses())
    with transaction.atomic():
        _hold(row)
        if row.ticket_id is None:
            raise ParkingError(_("Неизвестно, о каком запросе письмо: заведите новый."))
        done = conversation.note(
            row.ticket_id,
            body=_("Письмо от %(who)s:") % {"who": row.sender} + f"\n\n{writing.fresh(mail)}",
            enclosures=writing.enclosures(mail, at),
            by=by,
            at=at,
        )
        _settled(row, outcomes.added(done), by, at)
    return row.ticket_id


@transaction.atomic
def drop(row: Incoming, *, by: Person, at: datetime) -> None:
    """Nothing is to be made of it; the original stays. Raises ParkingError."""
    _hold(row)
    _settled(row, Outcome(State.DROPPED, row.reason, row.detail, row.ticket_id), by, at)


@transaction.atomic
def retry(row: Incoming) -> None:
    """Let it be read again, after a rule or the program was mended. Raises ParkingError."""
    _hold(row)
    row.state, row.attempts, row.not_before = State.WAITING, 0, None
    row.save(update_fields=["state", "attempts", "not_before"])


def _author(mail: Mail, row: Incoming, by: Person, at: datetime) -> Person:
    written = mail.people.sender
    found = senders.known(written) or senders.enrol(written, row.mailbox, verified=False, by=by, at=at)
    if found is None:
        raise ParkingError(_("У письма нет адреса отправителя: зарегистрируйте запрос на его автора сами."))
    return found


def _hold(row: Incoming) -> None:
    """Of two who click at once one does it."""
    held = Incoming.objects.select_for_update().filter(pk=row.pk, state=State.PARKED).first()
    if held is None:
        raise ParkingError(_("С этим письмом уже решили."))


def _settled(row: Incoming, outcome: Outcome, by: Person, at: datetime) -> None:
    row.state, row.reason, row.detail = outcome.state, outcome.reason, outcome.detail
    row.ticket_id, row.seq = outcome.ticket, outcome.seq
    row.text, row.files = "", []
    row.settled_by, row.settled_at = by, at
    row.save()
