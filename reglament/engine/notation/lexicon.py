"""Words of one place in both languages: what was written, what it means, what the other one says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from .forgiving import skeleton
from .nodes import Scalar

Language = str
"""`ru` or `en`."""


_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_RUSSIAN: Final = re.compile("[а-яё]", re.IGNORECASE)


def other_language(text: str) -> Language:
    """The language a text still needs; "" for codes and numbers, which both languages read («П1», «ЛК»)."""
    if not _WORD.search(text):
        return ""
    return "en" if _RUSSIAN.search(text) else "ru"


class Spelling(NamedTuple):
    """One way to write a meaning: its Russian and its English word, and the language it was written in.

    `language` is "" where both languages write the same.
    """

    value: Any
    ru: str
    en: str
    language: Language

    def word(self, language: Language) -> str:
        """The word of a language."""
        return self.en if language == "en" else self.ru


def spelling(written: str, value: Any, ru: str, en: str) -> Spelling:
    """The spelling of a word that is one of the two."""
    form = skeleton(written)
    same = skeleton(ru) == skeleton(en)
    return Spelling(value, ru, en, "" if same else "ru" if form == skeleton(ru) else "en")


def pairs(words: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """A flat list of words as pairs: Russian, English, Russian, English, …"""
    flat = tuple(words)
    return tuple(zip(flat[::2], flat[1::2], strict=True))


def lexicon(entries: Iterable[tuple[Any, Iterable[str]]]) -> dict[str, Spelling]:
    """Comparable form -> spelling, of meanings with their words: Russian, English, other pairs."""
    found: dict[str, Spelling] = {}
    for value, words in entries:
        for ru, en in pairs(words):
            same = skeleton(ru) == skeleton(en)
            found[skeleton(ru)] = Spelling(value, ru, en, "" if same else "ru")
            found.setdefault(skeleton(en), Spelling(value, ru, en, "" if same else "en"))
    return found


def look_up(text: str, words: Mapping[str, Spelling]) -> Spelling | None:
    """The spelling that this text is, look-alike letters forgiven."""
    return words.get(skeleton(text))


class Spoken(NamedTuple):
    """A word of the language at its place: `length` characters of a value from `offset` on."""

    node: Scalar
    spelling: Spelling
    offset: int
    length: int

    @property
    def written(self) -> str:
        """The word as it stands in the file."""
        return self.node.text[self.offset : self.offset + self.length]

    @property
    def column(self) -> int:
        """Where it begins."""
        return self.node.column + self.offset


def spoken(node: Scalar, said: Spelling, offset: int = 0, length: int | None = None) -> Spoken:
    """A word said by a value, or by a part of it; blanks around it are not the word."""
    piece = node.text[offset:] if length is None else node.text[offset : offset + length]
    begin = offset + len(piece) - len(piece.lstrip())
    whole = node.within or node
    return Spoken(whole, said, node.offset + begin, len(piece.strip()))
