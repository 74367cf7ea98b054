"""Kinds of tickets, ways to end, limits."""

from __future__ import annotations

from dataclasses import dataclass

from reglament.engine.durations import Duration
from reglament.engine.vocabulary import Approval


@dataclass(frozen=True, slots=True)
class KindRule:
    """A kind of ticket."""

    name: str
    code: str
    filed_by: tuple[str, ...]  # () = anybody
    initial_complexity: str | None
    approval: Approval = Approval.NONE
    by_plan: bool = False
    required: tuple[str, ...] = ()  # fields
    clause: str = ""


@dataclass(frozen=True, slots=True)
class ClosureCode:
    """How a ticket ended and whether that counts."""

    name: str
    outcome: str  # solved | unsolved | not_counted
    counts_on_time: bool = True


@dataclass(frozen=True, slots=True)
class Limit:
    """A permission that depends on a count or a share: who may, up to which count, and who after it."""

    code: str  # complexity_change, reschedule, incomplete_return, attention, …
    at_most: int | None = None
    share: int | None = None  # per cent of `clock` after which `then` decides
    clock: str = ""
    who: tuple[str, ...] = ()
    then: tuple[str, ...] = ()
    per: Duration | None = None
    clause: str = ""
