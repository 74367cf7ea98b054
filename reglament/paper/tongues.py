"""Words of another language within a document: what an edition gives in Russian only stays Russian."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_RUSSIAN: Final = re.compile(r"[А-Яа-яЁё][А-Яа-яЁё\s,;:()«»№—–-]*(?<![\s,;:(—–-])")
_WORD: Final = re.compile(r"[А-Яа-яЁё]{3,}")


def tongues(text: str, language: str) -> Iterator[tuple[str, str]]:
    """The text in pieces, each with its language, "" for that of the document.

    Only whole Russian words within another language are told apart: a code («П1») is read by everybody.
    """
    done = 0
    for found in _RUSSIAN.finditer(text) if language != "ru" else ():
        if _WORD.search(found.group()):
            if found.start() > done:
                yield text[done : found.start()], ""
            yield found.group(), "ru"
            done = found.end()
    if done < len(text):
        yield text[done:], ""
