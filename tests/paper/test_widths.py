"""Columns: together they fill the line, and words stay whole wherever they can."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from reglament.paper.galley import SetTable
from reglament.paper.widths import LINE, PADDING, SHARES, SMALLER, ems, measured_columns
from tests.paper.samples import set_galley

cells = st.text(alphabet="абвгд ежз", max_size=40)


@given(
    st.integers(1, 9).flatmap(
        lambda rows: st.lists(st.lists(cells, min_size=rows, max_size=rows), min_size=1, max_size=9)
    )
)
def test_shares_are_a_whole_and_none_is_lost(columns: list[list[str]]) -> None:
    measured = measured_columns(columns)
    assert sum(measured.widths) == SHARES
    assert len(measured.widths) == len(columns)
    assert min(measured.widths) > 0


def test_no_word_of_the_sample_is_torn_in_its_tables() -> None:
    tables = [
        block
        for part in set_galley("thousand-users").parts
        for block in part.blocks
        if isinstance(block, SetTable)
    ]
    assert len(tables) > 30
    assert [table.title for table in tables if table.hyphenated] == []
    for table in tables:
        line = LINE * (SMALLER if table.small else 1)
        for place, share in enumerate(table.widths):
            room = share / SHARES * line - PADDING + 0.3
            texts = ["".join(run.words for run in row[place].runs) for row in table.rows]
            words = [word for text in texts for word in re.split("[ /–-]", text)]
            assert max(map(ems, words), default=0) <= room, (table.title, place)


def test_long_sentences_get_more_room_than_yes_and_no() -> None:
    columns = [["Да", "да", "нет"], ["Что", "длинное предложение о том, что делать, " * 3, "коротко"]]
    first, second = measured_columns(columns).widths
    assert second > 4 * first
