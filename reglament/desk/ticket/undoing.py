"""The offer to take the last action back: read from the journal, so that it survives a reload."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from reglament.desk.speech import Speech
from reglament.desk.words import said
from reglament.engine import FactKind
from reglament.tickets.looking import Entry
from reglament.tickets.undo import WITHIN
from reglament.ui.shell import Undo

STAYS = (FactKind.REGISTERED, FactKind.RETRACTED)


def offer(speech: Speech, suffix: str) -> Undo | None:
    """An undo while the person's own verb is the last thing that happened and young enough."""
    last = last_verb(speech)
    if (
        not last
        or last[-1].fact.seq != speech.look.ticket.version
        or last[0].fact.actor != str(speech.reader.pk)
    ):
        return None
    if any(entry.fact.kind in STAYS for entry in last):
        return None
    fact = last[0].fact
    recorded = fact.at if fact.recorded_at is None else fact.recorded_at
    left = WITHIN - (int(speech.now.timestamp()) - recorded)
    if left <= 0:
        return None
    number = speech.look.ticket.number
    return Undo(
        text=_("№ %(number)s: %(what)s.") % {"number": number, "what": _what(speech, last)},
        action=f"{reverse('desk:undo', args=[number])}{suffix}",
        seconds=left,
    )


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
