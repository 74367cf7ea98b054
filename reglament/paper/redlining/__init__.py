"""Two editions as one document: what stays, what is inserted, what is deleted, each marked.

Both are compared as they are set, so that all three writers show the same marks: accepting them all gives the
new document, refusing them all the old one (but for the cover and the last pages, which are the new one's).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reglament.paper.comparing import in_order
from reglament.paper.galley import Galley, Mark, Part, SetBlock, SetParagraph
from reglament.paper.redlining.blocks import merged_blocks, whole
from reglament.paper.setting import galley
from reglament.paper.values import Document

_SAID = {
    "ru": "Изменения против редакции {edition}: вставленное подчёркнуто, изъятое зачёркнуто",
    "en": "Changes against edition {edition}: insertions underlined, deletions struck out",
}


def redlined(old: Document, new: Document) -> Galley:
    """The new document, set, with its differences from the old one of the same language marked."""
    before, after = galley(old), galley(new)
    parts = {part.anchor: part for part in before.parts}
    others = {part.anchor: part for part in after.parts}
    ending = {section.anchor for section in new.ending}
    merged: list[Part] = []
    for anchor in in_order(tuple(parts), tuple(others)):
        if anchor in ending:
            merged.append(others[anchor])
        elif anchor in others or anchor not in {section.anchor for section in old.ending}:
            merged += _part(parts.get(anchor), others.get(anchor))
    said = _SAID[new.language].format(edition=old.edition)
    return replace(after, facts=(*after.facts, said), parts=tuple(merged))


def _part(old: Part | None, new: Part | None) -> Iterator[Part]:
    if old is None or new is None:
        known = new or old
        assert known is not None
        mark: Mark = "new" if new else "gone"
        yield replace(_headed(known, mark), blocks=tuple(whole(block, mark) for block in known.blocks))
    elif (old.heading, old.note) == (new.heading, new.note):
        yield replace(new, blocks=tuple(_clauses(old, new)))
    else:
        yield replace(_headed(old, "gone"), blocks=())
        yield replace(_headed(new, "new"), blocks=tuple(_clauses(old, new)))


def _headed(part: Part, mark: Mark) -> Part:
    """The part with its heading marked; what is gone cannot be referred to."""
    return replace(part, mark=mark, anchor=f"gone-{part.anchor}" if mark == "gone" else part.anchor)


def _clauses(old: Part, new: Part) -> Iterator[SetBlock]:
    """The blocks of both, clause by clause."""
    before, after = _by_clause(old), _by_clause(new)
    for clause in in_order(tuple(before), tuple(after)):
        yield from merged_blocks(before.get(clause, ()), after.get(clause, ()))


def _by_clause(part: Part) -> dict[str, list[SetBlock]]:
    """The blocks under the number of the clause that they belong to; "" for those before the first."""
    found: dict[str, list[SetBlock]] = {}
    clause = ""
    for block in part.blocks:
        if isinstance(block, SetParagraph) and block.number:
            clause = block.anchor
        found.setdefault(clause, []).append(block)
    return found
