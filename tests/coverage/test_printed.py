"""Whatever acts is printed: a value that the desk goes by and the document does not show is a hidden rule."""

from __future__ import annotations

from functools import cache

import pytest

from reglament import engine
from reglament.paper.values import Document
from reglament.paper.writing import document
from reglament.rulebook.reading import Book

from .measuring import changed_book, name_of
from .report import witnesses
from .sample import base, leaves

FEW = 13  # a prime: every thirteenth value, all over the files
KEPT_OUT_OF_PRINT = ("email",)
"""How to write to a person is nothing that a signed document repeats."""


def printed(book: Book) -> Document:
    return document(book.edition, book.annexes, "ru", book.rules)


@cache
def as_it_is() -> Document:
    return printed(base())


@pytest.mark.parametrize("every", [FEW, pytest.param(1, marks=pytest.mark.whole)])
def test_whatever_acts_is_printed(every: int) -> None:
    known = witnesses()
    hidden = []
    for leaf in leaves()[::every]:
        witness = known.get((leaf.place.source, name_of(leaf.path)))
        if leaf.use is not engine.Use.ACTS or witness is None or leaf.path[-1] in KEPT_OUT_OF_PRINT:
            continue
        book = changed_book(leaf, witness.instead)
        if book is not None and printed(book) == as_it_is():
            hidden.append(f"{leaf.place.source}:{leaf.place.line} {name_of(leaf.path)}")
    assert not hidden, "these act and are not printed:\n" + "\n".join(hidden)
