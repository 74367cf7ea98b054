"""Nothing numeric is typed twice: a number changed in the file changes the document."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from reglament import engine, paper
from tests.paper.samples import EXAMPLES, source

TEXT = (EXAMPLES / "thousand-users.yaml").read_text("utf-8")
WRITTEN = re.compile(r"(?<![\w.\"№])(\d+)(?= (?:р\.|д\.|к\.)?(?:мин|ч|д|сут)\b|%| %)")


def durations() -> Iterator[tuple[int, str]]:
    """(place, line) of every norm and share of the file, every third of them."""
    places = [found.start() for found in WRITTEN.finditer(TEXT) if "#" not in _line(found.start())]
    yield from ((place, _line(place)) for place in places[::3])


def _line(place: int) -> str:
    start = TEXT.rfind("\n", 0, place) + 1
    return TEXT[start:place]


def _changed(place: int) -> str:
    found = WRITTEN.match(TEXT, place)
    assert found
    return TEXT[:place] + str(int(found[1]) + 1) + TEXT[found.end() :]


def _said(edition: engine.Edition) -> str:
    made = paper.document(edition, source("thousand-users").annexes)
    return "\n".join(repr(block) for clause in made.clauses() for block in clause.blocks)


@pytest.fixture(scope="module")
def as_it_is() -> str:
    return _said(engine.load_edition(TEXT, "sample"))


@pytest.mark.parametrize(("place", "line"), [pytest.param(*one, id=str(one[0])) for one in durations()])
def test_every_norm_is_printed_from_the_data(place: int, line: str, as_it_is: str) -> None:
    try:
        edition = engine.load_edition(_changed(place), "changed")
    except engine.NotationErrors:
        pytest.skip("the changed number contradicts another one, which the loader says")
    assert _said(edition) != as_it_is, line
