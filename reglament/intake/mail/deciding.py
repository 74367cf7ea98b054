"""What is made of a letter: its sender and the ticket it answers are looked up, and it is done."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from reglament.intake.mail import answering, outcomes, senders, writing
from reglament.intake.mail.answering import Answer
from reglament.intake.mail.at_hand import Letter, done, existing
from reglament.intake.mail.bouncing import bounced
from reglament.intake.mail.outcomes import Outcome, parked
from reglament.intake.mail.reading.automatic import Automatic
from reglament.intake.mail.reading.judging import Why, aside
from reglament.people.models import Person
from reglament.people.roles import serves_desk
from reglament.tickets.models import Ticket


def decide(letter: Letter) -> Outcome:
    """Do it, or park it with the reason."""
    proofs = answering.proofs(letter.mail)
    named = proofs[0].ticket if proofs else None
    if letter.mail.people.sender.address.lower() in letter.own:
        return parked(Why.OWN, ticket=named)
    if letter.mail.bounce:
        return bounced(letter, named)
    if reason := aside(letter.mail, len(proofs)):
        return parked(reason, ticket=existing(named))
    sender = senders.known(letter.mail.people.sender)
    if proofs:
        return _answered(letter, sender, Answer(proofs[0].ticket, proofs[0].person))
    claim = answering.claimed(letter.mail, sender, proven=letter.is_proven, at=letter.at)
    if claim is not None:
        return _answered(letter, sender, claim)
    return _new(letter, sender)


def _answered(letter: Letter, sender: Person | None, answer: Answer) -> Outcome:
    if sender is None:
        return parked(outcomes.STRANGER_REPLY, ticket=existing(answer.ticket))
    ticket = Ticket.objects.visible_to(sender, at=letter.at).filter(number=answer.ticket).first()
    if ticket is None or letter.is_forged:
        return parked(outcomes.STRANGER_REPLY, ticket=existing(answer.ticket))
    if answer.proven_for != sender.pk and not letter.is_proven:
        return parked(outcomes.STRANGER_REPLY, ticket=ticket.number)
    if _speaks_for_desk(sender, ticket, letter.at) and not letter.is_proven:
        return parked(outcomes.UNPROVEN_STAFF, ticket=ticket.number)
    machine = letter.mail.automatic is Automatic.GENERATED
    return done(
        lambda: outcomes.added(writing.add(letter.mail, ticket, sender, at=letter.at, moves=not machine)),
        ticket.number,
    )


def _speaks_for_desk(sender: Person, ticket: Ticket, at: datetime) -> bool:
    return sender.pk not in (ticket.author_id, ticket.beneficiary_id) and serves_desk(sender, at=at)


def _new(letter: Letter, sender: Person | None) -> Outcome:
    if letter.is_forged and sender is not None:
        return parked(outcomes.FORGED, detail=letter.mail.people.authenticity.why)
    inside = letter.mail.forwarded
    if sender is not None and inside is not None and serves_desk(sender, at=letter.at):
        return _passed_on(of_its_author(letter), sender)
    author = sender or _let_in(letter)
    if author is None:
        return parked(outcomes.STRANGER)
    return _open(letter, author, by=None)


def of_its_author(letter: Letter) -> Letter:
    """The letter as that of whom it was forwarded."""
    inside = letter.mail.forwarded
    if inside is None:
        return letter
    people = replace(letter.mail.people, sender=inside.author)
    return replace(letter, mail=replace(letter.mail, people=people))


def _passed_on(letter: Letter, by: Person) -> Outcome:
    """Staff forward what reached them: a ticket for its author."""
    author = senders.known(letter.mail.people.sender) or _let_in(letter, by)
    return _open(letter, author, by=by) if author else parked(outcomes.STRANGER)


def _let_in(letter: Letter, by: Person | None = None) -> Person | None:
    """The stranger as a new person, if the mailbox's rules let him in."""
    written = letter.mail.people.sender
    if not senders.admits(letter.mailbox, written, at=letter.at):
        return None
    verified = letter.is_proven and by is None
    return senders.enrol(written, letter.mailbox, verified=verified, by=by, at=letter.at)


def _open(letter: Letter, author: Person, *, by: Person | None) -> Outcome:
    zone = letter.mailbox.zone if letter.mailbox else ""
    claims = next(filter(None, map(existing, letter.mail.title.numbers)), None)
    return done(
        lambda: outcomes.opened(
            writing.open_ticket(
                letter.mail, author, key=letter.key, zone=zone, by=by, at=letter.at, claims=claims
            )
        )
    )
