"""What stands on the shelf: which editions and annexes hold when. Kept in the process until it changes.

The rows are few and change by verbs of this package alone, each of which renews the shelf mark. A process
looks at the mark at most once a second: a change made elsewhere counts here within a second.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from threading import local

from django.db.models import Value
from django.db.models.functions import NullIf

from reglament.rulebook.models import Annex, EditionStep, Scope, ShelfMark, StepKind

GLANCE = 1.0  # seconds of real time between two looks at the mark


@dataclass(frozen=True, slots=True)
class Placed:
    """A scope without its rows."""

    edition: int
    regulation: str
    organisation: int | None
    contract: int | None
    zone: str | None
    department: int | None
    plan: str | None
    starts_at: datetime
    ends_at: datetime | None

    def covers(self, at: datetime) -> bool:
        """Whether the scope holds at this instant."""
        return self.starts_at <= at and (self.ends_at is None or at < self.ends_at)


def weight(scope: Placed | Scope) -> tuple[bool, ...]:
    """The narrower scope wins: contract, then department, then zone, then organisation, then plan."""
    return (
        scope.contract is not None,
        scope.department is not None,
        scope.zone is not None,
        scope.organisation is not None,
        bool(scope.plan),
    )


@dataclass(frozen=True, slots=True)
class Register:
    """A version of an annex without its text."""

    id: int
    regulation: str
    kind: str
    version: int
    in_force_from: datetime


@dataclass(frozen=True, slots=True)
class Shelf:
    """Everything by which an instant finds its edition and its annexes."""

    mark: uuid.UUID | None
    scopes: tuple[Placed, ...]
    registers: tuple[Register, ...]  # by kind, date and version
    trials_ended: Mapping[int, datetime]  # editions whose trial an order has ended

    def annexes_at(self, regulation: str, at: datetime) -> tuple[int, ...]:
        """The ids of the annexes in force, in order of kind. Before the first version counts the first."""
        chosen: dict[str, int] = {}
        for register in self.registers:
            if register.regulation == regulation and (
                register.in_force_from <= at or register.kind not in chosen
            ):
                chosen[register.kind] = register.id
        return tuple(chosen.values())

    def editions_at(self, at: datetime) -> tuple[int, ...]:
        """The editions in force somewhere at this instant, one regulation after another, the newest last."""
        return tuple(dict.fromkeys(scope.edition for scope in self.scopes if scope.covers(at)))


_kept = local()


def shelf() -> Shelf:
    """The shelf as it stands now, at most a second old."""
    kept: Shelf | None = getattr(_kept, "shelf", None)
    seen = time.monotonic()
    if kept is not None and seen - _kept.seen < GLANCE:
        return kept
    mark = ShelfMark.objects.values_list("value", flat=True).first()
    if kept is None or kept.mark != mark:
        kept = _kept.shelf = Shelf(mark, tuple(_scopes()), tuple(_registers()), _trials())
    _kept.seen = seen
    return kept


def touch() -> None:
    """Tell every process that the shelf has changed. Part of the verb's own transaction."""
    ShelfMark.objects.update_or_create(pk=1, defaults={"value": uuid.uuid4()})
    forget()


def forget() -> None:
    """Look at the mark again at the next question (this thread only)."""
    _kept.seen = float("-inf")


def _scopes() -> Iterable[Placed]:
    rows = Scope.objects.order_by("edition__regulation", "starts_at", "pk").values_list(
        "edition_id",
        "edition__regulation",
        "organisation_id",
        "contract_id",
        "zone__key",
        "department_id",
        NullIf("plan", Value("")),
        "starts_at",
        "ends_at",
    )
    return (Placed(*row) for row in rows)


def _trials() -> dict[int, datetime]:
    """Editions whose trial an order has ended, and when."""
    return dict(EditionStep.objects.filter(kind=StepKind.TRIAL_ENDED).values_list("edition_id", "at"))


def _registers() -> Iterable[Register]:
    rows = Annex.objects.order_by("regulation", "kind", "in_force_from", "version").values_list(
        "pk", "regulation", "kind", "version", "in_force_from"
    )
    return (Register(*row) for row in rows)
