"""Own wording of a clause says every number that the generated sentences said."""

from __future__ import annotations

from collections.abc import Iterator

from .findings import Checked, Finding


def check(checked: Checked) -> Iterator[Finding]:
    """An error for each number that the document would lose by the words that stand instead."""
    for key, own in checked.edition.own_words.items():
        for path, text in own.unsaid.items():
            yield checked.error("unsaid_number", "own_words", key, clause=key, own=key, path=path, text=text)
