"""What became of a letter, as its row will say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reglament.intake.models.incoming import State
from reglament.tickets.recording import Done

STRANGER, STRANGER_REPLY, UNPROVEN_STAFF = "stranger", "stranger-reply", "unproven-staff"
REFUSED, NO_EDITION, FAILED, FORGED = "refused", "no-edition", "failed", "forged"
TOO_LARGE = "too-large"


@dataclass(frozen=True, slots=True)
class Outcome:
    """`reason`: a code of wording.py, for what was parked and for what is to be said of the rest."""

    state: State
    reason: str = ""
    detail: str = ""
    ticket: int | None = None
    seq: int | None = None
    same_as: int | None = None


def parked(reason: str, *, ticket: int | None = None, detail: str = "") -> Outcome:
    """It waits for a person."""
    return Outcome(State.PARKED, reason, detail, ticket)


def refused(sentences: Sequence[str], ticket: int | None = None) -> Outcome:
    """The edition, or the state of the ticket, does not allow it."""
    return parked(REFUSED, ticket=ticket, detail=" ".join(sentences))


def opened(done: Done) -> Outcome:
    """It became a ticket."""
    return Outcome(State.NEW, ticket=done.ticket.number, seq=_first(done))


def added(done: Done, reason: str = "") -> Outcome:
    """It was said in a ticket."""
    return Outcome(State.ADDED, reason, ticket=done.ticket.number, seq=_first(done))


def _first(done: Done) -> int | None:
    return done.facts[0].seq if done.facts else None
