"""L16: one circumstance counts once: not in the scales and again as an amendment, nor by two amendments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from reglament.engine.names import key
from reglament.engine.regulation.priority import Amendment, Grade, Priorities

from .findings import Checked, Finding

_SHORT: Final = 4
_STEM: Final = 5


def check(checked: Checked) -> Iterator[Finding]:
    """Amendments against the meanings of the scales, and against one another."""
    priorities = checked.edition.priorities
    if priorities is None:
        return
    for name, amendment in priorities.amendments.items():
        grade = _met(amendment, priorities)
        if grade is not None:
            yield checked.warning(
                "counted_twice",
                "priorities",
                "amendments",
                name,
                clause=priorities.amendments_clause or priorities.clause,
                amendment=amendment.name.both,
                grade=grade.name.both,
            )
    yield from _same_annex(checked, priorities)


def _same_annex(checked: Checked, priorities: Priorities) -> Iterator[Finding]:
    for (_, first), (name, second) in combinations(priorities.amendments.items(), 2):
        if first.from_annex and first.from_annex == second.from_annex:
            yield checked.warning(
                "same_annex",
                "priorities",
                "amendments",
                name,
                clause=priorities.amendments_clause or priorities.clause,
                first=first.name.both,
                second=second.name.both,
            )


def _met(amendment: Amendment, priorities: Priorities) -> Grade | None:
    """The step of a scale whose meaning speaks of the same: all long words of the amendment's name."""
    stems = {word[:_STEM] for word in _words(amendment.name.ru)}
    for scale in (priorities.impacts, priorities.urgencies):
        for grade in scale.values():
            if stems and stems <= {word[:_STEM] for word in _words(grade.meaning)}:
                return grade
    return None


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"\w+", key(text)) if len(word) > _SHORT]
