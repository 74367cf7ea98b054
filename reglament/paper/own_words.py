"""The company's own wording laid over what was generated: instead of its sentences, after them, or apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, Final, Protocol, TypeVar

from reglament.paper.pen import Pen
from reglament.paper.values import Block, Listing, Paragraph

NUMBER: Final = re.compile(r"\d+(?:\.\d+)*")


class Written(Protocol):
    """A section while it is written: its number, its title if it is not that of its topics, its clauses."""

    number: str
    title: str
    clauses: dict[str, list[Block]]


D = TypeVar("D", bound=Written)


def laid_over(pen: Pen, drafts: dict[str, D], new: Callable[[str], D]) -> dict[str, D]:
    """The sections with every own wording in its place. `new` makes a section of a number ("" = none)."""
    for draft in drafts.values():
        for clause, blocks in draft.clauses.items():
            draft.clauses[clause] = reworded(pen, clause, blocks)
    known = {clause for draft in drafts.values() for clause in draft.clauses}
    for key, own in pen.edition.own_words.items():
        number = key if NUMBER.fullmatch(key) else ""
        section = drafts.setdefault(*_home(drafts, key, number, own, new))
        if own.heading and section.number == number:
            section.title = str(own.heading)
        elif not number:
            section.title = own.name.printed(pen.language)
        if key not in known:
            section.clauses[number] = [said(pen, own, text) for text in (own.instead, *own.also) if text]
    return drafts


def reworded(pen: Pen, clause: str, blocks: Iterable[Block]) -> list[Block]:
    """The blocks of a clause; own words stand for its sentences and lists, tables stay where they are."""
    own = pen.edition.own_words.get(clause)
    written = list(blocks)
    if own is None:
        return written
    if own.instead:
        tables = [block for block in written if not isinstance(block, Paragraph | Listing)]
        written = [said(pen, own, own.instead), *tables]
    return [*written, *(said(pen, own, text) for text in own.also)]


def said(pen: Pen, own: Any, text: str) -> Paragraph:
    """A text of own words with the values that its placeholders name."""
    return Paragraph(own.filled(str(text), pen.language, pen.norm, pen.edition.calendars.default))


def _home(drafts: dict[str, D], key: str, number: str, own: Any, new: Callable[[str], D]) -> tuple[str, D]:
    """In which section the words stand: of their own number, of the number above it, of their title."""
    if not number:
        return f"~{key}", new("")
    above = number
    while above and above not in drafts and not own.heading:
        above = above.rpartition(".")[0]
    home = above or ".".join(number.split(".")[:2])
    return home, new(home)
