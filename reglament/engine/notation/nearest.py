"""The nearest right word: edit distance over forms in which look-alike letters are one."""

from __future__ import annotations

from collections.abc import Iterable

from .forgiving import skeleton

_LONGEST = 64


def distance(first: str, second: str) -> int:
    """Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other."""
    before: list[int] = []
    row = list(range(len(second) + 1))
    for line, letter in enumerate(first, 1):
        before, previous, row = row, before, [line]
        for column, other in enumerate(second, 1):
            cost = min(before[column] + 1, row[-1] + 1, before[column - 1] + (letter != other))
            swapped = line > 1 and column > 1 and letter == second[column - 2] and first[line - 2] == other
            row.append(min(cost, previous[column - 2] + 1) if swapped else cost)
    return row[-1]


def nearest(word: str, among: Iterable[str]) -> str:
    """The word most like this one, "" when none is like it (more than a third of it differs)."""
    wanted = skeleton(word)[:_LONGEST]
    best, least = "", max(2, len(wanted) // 3) + 1
    for candidate in among:
        away = distance(wanted, skeleton(candidate)[:_LONGEST])
        if away < least and away < max(len(wanted), 2):
            best, least = candidate, away
    return best
