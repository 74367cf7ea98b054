"""A line → what it was understood as; a key or value that is not there is said so, never searched as text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from functools import reduce
from operator import and_, or_

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from reglament.people.models import Person
from reglament.rulebook.reading import books_at
from reglament.search import names, synonyms
from reglament.search.function_words import FUNCTION_WORDS
from reglament.search.line.keys import BY_WORD, Key
from reglament.search.line.named import near
from reglament.search.line.pieces import Piece, pieces, without
from reglament.search.line.understood import Asking, Chip, Misunderstood, Understood
from reglament.search.matching import Term
from reglament.search.words import asked
from reglament.tickets.models import Message, Note
from reglament.ui.language import Language

NUMBER = re.compile(r"(?:№|n|no|#)?\s*(?:[\w-]*-)?(\d{1,18})", re.IGNORECASE)


def understand(line: str, *, by: Person, at: datetime, language: Language) -> Understood:
    """What the line asks for, as this person may know it."""
    asking = Asking(by, at, books_at(at), language)
    chips: list[Chip] = []
    terms: list[Term] = []
    conditions: list[Q] = []
    for piece in pieces(line.replace("\x00", " ")):  # the database knows no NUL
        chip, found, condition = _piece(asking, piece, line)
        chips.append(chip)
        terms += found
        conditions += [condition] if condition is not None else []
    return Understood(chips, _telling(terms), reduce(and_, conditions, Q()), numbered(line))


def words_of(text: str, *, by: Person, at: datetime) -> list[Term]:
    """A text of plain words, each of which may stand there by its beginning."""
    asking = Asking(by, at, (), "ru")
    terms = [_term(asking, word, denied=False) for word in asked(text.replace("\x00", " "))]
    return [replace(term, begun=True) for term in terms]


def numbered(line: str) -> int | None:
    """The number that the line is, with or without its mask («ЛК-1486», «№ 1486»)."""
    found = NUMBER.fullmatch(line.strip())
    return int(found[1]) if found else None


def _telling(terms: list[Term]) -> list[Term]:
    """Words that stand in every text count only where nothing else is asked for."""
    telling = [term for term in terms if not term.lexemes <= FUNCTION_WORDS]
    return telling or terms


def _piece(asking: Asking, piece: Piece, line: str) -> tuple[Chip, list[Term], Q | None]:
    rest = without(line, piece)
    if not piece.key:
        terms = [_term(asking, word, piece.denied) for word in asked(" ".join(piece.values))]
        condition = _phrase(asking, piece) if piece.phrase and terms else None
        if condition is not None and piece.denied:
            return Chip(piece.text, rest), [], ~condition
        return Chip(piece.text, rest), terms, condition
    key = BY_WORD.get(piece.key.casefold().replace("ё", "е"))
    if key is None:
        return Chip(piece.text, rest, _no_key(piece.key)), [], None
    found = _either(asking, key, piece.values)
    if isinstance(found, Misunderstood):
        return Chip(piece.text, rest, _no_value(key, found)), [], None
    shown = f"{'−' if piece.denied else ''}{key.label}: {', '.join(piece.values)}"
    return Chip(shown, rest), [], ~found if piece.denied else found


def _either(asking: Asking, key: Key, values: Iterable[str]) -> Q | Misunderstood:
    """One of several values is enough."""
    conditions: list[Q] = []
    for value in values:
        found = key.read(asking, value)
        if isinstance(found, Misunderstood):
            return found
        conditions.append(found)
    return reduce(or_, conditions) if conditions else Misunderstood("")


def _term(asking: Asking, word: str, denied: bool) -> Term:
    named = frozenset() if denied else names.marks_of(word, by=asking.by, at=asking.at)
    return Term(frozenset({word}) if denied else synonyms.alike(word), named, denied)


def _phrase(asking: Asking, piece: Piece) -> Q:
    """The words stand one after the other: in the subject, or in something that was written."""
    words = re.split(r"\s+", re.escape(" ".join(piece.values)).replace(r"\ ", " ").casefold())
    pattern = r"\s+".join(re.sub("[её]", "[её]", word) for word in words)
    found = Q(subject__iregex=pattern)
    for texts in (Message.objects, Note.objects):
        written = texts.visible_to(asking.by, at=asking.at).filter(
            ticket=OuterRef("pk"), body__iregex=pattern
        )
        found |= Q(Exists(written))
    return found


def _no_key(word: str) -> str:
    return _("Ключа «%(word)s» нет. Похожие: %(near)s.") % {
        "word": word,
        "near": ", ".join(near(word, BY_WORD)[:3]),
    }


def _no_value(key: Key, found: Misunderstood) -> str:
    values = {"key": key.label, "value": found.what, "near": ", ".join(found.near)}
    if not found.what:
        return _("После «%(key)s:» нужно значение.") % values
    if not found.near:
        return _("%(key)s: «%(value)s» не нашлось.") % values
    return _("%(key)s: «%(value)s» нет. Есть: %(near)s.") % values
