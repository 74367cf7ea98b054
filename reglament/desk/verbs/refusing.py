"""A refusal as its reader sees it: what to do, the clause that says so, the code to ask about."""

from __future__ import annotations

from dataclasses import dataclass

from reglament.desk.speech import Speech
from reglament.tickets.refusals import Refusal


@dataclass(frozen=True)
class Line:
    """One thing that stands in the way. `document`: where the clause is that the sentence cites."""

    sentence: str
    code: str
    document: str


def lines(refusal: Refusal, speech: Speech) -> list[Line]:
    """Everything that is missing, in the words of the ticket's edition."""
    rules = speech.look.rules
    return [Line(lack.cited(rules), lack.code, speech.document) for lack in refusal.lacks]
