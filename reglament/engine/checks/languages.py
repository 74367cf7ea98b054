"""One file, one language: words of the other one, and names that an edition in two languages lacks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from .findings import Checked, Finding, Level

MOST: Final = 20
"""So many are listed one by one; a longer list is no help."""


def check(checked: Checked) -> Iterator[Finding]:
    """Warnings for words of the other language, notes for names and texts in one language alone."""
    yield from _foreign(checked)
    if len(set(checked.edition.document.languages)) > 1:
        yield from _one_sided(checked)


def _foreign(checked: Checked) -> Iterator[Finding]:
    found = [*checked.edition.places.foreign, *(checked.annexes.places.foreign if checked.annexes else ())]
    for one in found[:MOST]:
        values = {"written": one.written, "word": one.word}
        yield Finding("foreign_word", Level.WARNING, one.place, values=values)
    if len(found) > MOST:
        yield Finding("foreign_words", Level.WARNING, found[MOST].place, values={"count": len(found) - MOST})


def _one_sided(checked: Checked) -> Iterator[Finding]:
    found = [
        *checked.edition.places.one_sided,
        *(checked.annexes.places.one_sided if checked.annexes else ()),
    ]
    for one in found[:MOST]:
        code = "no_english" if one.missing == "en" else "no_russian"
        yield Finding(code, Level.NOTE, one.place, values={"text": one.text})
    if len(found) > MOST:
        yield Finding("one_sided", Level.NOTE, found[MOST].place, values={"count": len(found) - MOST})
