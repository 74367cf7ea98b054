"""What every word of the terminal has in common: the language, errors on stderr, exit codes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from .arguments import InputError, Language, UsageError, asked_language
from .loading import language_of_edition

WRONG = 2


def run(
    word: str, usage: tuple[str, str], answer: Callable[[Sequence[str], Language], str], words: Sequence[str]
) -> int:
    """Print what `answer` makes of the words; 0, or 2 with a clear message where the input is wrong."""
    language = asked_language(words) or language_of_edition(words)
    text = usage[1] if language == "en" else usage[0]
    if "--help" in words or "-h" in words:
        print(text)
        return 0
    try:
        print(answer(words, language))
    except UsageError as error:
        sys.stderr.write(f"reglament {word}: {error.text(language)}\n\n{text}\n")
        return WRONG
    except InputError as error:
        sys.stderr.write(f"{error}\n")
        return WRONG
    return 0
