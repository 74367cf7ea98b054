"""The terminal: what an edition can be asked without a database. Only the word asked for is loaded."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence

WORDS = ("check", "standing", "deadline", "translate", "schema", "new")


def main(words: Sequence[str]) -> int:
    """Run one word with the rest as its arguments; its exit code."""
    word = words[0] if words else ""
    if word not in WORDS:
        known = ", ".join(WORDS)
        sys.stderr.write(
            f"reglament: слова «{word}» здесь нет, есть: {known} / no such word, there are: {known}\n"
        )
        return 2
    return int(importlib.import_module(f"{__name__}.{word}").main(words[1:]))
