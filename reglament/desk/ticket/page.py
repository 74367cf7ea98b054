"""One ticket as the desk shows it: everything that its templates need, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from reglament import engine
from reglament.desk.lists.places import Place
from reglament.desk.lists.rows import figure
from reglament.desk.speech import Speech
from reglament.desk.ticket import clocks, particulars, thread
from reglament.desk.ticket.clocks import ClockLine
from reglament.desk.ticket.owed import owed
from reglament.desk.ticket.particulars import Particular, Related
from reglament.desk.ticket.thread import Thread
from reglament.desk.verbs.offers import Offers, offers
from reglament.tickets.looking import Look
from reglament.ui.conversation import Event
from reglament.ui.deadlines import Deadline
from reglament.ui.speaking import gettext as _


@dataclass(frozen=True)
class Head:
    """The top of a ticket. `number` wears the mask of the edition, `status` is what the author reads."""

    number: str
    subject: str
    term: Deadline
    state: str
    figure: str
    move: str
    status: str
    labels: Sequence[str]


@dataclass(frozen=True)
class TicketPage:
    """A ticket before one person."""

    look: Look
    head: Head
    thread: Thread
    offers: Offers
    clocks: Sequence[ClockLine]
    classification: Sequence[Particular]
    people: Sequence[Particular]
    related: Sequence[Related]
    history: Sequence[Event]
    suffix: str
    back: str
    document: str

    @property
    def number(self) -> int:
        """The number by which the ticket is addressed."""
        return self.look.ticket.number

    @property
    def version(self) -> int:
        """The version that the person has before his eyes."""
        return self.look.ticket.version

    @property
    def recipients(self) -> str:
        """Who reads a reply."""
        ticket = self.look.ticket
        return ", ".join(dict.fromkeys(str(each) for each in (ticket.author, ticket.beneficiary) if each))

    @property
    def earlier(self) -> str:
        """The same page with the whole thread."""
        return f"{reverse('ticket', args=[self.number])}{self.suffix}&thread=whole"

    @property
    def composer(self) -> str:
        """Where replies and notes are sent."""
        return f"{reverse('desk:messages', args=[self.number])}{self.suffix}"


def page(speech: Speech, place: Place, *, whole: bool = False) -> TicketPage:
    """Put the page of a ticket together."""
    return TicketPage(
        look=speech.look,
        head=head(speech),
        thread=thread.thread(speech, whole=whole),
        offers=offers(speech, place.suffix),
        clocks=clocks.clock_lines(speech),
        classification=particulars.classification(speech),
        people=[*particulars.people(speech), *owed(speech)],
        related=particulars.related(speech),
        history=thread.history(speech),
        suffix=place.suffix,
        back=place.address,
        document=speech.document,
    )


def head(speech: Speech) -> Head:
    """The top of the ticket."""
    look, standing = speech.look, speech.look.standing
    mask = look.rules.policies.number_mask
    return Head(
        number=mask.replace("{номер}", str(look.ticket.number)),
        subject=look.ticket.subject,
        term=clocks.next_term(speech),
        state=speech.state(standing.state),
        figure=figure(standing.category.value),
        move=_("Ход: %(who)s") % {"who": speech.name(standing.move)} if standing.move else "",
        status=status(speech),
        labels=labels(speech),
    )


def labels(speech: Speech) -> list[str]:
    """What the ticket is, in single words; before triage only that it is not known yet."""
    if not speech.look.standing.triaged and speech.look.rules.provisional.clause:
        return [_("до разбора")]
    return [each.value for each in particulars.classification(speech) if each.is_known]


def status(speech: Speech) -> str:
    """The sentence that the author reads now."""
    responsible = speech.look.ticket.responsible
    return engine.author_status(
        speech.look.standing,
        speech.look.rules,
        speech.language,
        responsible=str(responsible) if responsible else "",
    )
