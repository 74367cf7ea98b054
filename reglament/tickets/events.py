"""What a decision gives: events that are not yet in the journal, with their texts and files."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from reglament import engine


@dataclass(frozen=True, slots=True)
class Words:
    """A text: a message between author and desk, or (`internal`) a note inside the desk.

    `person` is the id of whose words they are, when somebody else writes them down.
    """

    body: str
    internal: bool = False
    from_desk: bool = True
    channel: str = ""
    person: int | None = None

    @property
    def checksum(self) -> str:
        """What the journal keeps of the text."""
        return hashlib.sha256(self.body.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file to attach: a stored content (`files`) and the name it came under."""

    content: int
    sha256: str
    name: str
    internal: bool = False

    def placed(self, *, internal: bool) -> Enclosure:
        """The same file on a note, or before the author's eyes."""
        return replace(self, internal=internal)


@dataclass(frozen=True, slots=True)
class Tie:
    """A link of this ticket to another one."""

    kind: str
    other: int


@dataclass(frozen=True, slots=True)
class Event:
    """A fact that has no number yet. `at` None: when the verb is done; `actor` None: who does the verb."""

    kind: engine.FactKind
    state: str | None = None
    priority: str | None = None
    complexity: str | None = None
    zone: str | None = None
    responsible: str | None = None
    data: Mapping[str, Any] = field(default_factory=dict)
    words: Words | None = None
    enclosure: Enclosure | None = None
    tie: Tie | None = None
    at: int | None = None
    actor: str | None = None

    def done_by(self, actor: str) -> Event:
        """The same event as somebody else's deed (history that is brought in has many hands)."""
        return replace(self, actor=actor)

    def fact(self, seq: int, *, actor: str, at: int, recorded_at: int) -> engine.Fact:
        """The fact under its number, with the hash of the text it refers to."""
        data = dict(self.data)
        if self.words is not None:
            data["text"] = self.words.checksum
        if self.enclosure is not None:
            data["text"] = self.enclosure.sha256
        return engine.Fact(
            seq=seq,
            at=at if self.at is None else self.at,
            kind=self.kind,
            actor=self.actor or actor,
            recorded_at=recorded_at,
            state=self.state,
            priority=self.priority,
            complexity=self.complexity,
            zone=self.zone,
            responsible=self.responsible,
            data=data,
        )


@dataclass(frozen=True, slots=True)
class Deeds:
    """What the desk did by itself, as the engine gave it: numbered, with the verdicts that follow."""

    facts: tuple[engine.Fact, ...]


def attached(enclosures: tuple[Enclosure, ...]) -> tuple[Event, ...]:
    """One event for each file."""
    return tuple(Event(engine.FactKind.ATTACHED, enclosure=each) for each in enclosures)
