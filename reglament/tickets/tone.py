"""What a short answer says in earnest: «Спасибо, всё работает» is no complaint, wherever it was typed.

Only plain cases are told; anything longer or mixed is taken as the author meant it by the button he pressed.
"""

from __future__ import annotations

import re

MOST_WORDS = 12
_THANKS = re.compile(
    r"\b(?:спасиб\w*|благодар\w+|спс|вс[её] ок|ок|отлично|супер|хорошо|понятно|thanks?|thank you|great|ok)\b",
    re.IGNORECASE,
)
_WORKS = re.compile(
    r"\b(?:(?:вс[её]|теперь|уже)?\s*(?:заработал[ао]?|работает|получилось|помогло|исправлено|решено|проводится"
    r"|открывается)|it works|works now|solved|fixed)\b",
    re.IGNORECASE,
)
_BUT = re.compile(
    r"\b(?:не|ни|нет|но|однако|только|опять|снова|ещ[её]|почему|ошибк\w*|not|but|no|still|again|error)\b|\?",
    re.IGNORECASE,
)


_FAILS = re.compile(
    r"\b(?:не\s+(?:работает|помогл\w+|получ\w+|заработал\w*|проводится|открывается|исправ\w+|то)|опять|снова"
    r"|та же ошибк\w*|doesn'?t work|not working|did not help|again)\b",
    re.IGNORECASE,
)


def is_complaint(text: str) -> bool:
    """A short text that says it did not help."""
    return len(text.split()) <= MOST_WORDS and bool(_FAILS.search(text))


def is_content(text: str) -> bool:
    """The author says that it works, or thanks, and nothing else."""
    return _is_plain(text) and bool(_THANKS.search(text) or _WORKS.search(text))


def is_thanks(text: str) -> bool:
    """A thank-you and nothing else."""
    return _is_plain(text) and bool(_THANKS.search(text))


def _is_plain(text: str) -> bool:
    return 0 < len(text.split()) <= MOST_WORDS and not _BUT.search(text)
