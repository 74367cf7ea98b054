"""What a word of the terminal makes goes to a file, or to the terminal, to the byte."""

from __future__ import annotations

import sys
from pathlib import Path

from .arguments import InputError, Language, say

_UNWRITABLE = ("{path}: сюда не пишется: {problem}", "{path}: this cannot be written: {problem}")


def written(text: str, place: str | None, language: Language) -> None:
    """Write a text as UTF-8 with its own line ends; without a place, print it. Raises InputError."""
    if place is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode())
        return
    path = Path(place)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    except OSError as problem:
        sentence = say(_UNWRITABLE, language)
        raise InputError(sentence.format(path=path, problem=problem.strerror)) from None
