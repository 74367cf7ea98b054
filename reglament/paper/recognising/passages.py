"""A document as passages: sentences, items and rows, each knowing where it stands and what leads to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from reglament.paper.reading import Grid, Line, Source

_SHORT: Final = (
    "п",
    "пп",
    "т",
    "г",
    "е",
    "и",
    "ст",
    "ул",
    "тел",
    "руб",
    "стр",
    "см",
    "таб",
    "рис",
    "No",
    "e.g",
    "i.e",
)
_UNITS: Final = ("ч", "р", "д", "мин", "час", "раб", "дн", "сут", "др")
_SENTENCE: Final = re.compile(
    r"(?<=[.!?…])"
    + "".join(rf"(?<!\b{re.escape(word)}\.)" for word in (*_SHORT, *_UNITS))
    + r"(?<!\b[А-ЯA-Z]\.)\s+|"
    + "|".join(rf"(?<=\b{word}\.)\s+(?=[А-ЯЁA-Z«“])" for word in _UNITS)
)
"""Where a sentence ends: not behind an abbreviation, but behind a unit where a capital letter follows."""
_CAPTION: Final = re.compile(
    r"^(?:таблица|рис\w*|table|figure)\s*№?\s*\d+|[—–-]\s*(?:таблица|table)\s*\d+\.?$", re.IGNORECASE
)

_EXAMPLES: Final = re.compile(
    r"(?:(?:таблица|table) \d+ — )?"
    r"(?:сверка|примеры? (?:расч|пров)|the examples|worked examples|examples? of|control)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text to be understood. `opening`: the line that leads to it, as «Время реакции:».

    `number`: of its clause or, failing that, of its heading. `row` counts the rows of a table, 0 outside.
    """

    text: str
    opening: str = ""
    heading: str = ""
    number: str = ""
    place: int = 0
    page: int = 0
    row: int = 0

    def where(self, language: str) -> str:
        """«3.4. Сроки, абзац 17», as one looks for it."""
        russian = language == "ru"
        place = f"{'абзац' if russian else 'paragraph'} {self.place}"
        if self.row:
            place = f"{'таблица в абзаце' if russian else 'table at paragraph'} {self.place}"
            place += f", {'строка' if russian else 'row'} {self.row}"
        page = f"{'стр.' if russian else 'p.'} {self.page}" if self.page else ""
        number = f"{'п.' if russian else 'clause'} {self.number}" if self._has_own_number else ""
        heading = self.heading.rsplit(" → ", 1)[-1]
        return ", ".join(part for part in (heading, number, place, page) if part)

    @property
    def _has_own_number(self) -> bool:
        return bool(self.number) and f"{self.number}. " not in f"{self.heading} "


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with the passage that says where it stands."""

    grid: Grid
    at: Passage

    def row(self, place: int) -> Passage:
        """A row as a passage; `place` from 0."""
        cells = " | ".join(dict.fromkeys(cell for cell in self.grid.rows[place] if cell))
        at = self.at
        return Passage(cells, self.grid.title, at.heading, at.number, at.place, at.page, place + 1)


@dataclass(frozen=True, slots=True)
class Read:
    """A document ready to be understood. `examples`: tables that only show how rules come out."""

    source: Source
    passages: tuple[Passage, ...]
    sheets: tuple[Sheet, ...]
    language: str
    examples: tuple[Sheet, ...] = ()


def passage_of(line: Line) -> Passage:
    """A whole paragraph as a passage."""
    return Passage(line.text, "", line.heading, line.number, line.place, line.page)


def passages_of(source: Source) -> Read:
    """The sentences and tables of a document, in order, and the language most of it is in."""
    passages: list[Passage] = []
    sheets: list[Sheet] = []
    opening, number, heading_number, heading = "", "", "", ""
    for piece in source.pieces:
        if isinstance(piece, Grid):
            at = Passage("", opening, piece.heading, number or heading_number, piece.place, piece.page)
            sheets.append(Sheet(piece, at))
            continue
        if piece.level:
            heading_number, number, opening = piece.number, "", ""
        elif piece.heading != heading:
            number = opening = ""
        heading = piece.heading
        number = piece.number or number
        passages.extend(_of_line(piece, opening, number or heading_number))
        opening = _leads(piece, opening)
    text = " ".join(piece.text for piece in source.lines())
    shown = {one.number for one in passages if one.number and _EXAMPLES.match(one.text)}
    examples = tuple(one for one in sheets if one.at.number in shown or _EXAMPLES.match(one.grid.title))
    rules = tuple(one for one in sheets if one not in examples)
    return Read(source, tuple(passages), rules, language_of(text), examples)


def _of_line(line: Line, opening: str, number: str) -> Iterator[Passage]:
    leading = opening if line.bullet or opening.endswith(":") else ""
    for sentence in _SENTENCE.split(line.text):
        if sentence.strip() and not _CAPTION.search(sentence.strip()):
            yield Passage(sentence.strip(), leading, line.heading, number, line.place, line.page)


def _leads(line: Line, opening: str) -> str:
    """What leads to the items after this line: it ends with a colon; items go on under the same."""
    if line.text.endswith(":"):
        return line.text
    ended = line.text.endswith((".", "!", "?")) or line.level
    return "" if ended and not line.bullet else opening


def language_of(text: str) -> str:
    """`ru` where more letters are Cyrillic than Latin, else `en`."""
    russian = len(re.findall("[а-яё]", text, re.IGNORECASE))
    return "ru" if russian * 2 >= len(re.findall("[a-z]", text, re.IGNORECASE)) else "en"
