"""What nobody has understood stays: it goes, word for word, to the own words of its clause or section."""

from __future__ import annotations

import re
from typing import Final

from reglament.paper.reading import Line
from reglament.paper.recognising.draft import Draft
from reglament.paper.recognising.passages import Passage, Read, Sheet
from reglament.paper.recognising.vocabulary import CLAUSE_NUMBER

PART: Final = "свои_слова"
LONGEST: Final = 3_900
_NOTHING: Final = re.compile(r"^[\W\d_]*$")


def keep(read: Read, draft: Draft) -> None:
    """Every sentence and every table that has not become a value."""
    titles = _titles(read)
    for passage in read.passages:
        heading = any(line.level and line.place == passage.place for line in titles.values())
        if draft.is_used(passage) or heading or _NOTHING.match(passage.text):
            continue
        _add(draft, _key(passage, titles), passage.text, passage)
    for sheet in (*read.sheets, *read.examples):
        for text, row in _rows(sheet, draft):
            _add(draft, _key(row, titles), text, row)
    _heads(draft, titles)


def _titles(read: Read) -> dict[str, Line]:
    """Headings by their full text."""
    return {line.full: line for line in read.source.lines() if line.level}


def _key(passage: Passage, titles: dict[str, Line]) -> str:
    """The clause number, else the title of the section; "" for what stands before all headings."""
    if CLAUSE_NUMBER.fullmatch(passage.number):
        return passage.number
    heading = passage.heading.rsplit(" → ", 1)[-1]
    line = titles.get(heading)
    return line.text if line else heading


def _add(draft: Draft, key: str, text: str, source: Passage) -> None:
    key = key or ("Преамбула" if draft.language == "ru" else "Preamble")
    path = (PART, key, "также")
    known = draft.values.get(path)
    texts = list(known.text) if known is not None and isinstance(known.text, tuple) else []
    for at in range(0, len(text), LONGEST):
        texts.append(text[at : at + LONGEST])
    draft.values.pop(path, None)
    draft.put(path, tuple(texts), known.source if known else source)


def _rows(sheet: Sheet, draft: Draft) -> list[tuple[str, Passage]]:
    """The rows of a table of which nothing was understood, each with the heads of its cells."""
    rows = [(at, sheet.row(at)) for at in range(1, len(sheet.grid.rows))]
    left = [(at, row) for at, row in rows if not draft.is_used(row)]
    if len(left) < len(rows) and len(left) <= len(rows) // 2:
        left = [(at, row) for at, row in left if any(letter.isdigit() for letter in row.text)]
    heads = sheet.grid.rows[0]
    return [(_told(heads, sheet.grid.rows[at]), row) for at, row in left if row.text]


def _told(heads: tuple[str, ...], cells: tuple[str, ...]) -> str:
    pairs = dict.fromkeys((head, text) for head, text in zip(heads, cells, strict=True) if text)
    return "; ".join(f"{head}: {text}" if head and head != text else text for head, text in pairs)


def _heads(draft: Draft, titles: dict[str, Line]) -> None:
    """The heading of every numbered section that has prose of its own."""
    for key in list(dict.fromkeys(path[1] for path, _ in draft.below(PART))):
        line = next((one for one in titles.values() if one.number == key), None)
        if line is not None and line.text:
            source = Passage(line.full, "", line.heading, line.number, line.place, line.page)
            draft.put((PART, key, "заголовок"), line.text, source)
