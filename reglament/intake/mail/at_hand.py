"""A letter at hand, and what every way of settling it needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from reglament.intake.mail import outcomes
from reglament.intake.mail.outcomes import Outcome, parked
from reglament.intake.mail.reading.mail import Mail
from reglament.intake.models import Mailbox
from reglament.rulebook.reading import NoEdition
from reglament.tickets.models import Ticket
from reglament.tickets.refusals import Refused


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter at hand: understood, with the mailbox it came to. `key` is its own for ever."""

    mail: Mail
    mailbox: Mailbox | None
    own: frozenset[str]
    key: str
    at: datetime

    @property
    def is_proven(self) -> bool:
        """The sender's server stands for him, or the mailbox takes his domain from inside only."""
        people = self.mail.people
        inside = self.mailbox is not None and people.sender.domain in self.mailbox.trusted
        return people.authenticity.is_proven or (inside and not self.is_forged)

    @property
    def is_forged(self) -> bool:
        """Our own server says that the sender is not who he says."""
        return self.mail.people.authenticity.verdict == "failed"


def existing(number: int | None) -> int | None:
    """The number, if there is such a ticket."""
    return number if number is not None and Ticket.objects.filter(number=number).exists() else None


def done(do: Callable[[], Outcome], ticket: int | None = None) -> Outcome:
    """Do it; what the edition refuses parks the letter."""
    try:
        return do()
    except Refused as refusal:
        return outcomes.refused(refusal.sentences(), ticket)
    except NoEdition:
        return parked(outcomes.NO_EDITION)
