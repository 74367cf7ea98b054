"""The offer to take the last action back: read from the journal, so that it survives a reload."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse

from reglament.desk.speech import Speech
from reglament.desk.words import said
from reglament.engine import FactKind
from reglament.tickets.looking import Entry
from reglament.tickets.undo import WITHIN, stays
from reglament.ui.shell import Undo
from reglament.ui.speaking import gettext as _


def offer(speech: Speech, suffix: str) -> Undo | None:
    """An undo while the person's own verb is the last thing that happened and young enough."""
    last = last_verb(speech)
    if not is_fresh(speech) or any(stays(entry.fact) for entry in last):
        return None
    number = speech.look.ticket.number
    return Undo(
        text=_("№ %(number)s: %(what)s.") % {"number": number, "what": _what(speech, last)},
        action=f"{reverse('desk:undo', args=[number])}{suffix}",
        seconds=_left(speech, last[0]),
    )


def is_fresh(speech: Speech) -> bool:
    """Whether the last thing that happened is a verb of the reader himself, not older than an undo may be."""
    last = last_verb(speech)
    if not last or last[-1].fact.seq != speech.look.ticket.version:
        return False
    return last[0].fact.actor == str(speech.reader.pk) and _left(speech, last[0]) > 0


def _left(speech: Speech, entry: Entry) -> int:
    fact = entry.fact
    recorded = fact.at if fact.recorded_at is None else fact.recorded_at
    return WITHIN - (int(speech.now.timestamp()) - recorded)


def last_verb(speech: Speech) -> Sequence[Entry]:
    """The facts that were recorded together last."""
    entries = speech.look.entries
    start = len(entries) - 1
    while start > 0 and entries[start].part > 0:
        start -= 1
    return entries[start:]


def _what(speech: Speech, last: Sequence[Entry]) -> str:
    """The most telling of what was done: a change of state, else its beginning."""
    moved = [entry for entry in last if entry.fact.kind is FactKind.MOVED]
    return said(speech, (moved or list(last))[0])
