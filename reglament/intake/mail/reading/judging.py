"""What is to be made of a mail, as far as the mail itself says: a new ticket, a word to one, or put aside."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from reglament.intake.mail.reading.automatic import Automatic
from reglament.intake.mail.reading.mail import Mail


class Outcome(StrEnum):
    """The three ends of a mail. Nothing is dropped: what is parked is seen, with its reason."""

    NEW = "new"
    REPLY = "reply"
    PARKED = "parked"


class Why(StrEnum):
    """The reason of an outcome; its sentence is in intake/mail/wording.py."""

    OWN = "own"
    BOUNCE = "bounce"
    RECEIPT = "receipt"
    OUT_OF_OFFICE = "out-of-office"
    AUTO_REPLY = "auto-reply"
    LIST = "list"
    NO_SENDER = "no-sender"
    MANY_SENDERS = "many-senders"
    SPRAYED = "sprayed"
    EMPTY = "empty"
    UNREADABLE = "unreadable"
    TOKEN = "token"  # noqa: S105 -- the name of a reason
    CLAIMED = "claimed"
    FRESH = "fresh"


MOST_TOKENS = 3
"""Tickets that one mail may name by signed addresses; more is somebody who tries keys."""
_PARKED = {
    Automatic.OWN: Why.OWN,
    Automatic.BOUNCE: Why.BOUNCE,
    Automatic.RECEIPT: Why.RECEIPT,
    Automatic.OUT_OF_OFFICE: Why.OUT_OF_OFFICE,
    Automatic.REPLY: Why.AUTO_REPLY,
    Automatic.LIST: Why.LIST,
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """`ticket`: what it answers or reports about; `claims`: numbers that its subject names without proof."""

    outcome: Outcome
    why: Why
    ticket: int | None = None
    claims: tuple[int, ...] = ()


Proof = Callable[[str], int | None]
"""The ticket that a tag of an address or a Message-ID of ours was made for; None for anybody else's."""


def judge(mail: Mail, proof: Proof) -> Verdict:
    """What the mail proves by itself."""
    named = list(dict.fromkeys(proven(mail, proof)))
    ticket = named[0] if named else None
    if reason := aside(mail, len(named)):
        return Verdict(Outcome.PARKED, reason, ticket, mail.title.numbers)
    if ticket is not None:
        return Verdict(Outcome.REPLY, Why.TOKEN, ticket)
    claims = mail.title.numbers
    return Verdict(Outcome.NEW, Why.CLAIMED if claims and mail.title.is_reply else Why.FRESH, None, claims)


def proven(mail: Mail, proof: Proof) -> Iterator[int]:
    """Tickets proven by addresses, then by what the mail answers; of a bounce, by what did not arrive."""
    marks = [*mail.identity.tags, *mail.identity.answers]
    if mail.bounce:
        marks.append(mail.bounce.message_id)
    for mark in marks:
        if (ticket := proof(mark)) is not None:
            yield ticket


def aside(mail: Mail, named: int = 0) -> Why | None:
    """Why nothing is to be made of it by itself; None where something is."""
    if machine := _PARKED.get(mail.automatic):
        return machine
    if not mail.people.sender.address:
        return Why.MANY_SENDERS if "from.many" in mail.problems else Why.NO_SENDER
    if named > MOST_TOKENS:
        return Why.SPRAYED
    if not (mail.words.text.strip() or mail.title.bare or mail.attachments):
        return Why.EMPTY
    return None
