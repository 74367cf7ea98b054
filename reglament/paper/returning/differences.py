"""What the lawyer changed, clause by clause: words, numbers, cells, clauses that came, went or moved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Final

from reglament.paper.comparing import in_order
from reglament.paper.reading import Grid, Line
from reglament.paper.returning.changes import Change, Sort
from reglament.paper.returning.clauses import FRONT, Stated, alike, title_of

NOTHING: Final = frozenset({"—", "-", "–"})
LEAST_ALIKE: Final = 0.35
"""Two sentences that share less are one gone and one new."""


def differences(ours: Mapping[str, Stated], theirs: Mapping[str, Stated]) -> tuple[Change, ...]:
    """Every change, in the order of our document, new clauses where they stand."""
    changes: list[Change] = []
    for anchor in in_order(tuple(theirs), tuple(ours)):  # ours, with what only they have where it stands
        mine, other = ours.get(anchor), theirs.get(anchor)
        if other is None and mine is not None:
            changes += _gone(mine)
        elif mine is None and other is not None:
            changes += _new(other)
        elif mine is not None and other is not None:
            changes += _of_clause(mine, other)
    changes += _moved(list(ours), list(theirs), theirs)
    return tuple(changes)


def _gone(mine: Stated) -> Iterator[Change]:
    texts = [line.text for line in (mine.heading, *mine.texts) if line]
    if texts or mine.grids:
        said = " ".join(texts) or title_of(mine.grids[0])
        yield Change(Sort.CLAUSE_GONE, mine.anchor, _number(mine), "", said, "")


def _new(other: Stated) -> Iterator[Change]:
    lines = [line for line in (other.heading, *other.texts) if line and line.text]
    if lines:
        by = tuple(dict.fromkeys(author for line in lines for author in line.by))
        text = " ".join(line.text for line in lines)
        yield Change(Sort.CLAUSE_NEW, other.anchor, _number(other), "", "", text, by)
    yield from _remarks(other)


def _of_clause(mine: Stated, other: Stated) -> Iterator[Change]:
    number = _number(mine)
    if mine.heading and other.heading and alike(mine.heading.text) != alike(other.heading.text):
        yield Change(
            Sort.HEADING, mine.anchor, number, "", mine.heading.text, other.heading.text, other.heading.by
        )
    for was, line, by in _paired(mine.texts, other.texts):
        yield Change(Sort.WORDS, mine.anchor, number, "", was, line, by)
    for before, after in _tables(mine.grids, other.grids):
        yield from _of_table(mine.anchor, number, before, after)
    yield from _remarks(other)


def _remarks(other: Stated) -> Iterator[Change]:
    for remark in other.remarks:
        yield Change(
            Sort.REMARK, other.anchor, _number(other), "", remark.about, remark.text, (remark.author,)
        )


def _paired(before: Sequence[Line], after: Sequence[Line]) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Texts that differ, in pairs where they are alike enough; with who tracked the change."""
    kept = [line for line in after if line.text]
    removed = {alike(line.was): line.by for line in after if not line.text}
    old, new = [alike(line.text) for line in before], [alike(line.text) for line in kept]
    for tag, start, end, other, until in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        gone = [line for line in before[start:end] if alike(line.text) not in new]
        come = [line for line in kept[other:until] if alike(line.text) not in old]
        for line in gone:
            partner = max(come, key=lambda one: _likeness(line.text, one.text), default=None)
            if partner is not None and _likeness(line.text, partner.text) >= LEAST_ALIKE:
                come.remove(partner)
                yield line.text, partner.text, partner.by
            else:
                yield line.text, "", removed.get(alike(line.text), ())
        for line in come:
            yield "", line.text, line.by


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()


def _tables(before: Sequence[Grid], after: Sequence[Grid]) -> Iterator[tuple[Grid | None, Grid | None]]:
    """Tables of one name, or failing that of one place."""
    left = list(after)
    for place, grid in enumerate(before):
        same = next((one for one in left if alike(title_of(one)) == alike(title_of(grid))), None)
        same = same or (left[0] if len(left) == len(before) - place else None)
        if same is not None:
            left.remove(same)
        yield grid, same
    yield from ((None, one) for one in left)


def _of_table(anchor: str, number: str, before: Grid | None, after: Grid | None) -> Iterator[Change]:
    if before is None or after is None:
        grid = before or after
        assert grid is not None
        text = title_of(grid) or " | ".join(grid.rows[0])
        yield Change(Sort.ROW, anchor, number, "", text if before else "", text if after else "", grid.by)
        return
    old, new = rows_of(before), rows_of(after)
    for name in in_order(tuple(new), tuple(old)):
        was, becomes = old.get(name), new.get(name)
        if was is None or becomes is None:
            said = tuple(" | ".join(row.values()) if row else "" for row in (was, becomes))
            yield Change(Sort.ROW, anchor, number, name, said[0], said[1], after.by)
            continue
        for column in in_order(tuple(becomes), tuple(was)):
            texts = was.get(column, ""), becomes.get(column, "")
            if alike(texts[0]) != alike(texts[1]):
                yield Change(Sort.CELL, anchor, number, f"{name} · {column}", *texts, after.by)


def rows_of(grid: Grid) -> dict[str, dict[str, str]]:
    """Row -> column -> text; rows of one name are told apart by their place among them."""
    found: dict[str, dict[str, str]] = {}
    for row in grid.rows[1:]:
        name, turn = alike(row[0]), 2
        while name in found:
            name, turn = f"{alike(row[0])} ({turn})", turn + 1
        cells = zip(grid.rows[0][1:], row[1:], strict=False)
        found[name] = {head: "" if cell in NOTHING else cell for head, cell in cells}
    return found


def _moved(ours: list[str], theirs: list[str], stated: Mapping[str, Stated]) -> Iterator[Change]:
    """Clauses that both have, in another order."""
    mine = [anchor for anchor in ours if anchor in theirs]
    other = [anchor for anchor in theirs if anchor in ours]
    same = SequenceMatcher(None, mine, other, autojunk=False).get_matching_blocks()
    kept = {anchor for block in same for anchor in mine[block.a : block.a + block.size]}
    for anchor in other:
        if anchor not in kept and anchor != FRONT:
            yield Change(Sort.MOVED, anchor, _number(stated[anchor]), "", anchor, anchor)


def _number(one: Stated) -> str:
    return one.number or (one.anchor if one.anchor[:1].isdigit() else "")
