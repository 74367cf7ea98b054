"""A letter becomes words of a ticket: its text, its files, through the verbs of tickets."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO

from django.utils.translation import gettext as _

from reglament.files import quotas, storing, uploads
from reglament.intake.mail.reading.attachments import Attachment
from reglament.intake.mail.reading.mail import Mail
from reglament.people.models import Person
from reglament.people.roles import serves_desk
from reglament.tickets import conversation, opening, tone
from reglament.tickets.events import Enclosure, Tie
from reglament.tickets.models import LinkKind, Ticket
from reglament.tickets.recording import Done

CHANNEL = "почта"
LONGEST = 60_000
"""Letters of a message; all of it stands in the original."""
FIRST_LINE = 100


def open_ticket(
    mail: Mail,
    author: Person,
    *,
    key: str,
    zone: str = "",
    by: Person | None,
    at: datetime,
    claims: int | None = None,
) -> Done:
    """A new ticket of this author. Raises Refused, NoEdition."""
    inside = mail.forwarded if by is not None and by != author else None
    text = _whole(mail)
    tie = Tie(LinkKind.RELATED_TO, claims) if claims is not None else None
    return opening.open_ticket(
        author=author,
        subject=_subject(inside.subject if inside else mail.title.bare, text),
        body=text,
        channel=CHANNEL,
        by=by,
        at=at,
        zone=zone or None,
        enclosures=enclosures(mail, at),
        received_at=_moment(mail.received_at) if by is None else None,
        key=key,
        tie=tie,
    )


def add(mail: Mail, ticket: Ticket, sender: Person, *, at: datetime, moves: bool = True) -> Done:
    """A word to a ticket: of its author, or of the desk to him. Raises Refused.

    Without `moves` it reopens nothing and answers nothing: a machine wrote it.
    """
    text = fresh(mail)
    attached = enclosures(mail, at)
    mine = sender.pk in (ticket.author_id, ticket.beneficiary_id)
    if serves_desk(sender, at=at) and not mine:
        return conversation.reply(
            ticket.number, body=text, enclosures=attached, channel=CHANNEL, by=sender, at=at
        )
    return conversation.write(
        ticket.number,
        body=text,
        enclosures=attached,
        channel=CHANNEL,
        thanks=not moves or tone.is_thanks(mail.words.folded.fresh),
        by=sender,
        at=at,
    )


def _subject(said: str, text: str) -> str:
    """As it was written; else the first words."""
    first = next((row.strip("> ") for row in text.split("\n") if row.strip("> ")), "")
    return said.strip() or first[:FIRST_LINE] or _("Письмо без темы")


def _whole(mail: Mail) -> str:
    """Of a first letter nothing is folded but the signature: what it quotes may be what it is about."""
    folded = mail.words.folded
    rest = f"\n\n{folded.older}" if folded.older else ""
    said = f"{folded.fresh}{rest}".strip() or mail.words.text.strip()
    return _cut("\n\n".join(filter(None, [said, *_invitation(mail)]))) or _files(mail)


def fresh(mail: Mail) -> str:
    """What its writer says now."""
    return _cut(mail.words.folded.fresh.strip() or mail.words.text.strip()) or _files(mail)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}\n[…]"


def _files(mail: Mail) -> str:
    """What stands where nothing was written."""
    names = ", ".join(file.name for file in mail.attachments)
    return _("Файлы: %(names)s") % {"names": names} if names else _("(без текста)")


def _invitation(mail: Mail) -> Iterator[str]:
    event = mail.invitation
    if event is not None:
        when = " — ".join(filter(None, [event.starts, event.ends]))
        yield _("Приглашение: %(what)s") % {
            "what": ", ".join(filter(None, [event.summary, when, event.place]))
        }


def enclosures(mail: Mail, at: datetime) -> tuple[Enclosure, ...]:
    """Its files. What is too large, or beyond the sender's quota of a day, stays in the original."""
    stored = (_stored(file, mail.people.sender.address, at) for file in mail.attachments if file.content)
    return tuple(filter(None, stored))


def _stored(file: Attachment, sender: str, at: datetime) -> Enclosure | None:
    try:
        received = uploads.receive(BytesIO(file.content), file.name, source=f"mail:{sender}"[:80], at=at)
    except (storing.FileError, quotas.QuotaError):
        return None
    return Enclosure(received.content.pk, received.content.sha256, received.name)


def _moment(seconds: int | None) -> datetime | None:
    return datetime.fromtimestamp(seconds, UTC) if seconds is not None else None
