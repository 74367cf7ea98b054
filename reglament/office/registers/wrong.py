"""What is wrong with a text, each error at its line with a caret: for drafts and for annexes alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reglament import engine
from reglament.ui.language import language


@dataclass(frozen=True, slots=True)
class Wrong:
    """One error of a text. `source` and `caret` are "" where the line is another file's."""

    line: int
    column: int
    message: str
    advice: str
    source: str
    caret: str


def wrong_in(errors: engine.NotationErrors, text: str, source: str) -> Iterator[Wrong]:
    """The errors with the lines of `text`, which messages call `source`; those of other files without."""
    lines = text.splitlines()
    for one in errors.errors:
        own = one.source == source and 0 < one.line <= len(lines)
        yield Wrong(
            one.line,
            one.column,
            one.message(language()),
            one.advice(language()),
            lines[one.line - 1] if own else "",
            " " * max(one.column - 1, 0) + "^",
        )
