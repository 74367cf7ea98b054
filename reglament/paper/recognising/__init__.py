"""A regulation written by hand becomes a draft edition, with a list of what people have to decide.

No number is invented: each value stands beside the words of the document that it was read from.
"""

from __future__ import annotations

from dataclasses import dataclass

from reglament.paper.reading import Source
from reglament.paper.recognising import (
    about,
    channels,
    figures,
    gaps,
    hours,
    kinds,
    matrices,
    norms,
    people,
    priorities,
    prose,
    settling,
    told_norms,
    waiting,
)
from reglament.paper.recognising.draft import Draft
from reglament.paper.recognising.passages import passages_of
from reglament.paper.recognising.questions import Asked, asked
from reglament.paper.recognising.terms import note_working
from reglament.paper.recognising.writing import written

__all__ = ["Asked", "Drafted", "draft_of", "understood"]


@dataclass(frozen=True, slots=True)
class Drafted:
    """The text of the draft, how many values it has, and the questions to people."""

    text: str
    values: int
    questions: tuple[Asked, ...]


def draft_of(source: Source, name: str, language: str = "", base: str = "") -> Drafted:
    """The draft of a document. `name`: what messages call it; `language`: of the draft, else the document's.

    `base`: id of the preset that the draft is to inherit, or "".
    """
    draft, inherits = understood(source, language, base)
    values = sum(path[0] != prose.PART for path in draft.values)
    return Drafted(written(draft, name, inherits), values, tuple(asked(draft)))


def understood(source: Source, language: str = "", base: str = "") -> tuple[Draft, str]:
    """Every value with its source and every question, and the name of the preset to inherit."""
    read = passages_of(source)
    draft = Draft(language or read.language)
    note_working(draft, read.passages)
    for step in (
        about,
        priorities,
        matrices,
        kinds,
        people,
        hours,
        channels,
        norms,
        waiting,
        figures,
        told_norms,
    ):
        step.find(read, draft)
    matrices.finish(draft)
    inherits = settling.settle(draft, base)
    prose.keep(read, draft)
    gaps.ask(read, draft)
    return draft, inherits
