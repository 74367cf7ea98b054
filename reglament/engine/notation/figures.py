"""Every value of a file that acts, with the words of its path: what a placeholder may name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from .forgiving import skeleton
from .spots import Leaf, Reading, Use

_IN_TABLES: Final = (
    ("terms",),
    ("calendars",),
    ("escalation", "thresholds"),
    ("escalation", "ladder"),
    ("escalation", "tiers"),
    ("availability", "scales"),
    ("availability", "sanctions", "steps"),
    ("measures", "line"),
    ("measures", "load"),
    ("exchange", "updates", "table"),
    ("exchange", "pauses", "states"),
    ("result", "acceptance", "term"),
    ("priorities",),
    ("channels",),
    ("passages",),
    ("examples",),
    ("annexes",),
    ("document",),
)
"""Whose values the document puts into tables and headings, which own wording leaves where they are."""
_BUT: Final = (
    ("calendars", "reminders_at"),
    ("terms", "complexity_changed"),
    ("terms", "mass_incident"),
    ("terms", "changes", "approval_within"),
    ("terms", "changes", "overrun_tolerance"),
    ("terms", "changes", "reschedules_with_author"),
    ("priorities", "dispute"),
)
_TOLD_WITH: Final = {("escalation", "warn_from"): ("escalation", "thresholds")}
"""Values that the document tells in the clause of another one."""
NUMBER: Final = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Figure:
    """A value with the words of its path, each in every form it may be written in."""

    leaf: Leaf
    steps: tuple[tuple[str, ...], ...]

    @property
    def path(self) -> str:
        """«сроки.реакция.П1»."""
        return ".".join(forms[0] for forms in self.steps)

    def fits(self, asked: Sequence[str]) -> bool:
        """Whether these words are its path, or the end of it with steps left out."""
        wanted = [skeleton(word) for word in asked]
        if not wanted or wanted[-1] not in self._forms(-1):
            return False
        place = len(self.steps) - 1
        for word in reversed(wanted[:-1]):
            place = next((at for at in range(place - 1, -1, -1) if word in self._forms(at)), -1)
            if place < 0:
                return False
        return True

    def _forms(self, place: int) -> set[str]:
        return {skeleton(form) for form in self.steps[place]}


def figures_of(reading: Reading) -> Iterator[Figure]:
    """Every value that acts, with the words of the language for each step of its path."""
    for leaf in reading.leaves:
        if leaf.use in (Use.ACTS, Use.LATER) and leaf.path[:1] != ("own_words",):
            steps = (_forms(reading, leaf.path[:length]) for length in range(1, len(leaf.path) + 1))
            yield Figure(leaf, tuple(steps))


def _forms(reading: Reading, path: tuple[str, ...]) -> tuple[str, ...]:
    """How the last step of a path may be written: a key in both languages, a place from 1, a name."""
    step = path[-1]
    if path in reading.words:
        words = reading.words[path]
        return words if reading.language == "ru" else words[::-1]
    return (str(int(step) + 1) if step.isdigit() else step,)


def told_in(clause: str, known: Sequence[Figure]) -> list[Figure]:
    """The values that the document tells in this clause."""
    moved = {
        path
        for path, other in _TOLD_WITH.items()
        for one in known
        if _of(one, other) and one.leaf.clause == clause
    }
    return [
        one
        for one in known
        if (one.leaf.path in moved if one.leaf.path in _TOLD_WITH else one.leaf.clause == clause)
    ]


def in_table(path: tuple[str, ...], here: Sequence[Figure]) -> bool:
    """Whether a table of the document shows the value. A table of a single norm is printed as a sentence."""
    if any(path[: len(start)] == start for start in _BUT) or (
        path[:2] == ("measures", "load") and len(path) == 3
    ):
        return False
    start = next((one for one in _IN_TABLES if path[: len(one)] == one), None)
    if start is None:
        return False
    table = path[:2] if start == ("terms",) else start
    alone = sum(_of(figure, table) for figure in here) == 1
    return not (alone and path[0] in ("terms", "exchange", "result"))


def _of(figure: Figure, start: tuple[str, ...]) -> bool:
    return figure.leaf.path[: len(start)] == start
