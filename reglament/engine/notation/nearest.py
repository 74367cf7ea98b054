"""The nearest right word: by letters for a slip of the hand, by shared words for another wording.

Forms are compared in which look-alike letters are one.
"""

from __future__ import annotations

from collections.abc import Iterable

from .forgiving import skeleton

_LONGEST = 64
_STEM = 5
"""So many letters tell a Russian word whatever its ending; shorter than four ones tell nothing."""


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
    """The word most like this one, "" when none is like it.

    Like is what differs in less than a third of its letters, else what shares most of its words.
    """
    known = tuple(among)
    return _by_letters(word, known) or _by_words(word, known)


def ranked(word: str, among: Iterable[str]) -> tuple[str, ...]:
    """The words, those that share most with this one first; else in the order given."""
    return tuple(sorted(among, key=lambda one: -_shared(word, one)))


def _by_words(word: str, among: Iterable[str]) -> str:
    best = max(among, key=lambda one: _shared(word, one), default="")
    return best if best and _shared(word, best) >= 1 / 2 else ""


def _shared(first: str, second: str) -> float:
    """The part of the words of the shorter phrase that both have."""
    words, others = _stems(first), _stems(second)
    return len(words & others) / max(len(words), 1) if len(words) > 1 or len(others) > 1 else 0.0


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in skeleton(text).replace(",", " ").split() if len(word) >= _STEM - 1}


def _by_letters(word: str, among: Iterable[str]) -> str:
    wanted = skeleton(word)[:_LONGEST]
    best, least = "", max(2, len(wanted) // 3) + 1
    for candidate in among:
        away = distance(wanted, skeleton(candidate)[:_LONGEST])
        if away < least and away < max(len(wanted), 2):
            best, least = candidate, away
    return best
