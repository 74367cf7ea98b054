"""What others did while somebody was writing: then a verb waits for his decision, the text stays."""

from __future__ import annotations

from collections.abc import Sequence

from reglament.engine import FactKind
from reglament.people.models import Person
from reglament.tickets.looking import Entry, Look

ASIDE = frozenset(
    {FactKind.CLOCK_STOPPED, FactKind.BREACHED, FactKind.REMINDED, FactKind.ESCALATED, FactKind.RETRACTED}
)


def since(look: Look, version: int | None, person: Person) -> Sequence[Entry]:
    """What was said or decided after this version by anybody else; reminders and verdicts change nothing."""
    if version is None:
        return ()
    return [
        entry
        for entry in look.entries
        if entry.fact.seq > version and entry.fact.kind not in ASIDE and entry.fact.actor != str(person.pk)
    ]


def seen_version(text: str) -> int | None:
    """The version a form was filled in at; None where it does not say."""
    return int(text) if text.isdecimal() and len(text) < 10 else None
