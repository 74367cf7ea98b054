"""Lengths of time on their way into the draft: as written, and asked about where they are not clear."""

# ruff: noqa: E501 -- patterns and sentences stay whole
from __future__ import annotations

import re
from typing import Final

from reglament.paper.recognising.draft import Draft
from reglament.paper.recognising.lengths import Length, bare_length, lengths_in
from reglament.paper.recognising.passages import Passage
from reglament.paper.recognising.vocabulary import NO_NORM

LONGEST_CELL: Final = 70
_WORKING_ALL: Final = re.compile(
    r"(?:срок|врем|час)\w*[^.]{0,60}(?:исчисля|считают|измеря|указан|отсчитыва|рассчитыва)\w*[^.]{0,40}"
    r"(?:в рабочее время|в рабочих часах|рабочего времени|рабочие часы)|"
    r"(?:times?|hours|terms)[^.]{0,60}(?:counted|measured|calculated|expressed)[^.]{0,40}(?:business|working) hours",
    re.IGNORECASE,
)


def note_working(draft: Draft, passages: tuple[Passage, ...]) -> None:
    """Whether the document says of all its hours that they are working hours."""
    for passage in passages:
        if draft.working is None and _WORKING_ALL.search(passage.text):
            draft.working = passage


def term(draft: Draft, length: Length, source: Passage) -> str:
    """The length as the draft writes it; "" (and a question) for what the language does not have."""
    text = length.text(draft.language, draft.working is not None)
    if not text:
        draft.ask("no_unit", source, written=length.written)
    elif length.vague and draft.working is None:
        draft.ask("bare_unit", source, written=length.written, text=text)
    return text


def is_norm(text: str, unit: tuple[str, str] = ("", "")) -> bool:
    """Whether a cell holds one norm, or says in words that there is none."""
    if not text or len(text) > LONGEST_CELL:
        return False
    found = list(lengths_in(text))
    return len(found) == 1 or (
        not found and (_word(text) is not None or bare_length(text, *unit) is not None)
    )


def cell_norm(draft: Draft, text: str, unit: tuple[str, str], source: Passage) -> str:
    """The norm of a cell; "" where it cannot be written."""
    found = list(lengths_in(text)) or [one for one in (bare_length(text, *unit),) if one]
    if found:
        length = found[0]
        if not length.sort and unit[1]:
            length = Length(length.number, length.unit, unit[1], length.written, length.start, length.end)
        return term(draft, length, source)
    words = _word(text)
    if words is None:
        return ""
    if "соглас" in text.lower() or "agree" in text.lower():
        draft.ask("by_agreement", source, written=text)
    return words[draft.language == "en"]


def _word(text: str) -> tuple[str, str] | None:
    return next((words for pattern, words in NO_NORM if pattern.search(text)), None)
