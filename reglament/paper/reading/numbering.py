"""Styles and automatic numbers: what a word processor counts is text for whoever reads the page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final

from docx.oxml.ns import qn

Element = Any
_HEADING: Final = re.compile(r"(?:heading|заголовок|überschrift|titre)\s*(\d)", re.IGNORECASE)
_CONTENTS: Final = re.compile(r"^(?:toc|оглавление|contents)\s*(?:heading|\d)?", re.IGNORECASE)
_PLACE: Final = re.compile(r"%(\d)")
_BULLETS: Final = frozenset({"bullet", "none"})
_ROMAN: Final = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style, with what it inherits."""

    name: str
    level: int = 0
    number: tuple[str, int] = ("", 0)
    bold: bool = False

    @property
    def of_contents(self) -> bool:
        """Whether it is that of a line of the table of contents."""
        return bool(_CONTENTS.match(self.name))


def value(node: Element | None, *path: str) -> str:
    """The `w:val` at the end of a path of tags; "" where there is none, or no element to begin with."""
    for tag in path:
        node = node.find(qn(tag)) if node is not None else None
    return "" if node is None else node.get(qn("w:val"), "")


def whole(text: str, default: int = 0) -> int:
    """A whole number below a hundred; what is none, or cannot be meant, is the default."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 3 else default


def is_on(node: Element | None, tag: str) -> bool:
    """Whether a property that is on or off is on."""
    found = node.find(qn(tag)) if node is not None else None
    return found is not None and found.get(qn("w:val"), "1") not in ("0", "false", "none")


def outline_level(properties: Element | None) -> int:
    """The level of a heading that the outline of the document gives a paragraph; 0 for none."""
    own = value(properties, "w:outlineLvl")
    return int(own) + 1 if own.isdigit() and int(own) < 9 else 0


def styles_of(root: Element | None) -> dict[str, Style]:
    """Every paragraph style by its id."""
    raw = {} if root is None else {one.get(qn("w:styleId"), ""): one for one in root.iter(qn("w:style"))}
    return {code: _style(code, raw) for code in raw}


def _style(code: str, raw: dict[str, Element]) -> Style:
    name, level, number, bold = "", 0, ("", 0), False
    seen: set[str] = set()
    while code in raw and code not in seen:
        seen.add(code)
        node = raw[code]
        own = value(node, "w:name")
        name = name or own
        properties = node.find(qn("w:pPr"))
        if not level:
            level = _level(own, properties)
        if not number[0]:
            number = (
                value(properties, "w:numPr", "w:numId"),
                whole(value(properties, "w:numPr", "w:ilvl")),
            )
        bold = bold or is_on(node.find(qn("w:rPr")), "w:b")
        code = value(node, "w:basedOn")
    return Style(name, level, number, bold)


def _level(name: str, properties: Element | None) -> int:
    found = _HEADING.match(name)
    return int(found[1]) if found else outline_level(properties)


class Counters:
    """Counts the automatic numbers of one document."""

    def __init__(self, root: Element | None) -> None:
        self._lists: dict[str, str] = {}
        self._levels: dict[str, dict[int, Element]] = {}
        self._counts: dict[str, list[int]] = {}
        if root is None:
            return
        for one in root.findall(qn("w:num")):
            self._lists[one.get(qn("w:numId"), "")] = value(one, "w:abstractNumId")
        for one in root.findall(qn("w:abstractNum")):
            levels = {whole(node.get(qn("w:ilvl"), "0")): node for node in one.findall(qn("w:lvl"))}
            self._levels[one.get(qn("w:abstractNumId"), "")] = levels

    def next(self, number: str, level: int) -> tuple[str, bool]:
        """The number of the next paragraph of this list and level, and whether it is a mere bullet."""
        abstract = self._lists.get(number, "")
        levels = self._levels.get(abstract, {})
        if not number or number == "0" or level not in levels:
            return "", bool(number and number != "0")
        counts = self._counts.setdefault(abstract, [0] * 100)
        counts[level] += 1
        counts[level + 1 :] = [0] * (len(counts) - level - 1)
        if (value(levels[level], "w:numFmt") or "decimal") in _BULLETS:
            return "", True
        text = _PLACE.sub(
            lambda found: self._shown(levels, counts, int(found[1]) - 1), value(levels[level], "w:lvlText")
        )
        plain = text.strip().rstrip(".)")
        return (plain, False) if re.fullmatch(r"\d+(\.\d+)*", plain) else ("", True)

    @staticmethod
    def _shown(levels: dict[int, Element], counts: list[int], level: int) -> str:
        node = levels.get(level)
        start = whole(value(node, "w:start"), 1)
        count = max(counts[level], 1) + start - 1
        form = value(node, "w:numFmt")
        return _roman(count) if form.endswith("Roman") else str(count) if form in ("", "decimal") else "?"


def _roman(count: int) -> str:
    text = ""
    for worth, letters in _ROMAN:
        while count >= worth:
            text, count = text + letters, count - worth
    return text
