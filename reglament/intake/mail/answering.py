"""Which ticket a letter answers. Proof: our signed tag, or one of our letters. A number and the Message-ID of
somebody's earlier letter only count together with a sender who may see that ticket and is who he says.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from typing import Protocol, cast

from django.conf import settings

from reglament.intake.mail.reading.mail import Mail
from reglament.intake.models import Incoming
from reglament.people.models import Person
from reglament.tickets import reply_tokens
from reglament.tickets.models import Ticket
from reglament.tickets.reply_tokens import Addressee


class LetterBook(Protocol):
    """What the module named by the setting LETTER_BOOK offers: it knows the letters that left."""

    def sent(self, message_id: str) -> Addressee | None:
        """The ticket and the person of a letter of ours."""

    def returned(self, message_id: str, recipient: str, why: str, *, at: datetime) -> bool:
        """Note that a letter did not arrive; False where that was noted before."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The ticket (number) that is answered; `proven_for`: to whom our letter went, None for a claim."""

    ticket: int
    proven_for: int | None = None


def book() -> LetterBook | None:
    """The letters that left, if the desk keeps them."""
    name = getattr(settings, "LETTER_BOOK", "")
    return cast(LetterBook, import_module(name)) if name else None


def addressee(mark: str) -> Addressee | None:
    """Whom a tag or a Message-ID of ours was made for."""
    found = reply_tokens.proven(mark)
    letters = book()
    return found or (letters.sent(mark) if letters and "@" in mark else None)


def proofs(mail: Mail) -> list[Addressee]:
    """All tickets that the letter proves to answer, each once."""
    marks = [*mail.identity.tags, *mail.identity.answers]
    if mail.bounce and mail.bounce.message_id:
        marks.append(mail.bounce.message_id)
    found = filter(None, map(addressee, marks))
    return list({each.ticket: each for each in found}.values())


def claimed(mail: Mail, sender: Person | None, *, proven: bool, at: datetime) -> Answer | None:
    """The ticket named without proof, if this sender may see it and his server stands for him."""
    if sender is None or not proven:
        return None
    numbers = [*_of_earlier(mail), *mail.title.numbers]
    seen = set(
        Ticket.objects.visible_to(sender, at=at).filter(number__in=numbers).values_list("number", flat=True)
    )
    return next((Answer(number) for number in numbers if number in seen), None)


def _of_earlier(mail: Mail) -> list[int]:
    """Tickets of letters that came in before and are answered now, the nearest first."""
    rows = Incoming.objects.filter(message_id__in=mail.identity.answers, ticket__isnull=False)
    known = dict(rows.values_list("message_id", "ticket_id"))
    return [known[answered] for answered in mail.identity.answers if answered in known]
