"""«п. 3.4.6», «таблица 18», «приложение № 2» are references: words, then a number that leads somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reglament.paper.values import Block, Document, Listing, Paragraph, Table

_SPACE = r"[ \u00a0]"
_CITED = re.compile(
    rf"(?P<clause>\b(?:пп?\.|[Пп]ункт[а-я]*|[Рр]аздел[а-я]*|cls?\.|[Cc]lauses?|[Ss]ections?){_SPACE}?)"
    r"(?P<number>\d+(?:\.\d+)*)"
    rf"|(?P<annex>\b(?:[Пп]риложени[а-я]+{_SPACE}№{_SPACE}?|[Aa]nnex{_SPACE}No\.{_SPACE}?))(?P<which>\d+)"
    rf"|(?P<table>\b(?:[Тт]аблиц[а-я]+|[Tt]able){_SPACE})(?P<counted>\d+)"
)


@dataclass(frozen=True, slots=True)
class Reference:
    """`words` («п. »), the `number` that the place bears, and the `anchor` of the place."""

    words: str
    number: str
    anchor: str


def runs(text: str, anchors: frozenset[str]) -> Iterator[str | Reference]:
    """A text as plain pieces and references; what leads nowhere stays plain."""
    done = 0
    for found in _CITED.finditer(text):
        reference = _reference(found)
        if reference.anchor in anchors:
            if found.start() > done:
                yield text[done : found.start()]
            yield reference
            done = found.end()
    if done < len(text):
        yield text[done:]


def dangling(document: Document) -> tuple[str, ...]:
    """References of the document that lead nowhere, as they are written."""
    anchors = document.anchors()
    texts = (text for clause in document.clauses() for block in clause.blocks for text in texts_of(block))
    found = (match for text in texts for match in _CITED.finditer(text))
    return tuple(dict.fromkeys(match.group() for match in found if _reference(match).anchor not in anchors))


def texts_of(block: Block) -> Iterable[str]:
    """Every piece of text of a block."""
    if isinstance(block, Paragraph):
        return (block.text,)
    if isinstance(block, Listing):
        return (block.opening, *block.items)
    if isinstance(block, Table):
        return (block.title, *block.head, *(cell.text for row in block.rows for cell in row))
    return ()


def _reference(found: re.Match[str]) -> Reference:
    if found["clause"]:
        return Reference(found["clause"], found["number"], found["number"])
    if found["annex"]:
        return Reference(found["annex"], found["which"], f"annex-{found['which']}")
    return Reference(found["table"], found["counted"], f"table-{found['counted']}")
