"""Which facts of a journal count: what was taken back does not, nor what was concluded from it."""

from __future__ import annotations

from collections.abc import Sequence

from reglament.engine.facts import Fact, FactKind

from .errors import FactError


def effective(journal: Sequence[Fact]) -> list[Fact]:
    """The facts that count, in the order in which they do. Raises FactError for an impossible retraction."""
    retracted = _retracted(journal)
    counting = [
        fact
        for fact in journal
        if fact.kind is not FactKind.RETRACTED
        and fact.seq not in retracted
        and fact.data.get("cause") not in retracted
    ]
    counting.sort(key=lambda fact: fact.at)  # stable: a back-entry finds its place
    return counting


def _retracted(journal: Sequence[Fact]) -> set[int]:
    retracted: set[int] = set()
    for fact in reversed(journal):  # a retraction may itself be retracted by a later one
        if fact.kind is FactKind.RETRACTED and fact.seq not in retracted:
            retracted.add(_target(fact, journal))
    return retracted


def _target(fact: Fact, journal: Sequence[Fact]) -> int:
    seq = fact.data.get("retracts")
    if not isinstance(seq, int) or not 1 < seq < fact.seq or journal[seq - 1].is_verdict:
        raise FactError("fact.unknown_retracted", fact.seq, retracts=seq)
    return seq
