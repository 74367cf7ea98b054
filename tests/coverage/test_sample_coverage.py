"""The document never promises what the desk does not do: no value of the sample is without effect."""

from __future__ import annotations

from functools import cache

import pytest

from .measuring import Measured, Verdict, measured
from .not_yet import NOT_YET, matches, reason
from .report import DOCUMENT, known_idle, witnesses, written

FEW = 13  # a prime: every thirteenth value, all over the files


@cache
def found(every: int = 1) -> tuple[Measured, ...]:
    return tuple(measured(witnesses(), known_idle(), every))


@pytest.mark.parametrize("every", [FEW, pytest.param(1, marks=pytest.mark.whole)])
def test_every_value_acts_or_prints(every: int) -> None:
    rows = found(every)
    idle = [row for row in rows if row.verdict is Verdict.NOTHING and not reason(row.leaf.path)]
    told = "\n".join(
        f"{row.leaf.place.source}:{row.leaf.place.line} {'/'.join(row.leaf.path)}" for row in idle
    )
    assert not idle, f"neither acts nor prints:\n{told}"


@pytest.mark.whole
def test_what_is_said_not_to_act_yet_does_not() -> None:
    idle = [row.leaf.path for row in found() if row.verdict is Verdict.NOTHING]
    stale = [start for start in NOT_YET if not any(matches(path, start) for path in idle)]
    assert not stale, f"these act now, take them off the list: {stale}"


@pytest.mark.whole
def test_the_document_is_the_output() -> None:
    assert DOCUMENT.read_text("utf-8") == written(found()), "run: python -m tests.coverage"
