"""What a thread shows: messages told apart by shape and words, and grey lines for what happened."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal


@dataclass(frozen=True)
class Attachment:
    """A file under a message; `preview` is the address of a small picture, `size` is in bytes."""

    name: str
    size: int
    href: str
    preview: str = ""


@dataclass(frozen=True)
class Message:
    """Text somebody wrote. `reply` is ours to the author, `note` is ours for ourselves.

    `document`: the address of the regulation whose clauses we cite to each other and to him. `original`: that
    of the letter as it came.
    """

    kind: Literal["author", "reply", "note"]
    name: str
    at: datetime
    text: str
    identifier: str = ""
    role: str = ""
    files: Sequence[Attachment] = ()
    failed: str = ""
    document: str = ""
    original: str = ""


@dataclass(frozen=True)
class Event:
    """Something that happened: a line with its clause (of `document`). `late` is a broken promise."""

    at: datetime
    text: str
    clause: str = ""
    icon: str = "minus"
    tone: Literal["", "late"] = ""
    document: str = ""
