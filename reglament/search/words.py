"""Words as they are kept and asked for: folded, ё read as е, brought to their Russian or English stem."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import Stemmer

from reglament.search.function_words import FUNCTION_WORDS

LONGEST = 60  # letters of a word; what is longer is kept by its beginning
_TOKEN = re.compile(r"\w+(?:[-/.]\w+)*")
_PART = re.compile(r"[^\W_]+")
_CYRILLIC = re.compile("[а-я]")
_russian, _english = Stemmer.Stemmer("russian"), Stemmer.Stemmer("english")


def fold(text: str) -> str:
    """The form in which two spellings of one text are equal: NFKC, case folded, ё→е."""
    return unicodedata.normalize("NFKC", text).casefold().replace("ё", "е")


def lexemes(text: str) -> set[str]:
    """Everything by which a text is found: stems of its words, its numbers, its codes whole and in parts."""
    return {lexeme for token in _tokens(text) for lexeme in _of_token(token)}


def asked(text: str) -> list[str]:
    """The lexemes of a query in their order: a code is asked for whole, a function word not at all."""
    found = [_whole(token) for token in _tokens(text)]
    telling = [lexeme for lexeme in found if lexeme not in FUNCTION_WORDS]
    return list(dict.fromkeys(telling or found))


def _tokens(text: str) -> Iterator[str]:
    stripped = (token.strip("_") for token in _TOKEN.findall(fold(text)))
    return filter(None, stripped)


def _of_token(token: str) -> Iterator[str]:
    parts = _PART.findall(token)
    if len(parts) > 1:
        yield token[:LONGEST]
    for part in parts:
        if part not in FUNCTION_WORDS:
            yield stem(part[:LONGEST])
            if part.isdecimal() and part.startswith("0") and (bare := part.lstrip("0")):
                yield bare


def _whole(token: str) -> str:
    return stem(token[:LONGEST]) if token.isalpha() else token[:LONGEST]


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of one folded word; what is no word of either language stays as it is."""
    if not word.isalpha():
        return word
    return str((_russian if _CYRILLIC.search(word) else _english).stemWord(word))
