"""What `docs/language-coverage.md` says of the language is so: every passage of it is read and tried."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from reglament import paper
from reglament.engine import (
    Annexes,
    Edition,
    Level,
    NotationErrors,
    check_edition,
    compile_rules,
    load_edition,
    translate_edition,
)

ROOT = Path(__file__).parents[3]
TABLE = (ROOT / "docs" / "language-coverage.md").read_text("utf-8")
QUOTED = re.compile(r"`([^`]+)`")
ACTS, PARTLY, PRINTS, NOT_YET = "действует", "частью", "печатается", "ещё нет"


class Mechanism(NamedTuple):
    """A row of the table."""

    number: str
    verdict: str
    said: str
    seen: list[str]
    lacks: str

    @property
    def preset(self) -> str:
        return "минимальный" if self.said.startswith("(минимальный)") else "стандартный"

    def edition(self) -> Edition:
        """The preset with what the row says, without the examples that were worked out for the preset."""
        return read(preset(self.preset, "\n".join(QUOTED.findall(self.said))))


def preset(name: str, own: str = "") -> str:
    examples = "" if own.startswith("примеры:") else "примеры: нет\n"
    return f"формат: 1\nнаследует: {name}\n{examples}{own}\n"


@cache
def read(text: str) -> Edition:
    return load_edition(text)


def rows() -> list[Mechanism]:
    lines = [line for line in TABLE.splitlines() if re.match(r"\| \d+ \|", line)]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [Mechanism(one[0], one[4], one[5], QUOTED.findall(one[6]), one[7]) for one in cells]


SAID = pytest.mark.parametrize(
    "row", [row for row in rows() if row.verdict != NOT_YET], ids=lambda row: f"mechanism-{row.number}"
)


def test_every_mechanism_has_one_row() -> None:
    assert sorted(int(row.number) for row in rows()) == list(range(1, 113))
    assert {row.verdict for row in rows()} == {ACTS, PARTLY, PRINTS, NOT_YET}


@SAID
def test_what_is_said_reads_and_brings_no_error(row: Mechanism) -> None:
    errors = [one.what("ru") for one in check_edition(row.edition()) if one.level is Level.ERROR]
    assert errors == []


@SAID
def test_what_acts_changes_the_rules_and_what_prints_the_document_alone(row: Mechanism) -> None:
    edition, base = row.edition(), read(preset(row.preset))
    same_rules = compile_rules(edition).checksum == compile_rules(base).checksum
    assert same_rules == (row.verdict == PRINTS)
    if row.verdict == PRINTS:
        assert paper.document(edition, Annexes()) != paper.document(base, Annexes())


@SAID
def test_it_is_said_in_english_as_well(row: Mechanism) -> None:
    russian = preset(row.preset, "\n".join(QUOTED.findall(row.said)))
    assert load_edition(translate_edition(russian, "en").text) == row.edition()


@pytest.mark.parametrize(
    "row", [row for row in rows() if row.seen], ids=lambda row: f"mechanism-{row.number}"
)
def test_where_it_is_seen_there_is_such_a_test(row: Mechanism) -> None:
    for pointer in row.seen:
        path, _, name = pointer.partition("::")
        assert f"def {name}(" in (ROOT / path).read_text("utf-8"), pointer


def test_what_acts_is_seen_and_what_is_missing_is_named() -> None:
    assert [row.number for row in rows() if row.verdict in (ACTS, PARTLY) and not row.seen] == []
    assert [row.number for row in rows() if row.verdict in (PARTLY, NOT_YET) and row.lacks == "—"] == []
    assert [row.number for row in rows() if row.verdict == NOT_YET and row.said != "—"] == []


def test_a_passage_that_does_not_read_is_noticed() -> None:
    row = Mechanism("0", ACTS, "`сроки: {исполнение: {П9: 1 р.ч}}`", [], "—")
    with pytest.raises(NotationErrors):
        row.edition()


ARRIVAL = """
примеры:
  инженер приехал позже обещанного:
    зарегистрирован: пн 09.02.2026 09:00
    вид: инцидент
    приоритет: П2
    события:
      - {когда: пн 09.02.2026 10:00, состояние: в_работе}
      - {когда: пн 09.02.2026 11:00, состояние: запланирован}
      - {когда: пн 09.02.2026 %s, состояние: в_работе}
    сроки: {прибытие: %s}
"""


@pytest.mark.parametrize(("came", "verdict"), [("15:00", "выполнен"), ("15:01", "нарушен")])
def test_the_arrival_on_site_has_a_clock_of_its_own(came: str, verdict: str) -> None:
    [row] = [row for row in rows() if row.number == "86"]
    own = "\n".join(QUOTED.findall(row.said)) + ARRIVAL % (came, verdict)
    edition = load_edition(f"формат: 1\nнаследует: стандартный\n{own}")
    assert [one.what("ru") for one in check_edition(edition) if "инженер" in one.what("ru")] == []
