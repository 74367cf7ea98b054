"""The document of an edition, made once per text and annexes."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from reglament import paper
from reglament.rulebook.printing import public_annexes
from reglament.rulebook.reading import Book
from reglament.ui.language import Language, language


def printed(book: Book, *, whole: bool) -> paper.Document:
    """The document; `whole` with all annexes, else with those that everybody may read."""
    return _printed(_Known(book), whole, language())


class _Known:
    """A book by what it is made of: hashing the values themselves would cost more than printing them."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.key = (book.id, book.checksum, book.annex_ids)

    def __hash__(self) -> int:
        return hash(self.key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Known) and self.key == other.key


@lru_cache(maxsize=16)
def _printed(known: _Known, whole: bool, spoken: Language) -> paper.Document:
    book = known.book
    document = paper.document(book.edition, book.annexes, spoken, book.rules)
    if whole:
        return document
    public = paper.document(book.edition, public_annexes(book.annexes), spoken, book.rules)
    return replace(document, annexes=public.annexes)
