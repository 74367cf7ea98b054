"""The check is worth a signature: of a sample of mutants nearly all are noticed, survivors have a reason.

The whole run is `python -m tests.mutation`; its report is `docs/mutation.md`.
"""

from __future__ import annotations

import re
from functools import cache

import pytest

from .judging import Judged, Noticed, judge
from .mutants import Mutant, mutants
from .reasons import reason
from .report import DOCUMENT, share

EVERY = 53  # a prime: the sample goes through all sections, and through other places of each
LEAST = 95.0


@cache
def every() -> tuple[Mutant, ...]:
    return tuple(mutants())


def sampled() -> tuple[Judged, ...]:
    chosen = [one for place, one in enumerate(every()) if place % EVERY == 0 and one.source == "edition"]
    return tuple(judge(chosen))


@pytest.mark.whole
def test_nearly_every_mutant_of_the_edition_is_noticed() -> None:
    rows = sampled()
    alive = [row.mutant.name for row in rows if row.noticed is Noticed.SURVIVED]
    unexplained = [name for name in alive if not reason(name)]
    assert len(rows) > 35
    assert not unexplained, "nobody notices, and no reason is given:\n" + "\n".join(unexplained)
    assert share(rows) >= LEAST - 3, alive  # a sample may be unlucky


def test_the_report_says_that_the_whole_run_noticed_enough() -> None:
    found = re.search(r"\| the edition \|.*\| (\d+\.\d) % \|", DOCUMENT.read_text("utf-8"))
    assert found
    assert float(found[1]) >= LEAST


def test_every_survivor_of_the_edition_is_listed_with_a_reason() -> None:
    text = DOCUMENT.read_text("utf-8")
    assert "| edition |" in text
    assert "| not yet |" not in text


@pytest.mark.whole  # all mutants are made to find this one
def test_a_mutant_of_a_norm_fails_an_example() -> None:
    one = next(one for one in every() if one.path == "terms/исполнение/п2/с2" and one.instead == "10 р.ч")
    (row,) = judge([one])
    assert (row.noticed, row.code) == (Noticed.EXAMPLE, "example_control")
