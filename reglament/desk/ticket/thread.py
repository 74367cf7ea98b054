"""The conversation: messages and notes with their files, and between them lines for what happened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from django.urls import reverse

from reglament import engine
from reglament.desk import exceptional
from reglament.desk.letters.origins import originals
from reglament.desk.speech import Speech, cited
from reglament.desk.words import said
from reglament.engine import FactKind
from reglament.tickets.looking import Entry
from reglament.tickets.models import Attachment as StoredFile
from reglament.ui.conversation import Attachment, Event, Message
from reglament.ui.speaking import gettext as _

SHOWN = 40  # older ones are fetched by a link
QUIET = frozenset({FactKind.CLOCK_STOPPED, FactKind.REMINDED, FactKind.ATTACHED})
ICONS = {
    FactKind.REGISTERED: "inbox",
    FactKind.CLASSIFIED: "tag",
    FactKind.ASSIGNED: "user",
    FactKind.MOVED: "arrow-right",
    FactKind.CALLED: "phone",
    FactKind.ESTIMATED: "calculator",
    FactKind.AGREED: "hand-thumb-up",
    FactKind.DECIDED: "scale",
    FactKind.WORKED: "clock",
    FactKind.PLANNED: "calendar",
    FactKind.HANDED_OVER: "arrows-right-left",
    FactKind.JOINED: "link",
    FactKind.WORKED_AROUND: "arrow-path",
    FactKind.DETACHED: "split",
    FactKind.LINKED: "link",
    FactKind.ATTENTION_ASKED: "hand-raised",
    FactKind.ZONE_DISPUTED: "scale",
    FactKind.ZONE_DECIDED: "scale",
    FactKind.VERDICT_DISPUTED: "scale",
    FactKind.VERDICT_DECIDED: "scale",
    FactKind.DEVIATED: "exclamation-triangle",
    FactKind.ACKNOWLEDGED: "phone",
    FactKind.ROLE_GIVEN: "user-plus",
    FactKind.WORKS_PLANNED: "calendar",
    FactKind.WORKS_ANNOUNCED: "bell-alert",
    FactKind.RATED: "star",
    FactKind.BREACHED: "late",
    FactKind.REMINDED: "bell",
    FactKind.ESCALATED: "bell-alert",
    FactKind.CLOCK_STOPPED: "clock",
    FactKind.ATTACHED: "paper-clip",
}


@dataclass(frozen=True)
class Item:
    """One thing in the thread: exactly one of the two is set."""

    message: Message | None = None
    event: Event | None = None


@dataclass(frozen=True)
class Thread:
    """What is shown of it; `older` counts what is left out above."""

    items: Sequence[Item]
    older: int = 0


def thread(speech: Speech, *, whole: bool = False) -> Thread:
    """The conversation of a ticket, the latest part of it unless the whole is wanted."""
    items = list(_items(speech, speech.look.entries))
    if whole or len(items) <= SHOWN:
        return Thread(items)
    return Thread(items[-SHOWN:], len(items) - SHOWN)


def history(speech: Speech) -> list[Event]:
    """Every fact as a line, the latest first."""
    return [event(speech, entry) for entry in reversed(speech.look.entries)]


def event(speech: Speech, entry: Entry) -> Event:
    """A fact as a line: who did it and what it was."""
    who = str(entry.person) if entry.person else ""
    words = f"{who}: {said(speech, entry)}" if who else said(speech, entry)
    return Event(
        at=entry.at,
        text=words,
        icon=ICONS.get(entry.fact.kind, "minus"),
        tone="late" if entry.fact.kind is FactKind.BREACHED else "",
        clause=_clause(speech, entry),
        document=speech.document,
    )


def _clause(speech: Speech, entry: Entry) -> str:
    """The clause by which a person moved the ticket, or the desk did something by itself."""
    fact = entry.fact
    if fact.kind in (FactKind.DEVIATED, FactKind.VERDICT_DECIDED):
        return cited(str(fact.data.get("clause", "")))
    name = str(fact.data.get("rule") or fact.data.get("transition") or fact.data.get("clock") or "")
    return cited(speech.clauses.get(name, "") or _of_policy(speech, fact))


def _of_policy(speech: Speech, fact: engine.Fact) -> str:
    """The clause of what stands in no transition: an absence, a dispute about the zone."""
    policies = speech.look.rules.policies
    if fact.kind in (FactKind.ZONE_DISPUTED, FactKind.ZONE_DECIDED) and policies.zone_dispute:
        return policies.zone_dispute.clause
    if fact.kind is FactKind.ASSIGNED and fact.data.get("reason") and policies.substitution:
        return policies.substitution.clause
    return ""


def _items(speech: Speech, entries: Sequence[Entry]) -> Iterator[Item]:
    """Files that came with words stand under them; alone they are a message without words."""
    letters = originals(speech.look, speech.reader, speech.now)
    taken: set[int] = set()
    for place, entry in enumerate(entries):
        if place in taken:
            continue
        if entry.message or entry.note:
            files = list(_files_after(entries, place))
            taken.update(files)
            yield Item(message=_message(speech, entry, [entry, *(entries[each] for each in files)], letters))
            if entry.fact.kind in exceptional.SENTENCES:
                yield Item(event=event(speech, entry))
        elif entry.attachments:
            yield Item(message=_message(speech, entry, [entry], letters))
        elif entry.fact.kind not in QUIET:
            yield Item(event=event(speech, entry))


def _files_after(entries: Sequence[Entry], place: int) -> Iterator[int]:
    """The places of the files attached by the same verb."""
    for later in range(place + 1, len(entries)):
        if entries[later].part == 0:
            return
        if entries[later].fact.kind is FactKind.ATTACHED:
            yield later


def _message(speech: Speech, entry: Entry, parts: Iterable[Entry], letters: Mapping[int, str]) -> Message:
    text = entry.message or entry.note
    erased = text is not None and text.redacted_at is not None
    return Message(
        kind=_kind(entry),
        name=str(entry.person) if entry.person else _("Система"),
        at=entry.at,
        text=_("Текст удалён по требованию закона.") if erased else entry.body,
        identifier=f"m{entry.fact.seq}",
        original=letters.get(entry.fact.seq - entry.part, ""),
        role="" if text else _("файлы"),
        files=[_file(stored) for part in parts for stored in part.attachments if stored.content_id],
        document=speech.document,
    )


def _kind(entry: Entry) -> Literal["author", "reply", "note"]:
    if entry.note or (entry.message is None and entry.is_internal):
        return "note"
    if entry.message is None or entry.message.from_desk:
        return "reply"
    return "author"


def _file(stored: StoredFile) -> Attachment:
    assert stored.content is not None
    address = reverse("attachment", args=[stored.pk])
    shown = stored.content.is_safe_picture or stored.content.shown_id
    picture = f"{address}?picture" if shown else ""
    return Attachment(stored.name, stored.content.size, picture or address, picture)
