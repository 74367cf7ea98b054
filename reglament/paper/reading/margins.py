"""What stands in the margin and at the foot of the page: comments, footnotes, endnotes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

from reglament.paper.reading.sources import Remark
from reglament.paper.reading.speaking import plain

Element = Any


def comments_of(root: Element | None) -> Iterator[tuple[str, Remark]]:
    """Every comment by its id."""
    for node in root.iter(qn("w:comment")) if root is not None else ():
        text = plain(" ".join(part.text or "" for part in node.iter(qn("w:t"))))
        yield node.get(qn("w:id"), ""), Remark(node.get(qn("w:author"), "") or "?", text)


def notes_of(root: Element | None) -> Iterator[str]:
    """Every footnote or endnote that has words."""
    for node in root if root is not None else ():
        own = isinstance(node.tag, str) and node.get(qn("w:type"), "normal") == "normal"
        text = plain("".join(part.text or "" for part in node.iter(qn("w:t")))) if own else ""
        if text:
            yield text
