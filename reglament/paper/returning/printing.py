"""What a draft prints, as clauses; the document that came back is held against it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from reglament import engine
from reglament.paper.pen import Language
from reglament.paper.reading import Line, Source
from reglament.paper.returning.changes import Change
from reglament.paper.returning.clauses import FRONT, Stated, clauses_of, pieces_of
from reglament.paper.returning.differences import differences
from reglament.paper.setting import galley
from reglament.paper.word.markup import bookmark
from reglament.paper.writing import publication

Annexes = Callable[[engine.Edition], engine.Annexes]


@dataclass(frozen=True, slots=True)
class Printed:
    """A draft as it is printed: clauses by anchor, and the anchor of every bookmark."""

    text: str
    edition: engine.Edition
    clauses: Mapping[str, Stated]
    anchors: Mapping[str, str]


def printed_of(text: str, annexes: Annexes, language: Language) -> Printed:
    """What this text prints. `annexes` gives those of an edition. Raises engine.NotationErrors."""
    edition = engine.load_edition(text)
    document = publication(edition, annexes(edition), language)
    anchors = {bookmark(anchor): anchor for anchor in document.anchors()}
    made = galley(document)
    clauses = clauses_of(pieces_of(made), anchors)
    front = (*made.approval, made.organisation, made.title, *made.facts)
    clauses[FRONT].texts.extend(Line(text, text) for text in (" ".join(one.split()) for one in front) if text)
    return Printed(text, edition, clauses, anchors)


def changes_in(source: Source, printed: Printed) -> tuple[Change, ...]:
    """What the document that came back says otherwise."""
    return differences(printed.clauses, their_clauses(source, printed))


def their_clauses(source: Source, printed: Printed) -> dict[str, Stated]:
    """The document that came back, under our anchors."""
    return clauses_of(source.pieces, printed.anchors)
