"""The company's own wording of clauses, and prose that belongs to a section of the document."""

from __future__ import annotations

from typing import Final

from reglament.engine.notation.named import Named
from reglament.engine.notation.records import Record
from reglament.engine.regulation.own_words import OwnWords

from .parts import LINES, PROSE, may

OWN_WORDS: Final = Named(
    None,
    Record(
        OwnWords,
        (
            may("heading", "заголовок", "heading", PROSE),
            may("instead", "вместо", "instead", PROSE),
            may("also", "также", "also", LINES),
        ),
        named="name",
        shorthand="instead",
        keeps_clause=False,
    ),
)
