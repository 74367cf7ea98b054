"""Names are keys: what an edition names is stored and compared by a normalised key, printed as written."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))


@lru_cache(maxsize=4096)
def key(name: str) -> str:
    """The form in which names are stored and compared: NFKC, ё = е, case folded, underscores = spaces.

    >>> key("Ждёт_автора") == key("ждет автора")
    True
    """
    plain = unicodedata.normalize("NFKC", name).translate(_DASHES).replace("_", " ")
    return " ".join(plain.casefold().replace("ё", "е").split())


@dataclass(frozen=True, slots=True)
class Name:
    """A name as written, in Russian and perhaps English. `formerly` holds its keys in older editions.

    `shown`: how it is printed where a key cannot be written so («ИТ-директор» for «ит_директор»).
    """

    ru: str
    en: str = ""
    formerly: tuple[str, ...] = ()
    shown: str = ""

    @property
    def key(self) -> str:
        """What is stored: the key of the Russian form."""
        return key(self.ru)

    @property
    def both(self) -> Text:
        """Both forms in one text, for a reader who is not known yet."""
        return Text(self.printed(), self.printed("en"))

    def printed(self, language: str = "ru") -> str:
        """The form for a reader of this language, else the Russian one; underscores are spaces."""
        written = self.shown or self.ru
        return ((self.en if language == "en" else "") or written).replace("_", " ")


class Text(str):
    """Prose in Russian with, perhaps, its English form; where only a text is wanted it is the Russian one."""

    en: str

    def __new__(cls, ru: str, en: str = "") -> Text:
        """The text as Russian readers see it."""
        text = super().__new__(cls, ru)
        text.en = en
        return text

    def printed(self, language: str = "ru") -> str:
        """The form for a reader of this language, else the one there is."""
        return (self.en if language == "en" else "") or str(self)


def say_text(text: str, language: str = "ru") -> str:
    """Prose of an edition in the reader's language, where the edition gives it."""
    return text.printed(language) if isinstance(text, Text) else text
