"""Pieces of WordprocessingML: elements, runs, bookmarks, fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import oxml_parser

_SPACES = {"w": nsmap["w"]}
Element = Any
"""An lxml element, which has no types of its own."""


def element(tag: str, *children: Element, **attributes: str | int) -> Element:
    """`element("w:p", …, val="x")`: attributes are of the same namespace."""
    made = oxml_parser.makeelement(_qualified(tag), nsmap=_SPACES)
    for name, value in attributes.items():
        made.set(_qualified(f"w:{name}"), str(value))
    made.extend(children)
    return made


@cache
def _qualified(tag: str) -> str:
    return qn(tag)


def run(text: str, style: str = "") -> Element:
    """Text; a tab character becomes a tab."""
    made = element("w:r")
    if style:
        made.append(element("w:rPr", element("w:rStyle", val=style)))
    for place, piece in enumerate(text.split("\t")):
        if place:
            made.append(element("w:tab"))
        if piece:
            made.append(_text("w:t", piece))
    return made


def paragraph(style: str, *content: Element) -> Element:
    """A paragraph with nothing of its own but the name of its style."""
    return element("w:p", element("w:pPr", element("w:pStyle", val=style)), *content)


def field(instruction: str, shown: str, style: str = "") -> Iterator[Element]:
    """A field with the value that it shows until somebody asks for a new one."""
    yield element("w:r", element("w:fldChar", fldCharType="begin"))
    yield element("w:r", _text("w:instrText", f" {instruction} "))
    yield element("w:r", element("w:fldChar", fldCharType="separate"))
    yield run(shown, style)
    yield element("w:r", element("w:fldChar", fldCharType="end"))


class Revisions:
    """Changes that a word processor offers to accept or to refuse: whose they are, when (ISO 8601)."""

    def __init__(self, author: str = "", on: str = "") -> None:
        self._author = author
        self._on = on
        self._next = 9_000  # apart from the numbers of bookmarks

    def mark(self, mark: str) -> Element:
        """`w:ins` or `w:del`, empty: of a paragraph's end, of a row, or about runs."""
        self._next += 1
        tag = "w:ins" if mark == "new" else "w:del"
        return element(tag, id=self._next, author=self._author, date=self._on)

    def around(self, mark: str, runs: Iterable[Element]) -> Iterator[Element]:
        """The runs as inserted or deleted ones; without a mark as they are."""
        content = list(runs)
        if not mark or not content:
            yield from content
            return
        if mark == "gone":
            content = [_deleted(one) for one in content]
        about = self.mark(mark)
        about.extend(content)
        yield about

    def paragraph(self, made: Element, mark: str) -> Element:
        """A paragraph that is inserted or deleted with its end."""
        if mark:
            made.find(_qualified("w:pPr")).append(element("w:rPr", self.mark(mark)))
        return made


def _deleted(one: Element) -> Element:
    for text in one.iter(_qualified("w:t")):
        text.tag = _qualified("w:delText")
    return one


class Bookmarks:
    """Bookmarks of one document: names that a word processor takes, numbers that do not repeat."""

    def __init__(self) -> None:
        self._next = 0

    def around(self, anchor: str, *content: Element) -> Iterator[Element]:
        """The content with a bookmark about it."""
        self._next += 1
        yield element("w:bookmarkStart", id=self._next, name=bookmark(anchor))
        yield from content
        yield element("w:bookmarkEnd", id=self._next)


def bookmark(anchor: str) -> str:
    """The name of a bookmark: «p_3_4_6», «annex_2»."""
    plain = anchor.replace(".", "_").replace("-", "_")
    return f"p_{plain}" if plain[:1].isdigit() else plain


def _text(tag: str, text: str) -> Element:
    made = element(tag)
    made.text = text
    made.set(_qualified("xml:space"), "preserve")
    return made
