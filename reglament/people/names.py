"""Names of people: how they compare, sort and show."""

import re
import unicodedata
from typing import NamedTuple

_HANDLE = re.compile(r"[a-zа-я0-9](?:[a-zа-я0-9._-]{0,58}[a-zа-я0-9])?")


def fold(text: str) -> str:
    """The form in which two spellings of one name are equal: NFKC, ё→е, case folded, single spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().replace("ё", "е").split())


def sort_key(text: str) -> str:
    """Sort ё among е, as Russian lists do; of two names equal but for that, the one with е goes first."""
    folded = " ".join(unicodedata.normalize("NFKC", text).casefold().split())
    return folded.replace("ё", "е") + "+" * folded.count("ё")


class HandleError(ValueError):
    """The text cannot be the handle by which annexes name a person."""


def handle(text: str) -> str:
    """The key by which annexes name a person: «Орлова» and «орлова» are one.

    Raises HandleError unless it is 1-60 letters, digits, dots, hyphens and underscores.
    """
    key = fold(text).replace(" ", "-")
    if not _HANDLE.fullmatch(key):
        raise HandleError(text)
    return key


class FullName(NamedTuple):
    """The three parts of a Russian name; only one of them must be known."""

    family: str = ""
    given: str = ""
    patronymic: str = ""

    def full(self) -> str:
        """«Орлова Анна Викторовна»."""
        return " ".join(part for part in self if part)

    def short(self) -> str:
        """«Орлова А. В.»; without a family name the full form."""
        if not self.family:
            return self.full()
        initials = [f"{part[0]}." for part in self[1:] if part]
        return " ".join([self.family, *initials])
