"""A sheet without title page and contents: title, lines under it, then clauses."""

from __future__ import annotations

from collections.abc import Sequence

from reglament.paper.pen import Pen
from reglament.paper.values import Block, Clause, Document, Section


def sheet(
    pen: Pen,
    title: str,
    facts: Sequence[str],
    sections: Sequence[Section],
    footer: str,
) -> Document:
    """The sheet as a document of its own."""
    document = pen.edition.document
    return Document(
        title=title,
        language=pen.language,
        edition=document.number,
        approval=(),
        facts=tuple(facts),
        sections=tuple(sections),
        organisation=document.organisation or document.contractor,
        footer=footer,
        covered=False,
    )


def section(anchor: str, title: str, *clauses: tuple[str, Sequence[Block]]) -> Section:
    """A section of clauses given as (number, blocks)."""
    made = (
        Clause(number, number or f"{anchor}-{place}", tuple(blocks))
        for place, (number, blocks) in enumerate(clauses)
    )
    return Section("", title, anchor, tuple(made))


def named(pen: Pen) -> str:
    """«Регламент…» (редакция 3)."""
    document = pen.edition.document
    return pen.say(
        f"«{document.title}» (редакция {document.number})", f"“{document.title}” (edition {document.number})"
    )
