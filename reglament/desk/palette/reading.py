"""What was typed into the palette: `>` asks for deeds alone, `@` for people, a number for its ticket."""

from __future__ import annotations

from dataclasses import dataclass

LONGEST = 100


@dataclass(frozen=True)
class Typed:
    """The words, and among what they are looked for."""

    words: str
    deeds: bool
    tickets: bool
    people: bool


def read(text: str) -> Typed:
    """Take off the sign before the words."""
    text = text.replace("\x00", " ").strip()[:LONGEST]
    sign = text[:1]
    if sign == ">":
        return Typed(text[1:].strip(), deeds=True, tickets=False, people=False)
    if sign == "@":
        return Typed(text[1:].strip(), deeds=False, tickets=False, people=True)
    return Typed(text, deeds=True, tickets=True, people=False)
