"""Words that nobody can measure: «регулярно», «почти», «в сжатые сроки» promise what cannot be proved."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from .findings import Checked, Finding
from .references import written

_VAGUE: Final = re.compile(
    r"\b(регулярно|как правило|по возможности|в сжат\w+ срок\w*|в разумн\w+ срок\w*|в кратчайш\w+ срок\w*"
    r"|оперативно|своевременно|незамедлительно|почти всегда|при необходимости"
    r"|regularly|as a rule|if possible|where possible|reasonable time|as soon as possible|promptly"
    r"|almost always|in due time|best efforts?)\b",
    re.IGNORECASE,
)
_NOT_PROMISES: Final = ("examples",)


def check(checked: Checked) -> Iterator[Finding]:
    """Once for each such text."""
    for path, text in written(checked.edition):
        found = _VAGUE.search(text)
        if found and path[0] not in _NOT_PROMISES:
            yield checked.note("vague", *path, word=found[0], text=text)
