"""Headings: by style, else as people type them: a number or capitals, bold, short, no full stop."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from reglament.paper.reading.sources import Grid, Line, Piece

LONGEST_HEADING: Final = 120
_NUMBER: Final = re.compile(
    r"(?:§\s*|(?:раздел|статья|глава|section|article|clause|пункт|п\.)\s+)?"
    r"(?P<number>\d{1,3}(?:\.\d{1,3}){0,5})(?P<end>[.)]?)[\s:–—-]+(?P<text>\S.*)",
    re.IGNORECASE,
)
_ROMAN: Final = re.compile(r"(?P<number>[IVX]{1,6})[.)]\s+(?P<text>\S.*)")
_UNIT: Final = re.compile(
    r"(?:\d|%|‰|₽|\$|€|мин|час|ч\b|ч\.|дн|день|дня|дней|сут|недел|месяц|год|лет|руб|р\.|раз|рабоч|календ|"
    r"(?:\(\w+\)\s*)?(?:рабоч|календ|мин|час|дн|сут)|человек|сотрудник|пользоват|"
    r"min|hour|h\b|day|week|month|year|business|working|января|февраля|марта|апреля|мая|июня|июля|августа|"
    r"сентября|октября|ноября|декабря)",
    re.IGNORECASE,
)
_BULLET: Final = re.compile(r"^[•·▪■●○‣⁃*–—-]\s*(?=\S)")
_CAPTION: Final = re.compile(r"^(?:таблица|table)\b", re.IGNORECASE)


def typed_number(text: str) -> tuple[str, str]:
    """The clause number that begins a text, and the rest; a number that counts something is none."""
    found = _NUMBER.match(text)
    if found is None:
        return "", text
    bare = found["number"].isdigit() and not found["end"]
    if _UNIT.match(found["text"]) and (bare or ("." in found["number"] and not found["end"])):
        return "", text
    if bare and not found["text"][:1].isupper():
        return "", text
    return found["number"], found["text"]


def headed(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces, typed headings found; each knows its heading, a table also what stands above it."""
    styled = any(piece.level for piece in pieces if isinstance(piece, Line))
    above: list[tuple[int, str]] = []
    last: Line | None = None
    for piece in pieces:
        if isinstance(piece, Grid):
            title = last.text if last and (_CAPTION.match(last.text) or _leads(last)) else ""
            yield replace(piece, heading=_path(above), title=title, anchors=_all_anchors(piece, last))
            continue
        line = piece if piece.level or piece.bullet else replace(piece, level=_typed_level(piece, styled))
        if not line.level:
            line = _bulleted(line)
        if line.level:
            above = [one for one in above if one[0] < line.level] + [(line.level, line.full)]
        yield replace(line, heading=_path(above))
        last = line


def _all_anchors(grid: Grid, last: Line | None) -> tuple[str, ...]:
    return (*(last.anchors if last and _CAPTION.match(last.text) else ()), *grid.anchors)


def _leads(line: Line) -> bool:
    return bool(line.level) or line.text.endswith(":") or len(line.text) <= LONGEST_HEADING


def _path(above: Sequence[tuple[int, str]]) -> str:
    return " → ".join(text for _, text in above[-2:])


def _bulleted(line: Line) -> Line:
    found = _BULLET.match(line.text)
    return replace(line, text=line.text[found.end() :], bullet=True) if found else line


def _typed_level(line: Line, styled: bool) -> int:
    """The level of a heading that only looks like one; 0 where it is a clause or plain text."""
    text = line.text
    if len(text) > LONGEST_HEADING or text.endswith((".", ";", ",", ":")) or _CAPTION.match(text):
        return 0
    if "title" in line.style.lower() or line.style.lower() == "название":
        return 0
    loud = text.isupper() and len(text) > 3
    if line.number and (loud or line.bold or (not styled and _short_title(line))):
        return line.number.count(".") + 1
    roman = _ROMAN.match(text)
    if roman and not styled:
        return 1
    return 1 if not styled and (loud or line.bold) and len(text.split()) <= 12 and line.place > 1 else 0


def _short_title(line: Line) -> bool:
    """«3. Сроки»: one number, a few words, nothing that is told."""
    return line.number.count(".") <= 1 and len(line.text.split()) <= 7 and not re.search(r"\d", line.text)
