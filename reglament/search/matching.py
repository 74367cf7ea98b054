"""A search of words as PostgreSQL reads it: every word must stand there, in one of its forms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import BooleanField, F, Func, Value

from reglament.search import marks

COLUMN = "words"


@dataclass(frozen=True)
class Term:
    """What may stand in place of one word: stems, and marks of whoever is called so.

    `absent`: it must not stand there. `begun`: the beginning of a word is enough.
    """

    lexemes: frozenset[str]
    marks: frozenset[str] = frozenset()
    absent: bool = False
    begun: bool = False

    def written(self, *, notes: bool) -> str:
        """The term in the language of `tsquery`; `notes`: what only notes say counts as well."""
        inside = {marks.noted(lexeme) for lexeme in self.lexemes} if notes else set()
        words = [_quoted(word) + (":*" if self.begun else "") for word in sorted(self.lexemes | inside)]
        either = " | ".join([*words, *map(_quoted, sorted(self.marks))])
        return f"!({either})" if self.absent else f"({either})"


def written(terms: Sequence[Term], *, notes: bool, blocks: Iterable[int] = ()) -> str:
    """All terms, within these blocks of the archive if any are named."""
    within = " | ".join(_quoted(f"#{block}") for block in blocks)
    parts = [term.written(notes=notes) for term in terms]
    return " & ".join([*parts, f"({within})"] if within else parts)


def holds(query: str, column: str = COLUMN) -> Func:
    """The condition that a row of search answers this query."""
    asked = Func(Value(query), template="%(expressions)s::tsquery")
    return Func(F(column), asked, template="%(expressions)s", arg_joiner=" @@ ", output_field=BooleanField())


def _quoted(lexeme: str) -> str:
    return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'"
