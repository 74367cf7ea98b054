"""The value that everything else reads: what a mail says, and what was wrong with it."""

from __future__ import annotations

from dataclasses import dataclass

from reglament.intake.mail.reading.addresses import Mailbox
from reglament.intake.mail.reading.attachments import Attachment
from reglament.intake.mail.reading.authenticity import Authenticity
from reglament.intake.mail.reading.automatic import Automatic
from reglament.intake.mail.reading.bounces import Bounce
from reglament.intake.mail.reading.forwarded import Forwarded
from reglament.intake.mail.reading.invitations import Invitation
from reglament.intake.mail.reading.quotes import Folded

UNKNOWN = Authenticity()


@dataclass(frozen=True, slots=True)
class Identity:
    """How the mail is known: `content` is a hash of what it says, without the traces of its way."""

    message_id: str
    content: str
    answers: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Correspondents:
    """Who wrote and to whom. `sender` without an address: it is missing, or nobody can tell which it is."""

    sender: Mailbox
    reply_to: tuple[Mailbox, ...] = ()
    to: tuple[Mailbox, ...] = ()
    cc: tuple[Mailbox, ...] = ()
    authenticity: Authenticity = UNKNOWN


@dataclass(frozen=True, slots=True)
class Title:
    """The subject as it came, and without its prefixes; the numbers of tickets that it names."""

    whole: str
    bare: str
    is_reply: bool = False
    is_forward: bool = False
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """`text` whole, `folded` taken apart; `html` harmless, "" where the mail has none."""

    text: str
    folded: Folded
    html: str = ""


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail understood. `sent_at`, `received_at`: seconds since the epoch, by its sender, by our server."""

    identity: Identity
    people: Correspondents
    title: Title
    words: Words
    attachments: tuple[Attachment, ...] = ()
    automatic: Automatic = Automatic.NONE
    bounce: Bounce | None = None
    forwarded: Forwarded | None = None
    invitation: Invitation | None = None
    sent_at: int | None = None
    received_at: int | None = None
    problems: tuple[str, ...] = ()
