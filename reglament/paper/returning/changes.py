"""One change that a document brought back: what it is about, what was, what becomes, who tracked it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from reglament.paper import comparing

LONG: Final = 90
"""Letters from which only the words that differ are told."""
AROUND: Final = 4


class Sort(StrEnum):
    """What sort of change it is."""

    WORDS = "words"
    HEADING = "heading"
    CELL = "cell"
    ROW = "row"
    CLAUSE_NEW = "clause_new"
    CLAUSE_GONE = "clause_gone"
    MOVED = "moved"
    REMARK = "remark"


@dataclass(frozen=True, slots=True)
class Change:
    """One change. `where` names a cell, `by` who tracked it; of a remark `was` is what it is about."""

    sort: Sort
    anchor: str
    number: str
    where: str
    was: str
    becomes: str
    by: tuple[str, ...] = ()

    def words(self, language: str = "ru") -> str:
        """«П. 3.4.6, П2 · С2: было 2 р.д, станет 9 р.ч (Лапина)»."""
        russian = language == "ru"
        by = f" ({', '.join(self.by)})" if self.by else ""
        place = f"{'П.' if russian else 'Clause'} {self.number}" if self.number else ""
        if self.sort is Sort.REMARK:
            about = f" «{self.was}»" if self.was else ""
            said = "на полях" if russian else "in the margin"
            return f"{place + ', ' if place else ''}{said}{about}: {self.becomes}{by}"
        if self.sort is Sort.MOVED:
            said = "стоит теперь в другом месте" if russian else "now stands elsewhere"
            return f"{place or self.was}: {said}{by}"
        parts = trimmed(self.was, self.becomes)
        text = comparing.Change(self.number, self.anchor, self.where, *parts).words(language)
        return f"{text.rstrip('.')}{by}"


def trimmed(was: str, becomes: str) -> tuple[str, str]:
    """Long texts that differ in a few words, as those words with some before and behind them."""
    if not was or not becomes or min(len(was), len(becomes)) < LONG:
        return was, becomes
    old, new = was.split(), becomes.split()
    same = list(zip(old, new, strict=False))
    start = next((at for at, (one, other) in enumerate(same) if one != other), len(same))
    back = list(zip(reversed(old[start:]), reversed(new[start:]), strict=False))
    end = next((at for at, (one, other) in enumerate(back) if one != other), len(back))
    first, last = max(start - AROUND, 0), max(end - AROUND, 0)
    return _cut(old, first, last), _cut(new, first, last)


def _cut(words: Sequence[str], first: int, last: int) -> str:
    kept = " ".join(words[first : len(words) - last])
    return f"{'… ' if first else ''}{kept}{' …' if last else ''}"
