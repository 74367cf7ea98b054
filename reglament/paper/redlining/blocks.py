"""Paragraphs, lists and tables of one clause, compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from reglament.paper.comparing import in_order
from reglament.paper.galley import (
    Mark,
    Run,
    Runs,
    SetBlock,
    SetCell,
    SetCode,
    SetList,
    SetParagraph,
    SetSignature,
    SetTable,
)
from reglament.paper.redlining.words import alike, marked_runs, merged_runs, text_of

Row = tuple[SetCell, ...]


def whole(block: SetBlock, mark: Mark) -> SetBlock:
    """A block that is inserted or deleted whole."""
    if isinstance(block, SetParagraph):
        anchor = "" if mark == "gone" else block.anchor
        return replace(block, runs=marked_runs(block.runs, mark), anchor=anchor, mark=mark)
    if isinstance(block, SetList):
        items = tuple(marked_runs(item, mark) for item in block.items)
        return replace(block, items=items, marks=(mark,) * len(items))
    if isinstance(block, SetTable):
        rows = tuple(_row(row, mark) for row in block.rows)
        anchor = f"gone-{block.anchor}" if mark == "gone" else block.anchor
        return replace(block, anchor=anchor, rows=rows, mark=mark, marks=(mark,) * len(rows))
    return block if mark == "new" else SetParagraph((Run(_said(block), mark=mark),), mark=mark)


def merged_blocks(old: Sequence[SetBlock], new: Sequence[SetBlock]) -> Iterator[SetBlock]:
    """The blocks of a clause: equal ones stay, alike ones are merged, the others go and come whole."""
    before, after = [_known(block) for block in old], [_known(block) for block in new]
    for tag, start, end, other, until in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from new[other:until]
        else:
            yield from _replaced(old[start:end], new[other:until])


def _known(block: SetBlock) -> tuple[str, str]:
    """By what a block is recognised, wherever it stands: what it says."""
    if isinstance(block, SetParagraph):
        return block.kind, text_of(block.runs)
    if isinstance(block, SetList):
        return block.kind, "\n".join(map(text_of, block.items))
    if isinstance(block, SetTable):
        cells = "\n".join(text_of(cell.runs) for row in block.rows for cell in row)
        return block.kind, "\n".join((block.title, *block.head, cells))
    return block.kind, _said(block)


def _said(block: SetSignature | SetCode) -> str:
    return f"{block.post} {block.name}" if isinstance(block, SetSignature) else block.text


def _replaced(old: Sequence[SetBlock], new: Sequence[SetBlock]) -> Iterator[SetBlock]:
    """Each new block takes the first old one that it may be a change of; what stood before that is gone."""
    rest = list(old)
    for block in new:
        place = next((place for place, one in enumerate(rest) if _pair(one, block)), None)
        if place is None:
            yield whole(block, "new")
            continue
        yield from (whole(one, "gone") for one in rest[:place])
        yield _merged(rest[place], block)
        del rest[: place + 1]
    yield from (whole(one, "gone") for one in rest)


def _pair(old: SetBlock, new: SetBlock) -> bool:
    if isinstance(old, SetParagraph) and isinstance(new, SetParagraph):
        return old.number == new.number and (bool(new.number) or alike(old.runs, new.runs))
    if isinstance(old, SetTable) and isinstance(new, SetTable):
        return (old.title, old.head) == (new.title, new.head)
    return isinstance(old, SetList) and isinstance(new, SetList)


def _merged(old: SetBlock, new: SetBlock) -> SetBlock:
    if isinstance(old, SetParagraph) and isinstance(new, SetParagraph):
        return replace(new, runs=merged_runs(old.runs, new.runs))
    if isinstance(old, SetList) and isinstance(new, SetList):
        items = list(_aligned(old.items, new.items))
        return replace(new, items=tuple(item for item, _ in items), marks=tuple(mark for _, mark in items))
    assert isinstance(old, SetTable) and isinstance(new, SetTable)
    rows = list(_rows(old, new))
    return replace(new, rows=tuple(row for row, _ in rows), marks=tuple(mark for _, mark in rows))


def _aligned(old: Sequence[Runs], new: Sequence[Runs]) -> Iterator[tuple[Runs, Mark]]:
    before, after = [text_of(one) for one in old], [text_of(one) for one in new]
    for tag, start, end, other, until in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from ((one, "") for one in new[other:until])
            continue
        gone, come = list(old[start:end]), list(new[other:until])
        while gone and come and alike(gone[0], come[0]):
            yield merged_runs(gone.pop(0), come.pop(0)), ""
        yield from ((marked_runs(one, "gone"), "gone") for one in gone)
        yield from ((marked_runs(one, "new"), "new") for one in come)


def _rows(old: SetTable, new: SetTable) -> Iterator[tuple[Row, Mark]]:
    """Rows of one name belong together; rows of equal names are told apart by their place among them."""
    before, after = _named(old), _named(new)
    for name in in_order(tuple(before), tuple(after)):
        was, becomes = before.get(name), after.get(name)
        if was is None or becomes is None:
            mark: Mark = "new" if becomes else "gone"
            known = becomes or was
            assert known is not None
            yield _row(known, mark), mark
            continue
        cells = (
            replace(cell, runs=merged_runs(one.runs, cell.runs))
            for one, cell in zip(was, becomes, strict=True)
        )
        yield tuple(cells), ""


def _named(table: SetTable) -> dict[tuple[str, int], Row]:
    found: dict[tuple[str, int], Row] = {}
    for row in table.rows:
        name, turn = text_of(row[0].runs), 1
        while (name, turn) in found:
            turn += 1
        found[name, turn] = row
    return found


def _row(row: Row, mark: Mark) -> Row:
    return tuple(replace(cell, runs=marked_runs(cell.runs, mark)) for cell in row)
