"""Two editions side by side: what a reader of the old one has to learn, clause by clause, in words.

The documents are compared, not the files: whatever acts is printed, so whatever acts is found here, said as
the document says it; comments and the order of a file change nothing.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, Literal, TypeVar

from reglament.paper.values import Block, Clause, Code, Document, Listing, Paragraph, Signature, Table

_SENTENCE: Final = re.compile(r"(?<=[.!?…])\s+(?=[A-ZА-ЯЁ«“])")
_NORM = r"\d+(?:[.,]\d+)?\s(?:[рдк]\.)?(?:мин|ч|д|сут)\b|\d+(?:\.\d+)?\s(?:[wdc]\.)?(?:min|h|d)\b"
_WORD: Final = re.compile(rf"{_NORM}|\s+|\S+")
Mark = Literal["same", "gone", "new"]
Name = TypeVar("Name", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs. `was` "" = it is new, `becomes` "" = it is gone; `where` names a cell."""

    clause: str
    anchor: str
    where: str
    was: str
    becomes: str

    def words(self, language: str = "ru") -> str:
        """«П. 3.4.6, П2 · С2: было 2 р.д, станет 9 р.ч.»."""
        russian = language == "ru"
        number = f"{'п.' if russian else 'clause'} {self.clause}" if self.clause else ""
        place = ", ".join(part for part in (number, self.where) if part)
        was, becomes = _bare(self.was), _bare(self.becomes)
        if not was:
            said = f"новое: {becomes}" if russian else f"new: {becomes}"
        elif not becomes:
            said = f"больше нет: {was}" if russian else f"gone: {was}"
        else:
            said = f"было {was}, станет {becomes}" if russian else f"was {was}, becomes {becomes}"
        text = f"{place}: {said}." if place else f"{said}."
        return text[:1].upper() + text[1:]


def compare(old: Document, new: Document) -> tuple[Change, ...]:
    """Every difference of two documents of one language, in the order of reading."""
    return (*_by_clauses(old, new), *_other_facts(old, new))


def marked(was: str, becomes: str) -> list[tuple[Mark, str]]:
    """Both texts as one, word by word: what stays, what goes, what comes."""
    before, after = words_of(was), words_of(becomes)
    runs: list[tuple[Mark, str]] = []
    for tag, start, end, other, until in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            runs.append(("same", "".join(before[start:end])))
            continue
        if gone := "".join(before[start:end]):
            runs.append(("gone", gone))
        if come := "".join(after[other:until]):
            runs.append(("new", come))
    return runs


def words_of(text: str) -> list[str]:
    """A text word by word, its spaces as well; a norm («2 р.д») is one word."""
    return _WORD.findall(text)


def _bare(text: str) -> str:
    return text.rstrip(".")


def _other_facts(old: Document, new: Document) -> Iterator[Change]:
    for was, becomes in _paired(
        (old.title, *old.approval, *old.facts), (new.title, *new.approval, *new.facts)
    ):
        yield Change("", "", "", was, becomes)


def _by_clauses(old: Document, new: Document) -> Iterator[Change]:
    before = {clause.anchor: clause for clause in _clauses(old)}
    after = {clause.anchor: clause for clause in _clauses(new)}
    for anchor in in_order(tuple(before), tuple(after)):
        yield from _of_clause(before.get(anchor), after.get(anchor))


def _clauses(document: Document) -> Iterator[Clause]:
    """The clauses of the norm and of the annexes; the last pages are made anew for every edition."""
    for part in (*document.sections, *document.annexes):
        for section in part.walk():
            yield from section.clauses


def in_order(before: Sequence[Name], after: Sequence[Name]) -> list[Name]:
    """The new order, with what is gone where it stood."""
    order = list(after)
    for place, anchor in enumerate(before):
        if anchor not in after:
            known = [one for one in before[:place] if one in order]
            order.insert(order.index(known[-1]) + 1 if known else 0, anchor)
    return order


def _of_clause(old: Clause | None, new: Clause | None) -> Iterator[Change]:
    known = new or old
    assert known is not None
    place = (known.number or known.anchor.removesuffix("-text"), known.anchor)
    number = place[0] if place[0][:1].isdigit() else ""
    before, after = old.blocks if old else (), new.blocks if new else ()
    for was, becomes in _paired(tuple(_sentences(before)), tuple(_sentences(after))):
        yield Change(number, place[1], "", was, becomes)
    tables = {one.title: one for one in before if isinstance(one, Table)}
    others = {one.title: one for one in after if isinstance(one, Table)}
    for title in in_order(tuple(tables), tuple(others)):
        for where, was, becomes in _of_table(tables.get(title), others.get(title)):
            yield Change(number, place[1], where, was, becomes)


def _sentences(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(text=text):
                yield from _SENTENCE.split(text)
            case Listing(opening=opening, items=items):
                yield from (f"{opening} {item}".strip() for item in items)
            case Signature(post=post, name=name):
                yield f"{post} {name}".strip()
            case Code(text=text):
                yield text
            case Table():
                pass


def _paired(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Sentences that differ: replaced ones in pairs, the rest against nothing."""
    for tag, start, end, other, until in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        gone, come = before[start:end], after[other:until]
        for place in range(max(len(gone), len(come))):
            yield (
                gone[place] if place < len(gone) else "",
                come[place] if place < len(come) else "",
            )


def _of_table(old: Table | None, new: Table | None) -> Iterator[tuple[str, str, str]]:
    """Cells that differ, each with the names of its row and of its column."""
    before, after = _cells(old), _cells(new)
    rows = in_order(tuple(before), tuple(after))
    for row in rows:
        was, becomes = before.get(row), after.get(row)
        if was is None or becomes is None:
            yield row, _row(was), _row(becomes)
            continue
        for column in in_order(tuple(was), tuple(becomes)):
            if was.get(column, "") != becomes.get(column, ""):
                yield f"{row} · {column}", was.get(column, ""), becomes.get(column, "")


def _cells(table: Table | None) -> dict[str, dict[str, str]]:
    """Row -> column -> text. Rows of one name are told apart by their place among them."""
    found: dict[str, dict[str, str]] = {}
    for row in table.rows if table else ():
        name, turn = row[0].text, 2
        while name in found:
            name, turn = f"{row[0].text} ({turn})", turn + 1
        assert table is not None
        found[name] = {head: cell.text for head, cell in zip(table.head[1:], row[1:], strict=False)}
    return found


def _row(cells: dict[str, str] | None) -> str:
    """A whole row that is new or gone, as its cells with their heads."""
    return "; ".join(f"{head.lower()} — {text}" for head, text in (cells or {}).items() if text) or (
        "—" if cells is not None else ""
    )
