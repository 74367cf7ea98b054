"""Writing down what belongs to facts but stands apart from them: texts, files, links."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from reglament.engine import FactKind
from reglament.tickets.events import Event
from reglament.tickets.instants import moment
from reglament.tickets.journal import Row
from reglament.tickets.models import Attachment, Link, LinkKind, Message, Note, WorkLog

Written = tuple[Row, Event]
UNTYING = (FactKind.RETRACTED, FactKind.DETACHED)


def save(written: Sequence[Written], at: datetime) -> None:
    """Write the texts, files and links of these events."""
    if messages := list(_messages(written)):
        Message.objects.bulk_create(messages)
    if notes := list(_notes(written)):
        Note.objects.bulk_create(notes)
    if attachments := list(_attachments(written)):
        Attachment.objects.bulk_create(attachments)
    if links := list(_links(written, at)):
        Link.objects.bulk_create(links, ignore_conflicts=True)
    if work := list(_work(written)):
        WorkLog.objects.bulk_create(work)
    for row, event in written:
        if event.kind in UNTYING or "unties" in event.data:
            _untie(row, event)


def _untie(row: Row, event: Event) -> None:
    """A tie goes with the fact that made it, with what takes it back, with the incident that is left."""
    ties = Link.objects.filter(ticket=row.ticket)
    if "unties" in event.data:
        ties.filter(seq=event.data["unties"]).delete()
    elif event.kind is FactKind.RETRACTED:
        ties.filter(seq=event.data["retracts"]).delete()
        WorkLog.objects.filter(ticket=row.ticket, seq=event.data["retracts"]).delete()
    else:
        ties.filter(kind=LinkKind.CHILD_OF).delete()


def _messages(written: Iterable[Written]) -> Iterable[Message]:
    for row, event in written:
        if (words := event.words) and not words.internal:
            yield Message(
                ticket_id=row.ticket,
                seq=row.seq,
                person_id=words.person or row.actor,
                at=moment(row.at),
                body=words.body,
                from_desk=words.from_desk,
                channel=words.channel,
            )


def _notes(written: Iterable[Written]) -> Iterable[Note]:
    for row, event in written:
        if (words := event.words) and words.internal:
            yield Note(
                ticket_id=row.ticket, seq=row.seq, person_id=row.actor, at=moment(row.at), body=words.body
            )


def _attachments(written: Iterable[Written]) -> Iterable[Attachment]:
    for row, event in written:
        if enclosure := event.enclosure:
            yield Attachment(
                ticket_id=row.ticket,
                seq=row.seq,
                content_id=enclosure.content,
                name=enclosure.name,
                internal=enclosure.internal,
                person_id=row.actor,
                at=moment(row.at),
            )


def _work(written: Iterable[Written]) -> Iterable[WorkLog]:
    for row, event in written:
        if event.kind is FactKind.WORKED and row.actor is not None:
            minutes = event.data["minutes"]
            yield WorkLog(
                ticket_id=row.ticket, seq=row.seq, person_id=row.actor, at=moment(row.at), minutes=minutes
            )


def _links(written: Iterable[Written], at: datetime) -> Iterable[Link]:
    for row, event in written:
        if tie := event.tie:
            yield Link(
                ticket_id=row.ticket, other_id=tie.other, kind=tie.kind, seq=row.seq, at=at, by_id=row.actor
            )
