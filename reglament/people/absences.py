"""Verbs on absences, and who is away now."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from reglament.people import changes
from reglament.people.models import Absence, Person


class AbsenceError(ValueError):
    """The absence cannot be entered; the message says why."""


@transaction.atomic
def enter(
    person: Person,
    starts_at: datetime,
    ends_at: datetime,
    *,
    by: Person,
    at: datetime,
    deputy: Person | None = None,
    reason: str = "",
) -> Absence:
    """Note that a person is away from `starts_at` up to, not including, `ends_at`.

    Raises AbsenceError for an empty or overlapping period and for a person deputising for himself.
    """
    _check_period(person, starts_at, ends_at, deputy)
    row = Absence.objects.create(
        person=person,
        starts_at=starts_at,
        ends_at=ends_at,
        deputy=deputy,
        reason=reason.strip()[:200],
        announced_at=at,
    )
    changes.note("enter", row, by=by, at=at)
    return row


@transaction.atomic
def change(
    absence: Absence,
    starts_at: datetime,
    ends_at: datetime,
    *,
    by: Person,
    at: datetime,
    deputy: Person | None,
) -> None:
    """Move the limits of an absence or give it another deputy. Raises AbsenceError.

    One that begins earlier than was known is announced anew.
    """
    _check_period(absence.person, starts_at, ends_at, deputy, besides=absence)
    announced = at if starts_at < absence.starts_at else absence.announced_at
    values = {
        "starts_at": starts_at,
        "ends_at": ends_at,
        "deputy": deputy,
        "announced_at": announced,
        "settled_at": None,
    }
    changes.apply(absence, values, verb="change", by=by, at=at)


@transaction.atomic
def cancel(absence: Absence, *, by: Person, at: datetime) -> None:
    """Take back an absence that did not happen."""
    changes.note("cancel", absence, by=by, at=at)
    absence.delete()


def away(persons: Iterable[Person], *, at: datetime) -> dict[int, Absence]:
    """The absence of each of these persons that lasts at this instant, by the person's id."""
    current = Absence.objects.filter(person__in=persons).covering(at).select_related("deputy")
    return {absence.person_id: absence for absence in current}


def _check_period(
    person: Person,
    starts_at: datetime,
    ends_at: datetime,
    deputy: Person | None,
    *,
    besides: Absence | None = None,
) -> None:
    if ends_at <= starts_at:
        raise AbsenceError(_("Отсутствие кончается раньше, чем начинается."))
    if deputy is not None and deputy.pk == person.pk:
        raise AbsenceError(_("Человек не может замещать сам себя."))
    # the lock makes the question below hold until the row is written: no extension, no exclusion constraint
    Person.objects.select_for_update().get(pk=person.pk)
    others = person.absences.filter(starts_at__lt=ends_at, ends_at__gt=starts_at)
    if besides is not None:
        others = others.exclude(pk=besides.pk)
    if others.exists():
        raise AbsenceError(_("В эти дни отсутствие уже записано."))
