"""For whom an edition holds. Periods of equal references never overlap."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import connection, transaction
from django.db.models import Q, QuerySet

from reglament import engine
from reglament.people.models import Department, Organisation
from reglament.rulebook.models import Contract, Edition, EditionState, Scope, Zone
from reglament.rulebook.shelf import touch

LOCK = 7_201_001  # of pg_advisory_xact_lock: one verb on scopes at a time


class Overlap(ValueError):  # noqa: N818 -- two periods that cover one instant
    """`scope` already covers a part of the wanted period for the same references."""

    def __init__(self, scope: Scope) -> None:
        super().__init__(str(scope))
        self.scope = scope


@transaction.atomic
def assign(
    edition: Edition,
    *,
    starts_at: datetime,
    ends_at: datetime | None = None,
    organisation: Organisation | None = None,
    contract: Contract | None = None,
    zone: Zone | None = None,
    department: Department | None = None,
    plan: str = "",
) -> Scope:
    """Let the edition hold for these from `starts_at` (part of the period) to `ends_at` (not part of it).

    Raises Overlap.
    """
    lock_scopes()
    whom: dict[str, object | None] = {"organisation": organisation, "contract": contract, "zone": zone}
    whom |= {"department": department, "plan": engine.key(plan)}
    if clash := _overlapping(whom, starts_at, ends_at).first():
        raise Overlap(clash)
    scope = Scope.objects.create(edition=edition, starts_at=starts_at, ends_at=ends_at, **whom)
    touch()
    return scope


@transaction.atomic
def end(scope: Scope, *, at: datetime) -> None:
    """Let the scope end at this instant; one that had not begun by then goes away."""
    lock_scopes()
    if scope.starts_at >= at:
        scope.delete()
    else:
        scope.ends_at = at
        scope.save(update_fields=["ends_at"])
    touch()


def lock_scopes() -> None:
    """Make other verbs on scopes wait until this transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def of_same(whom: Mapping[str, object | None]) -> Q:
    """Scopes with exactly these references."""
    same = Q()
    for name, value in whom.items():
        same &= Q(**{name: value}) if value is not None else Q(**{f"{name}__isnull": True})
    return same


def _overlapping(
    whom: Mapping[str, object | None], starts_at: datetime, ends_at: datetime | None
) -> QuerySet[Scope]:
    found = Scope.objects.filter(of_same(whom)).filter(Q(ends_at__isnull=True) | Q(ends_at__gt=starts_at))
    return found.filter(starts_at__lt=ends_at) if ends_at else found


def settle_states(at: datetime) -> None:
    """Call superseded what holds nowhere any more and will not again."""
    alive = Scope.objects.filter(Q(ends_at__isnull=True) | Q(ends_at__gt=at)).values("edition")
    Edition.objects.filter(state=EditionState.IN_FORCE).exclude(pk__in=alive).update(
        state=EditionState.SUPERSEDED
    )
