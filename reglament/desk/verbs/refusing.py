"""A refusal as its reader sees it: what to do, the clause that says so, the code to ask about."""

from __future__ import annotations

from dataclasses import dataclass

from reglament import engine
from reglament.desk.speech import Speech
from reglament.tickets.refusals import SENTENCES, Lack, Refusal


@dataclass(frozen=True)
class Line:
    """One thing that stands in the way."""

    sentence: str
    clause: str
    code: str


def lines(refusal: Refusal, speech: Speech) -> list[Line]:
    """Everything that is missing, in the words of the ticket's edition."""
    return [_line(lack, speech) for lack in refusal.lacks]


def _line(lack: Lack, speech: Speech) -> Line:
    if lack.code in SENTENCES:
        return Line(lack.sentence(), lack.clause, lack.code)
    reason = engine.Reason(lack.code, "", lack.values)
    return Line(speech.explain(reason), lack.clause, lack.code)
