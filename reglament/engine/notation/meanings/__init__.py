"""What each key means, in a few words of each language: for editors, for the printed table of words.

A line is `path: Russian | English`; `*` stands for a name. Under `[section]` paths begin with the section.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from . import controls, document, duties, figures, work

_PARTS: Final = (controls.MEANINGS, document.MEANINGS, work.MEANINGS, figures.MEANINGS, duties.MEANINGS)
_NAMES: Final = ("in_english", "in_russian", "printed_as", "formerly", "clause", "ru", "en")
"""Keys that mean the same wherever they stand."""


def meaning(path: tuple[str, ...]) -> tuple[str, str] | None:
    """The Russian and the English sentence of a key, by its English path; None when there is none.

    A path that is not there is looked up by its end within its section: `*.reminders.after`.
    """
    table = meanings()
    if path[-1] in _NAMES:
        return table[path[-1:]]
    for start in range(1, len(path)):
        if found := table.get((path[0], *path[start:])):
            return found
    return table.get(path)


@cache
def meanings() -> dict[tuple[str, ...], tuple[str, str]]:
    """Every line of the table by its path."""
    table: dict[tuple[str, ...], tuple[str, str]] = {}
    section: tuple[str, ...] = ()
    for line in "".join(_PARTS).split("\n"):
        if line.startswith("["):
            section = tuple(line[1:-1].split(".")) if line != "[]" else ()
        elif line:
            path, _, said = line.partition(": ")
            russian, english = said.split(" | ")
            table[*section, *path.split(".")] = (russian, english)
    return table
