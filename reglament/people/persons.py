"""Verbs on persons: enrol, correct, switch off and on, erase."""

from dataclasses import dataclass, fields
from datetime import datetime

from django.contrib.auth.hashers import make_password
from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils.translation import gettext as _

from reglament.people import changes
from reglament.people.models import Address, Department, Letter, Organisation, Person
from reglament.people.models.persons import Language
from reglament.people.names import FullName, HandleError, handle


class PersonError(ValueError):
    """The record of the person cannot be so; the message says why, for whoever edits it."""


@dataclass(frozen=True)
class Particulars:
    """What is known of a person beside his name."""

    job_title: str = ""
    organisation: Organisation | None = None
    department: Department | None = None
    manager: Person | None = None
    language: str = Language.RUSSIAN
    may_spend: bool = False
    may_approve: bool = False


def enrol(
    key: str,
    name: FullName,
    *,
    by: Person | None,
    at: datetime,
    particulars: Particulars | None = None,
) -> Person:
    """Add a person, who cannot log in yet. `key` is the handle by which annexes will name him.

    Raises PersonError for a handle that is taken or malformed, and for a person without any name.
    """
    row = Person(key=_free_form(key), **_values(name, particulars or Particulars()))
    row.set_unusable_password()
    try:
        with transaction.atomic():
            row.save()
            changes.note("enrol", row, by=by, at=at)
    except IntegrityError as error:
        raise PersonError(_("Ключ «%(key)s» уже занят другим человеком.") % {"key": row.key}) from error
    return row


@transaction.atomic
def correct(person: Person, name: FullName, particulars: Particulars, *, by: Person, at: datetime) -> None:
    """Give a person another name, post or rights. Raises PersonError."""
    changes.apply(person, _values(name, particulars), verb="correct", by=by, at=at)


@transaction.atomic
def switch_off(person: Person, *, by: Person, at: datetime) -> None:
    """Forbid log-in and end every session at once. Raises PersonError for the last administrator."""
    _keep_an_administrator(person)
    _end_epoch(person)
    changes.apply(person, {"is_active": False}, verb="switch_off", by=by, at=at)


@transaction.atomic
def switch_on(person: Person, *, by: Person, at: datetime) -> None:
    """Let the person log in again. Raises PersonError for an erased one."""
    if person.erased_at is not None:
        raise PersonError(_("Данные этого человека удалены: заведите его заново."))
    changes.apply(person, {"is_active": True}, verb="switch_on", by=by, at=at)


@transaction.atomic
def appoint_administrator(person: Person, *, by: Person | None, at: datetime) -> None:
    """Let the person manage people and their log-ins. Raises PersonError for one who is switched off."""
    if not person.is_active:
        raise PersonError(_("Сначала включите этому человеку вход."))
    changes.apply(person, {"is_administrator": True}, verb="appoint_administrator", by=by, at=at)


@transaction.atomic
def end_sessions(person: Person, *, by: Person | None, at: datetime) -> None:
    """End every session of the person: his rights changed, or a device is lost."""
    _end_epoch(person)
    changes.note("end_sessions", person, by=by, at=at)


@transaction.atomic
def erase(person: Person, *, by: Person, at: datetime) -> None:
    """Remove what tells who the person is, in place: every row that refers to him stays as it was.

    Federal law 152-ФЗ, art. 21: personal data are destroyed or made impersonal on demand. Raises PersonError
    for the last administrator.
    """
    _keep_an_administrator(person)
    Address.objects.filter(person=person).delete()
    Letter.objects.filter(person=person).delete()
    person.absences.update(reason="")
    _end_epoch(person)
    anonymous: dict[str, object] = {
        **_values(FullName(given="-"), Particulars(organisation=person.organisation)),
        "given_name": "",
        "key": f"erased-{person.pk}",
        "is_active": False,
        "is_administrator": False,
        "password": make_password(None),
        "erased_at": at,
    }
    changes.apply(person, anonymous, verb="erase", by=by, at=at)


def _end_epoch(person: Person) -> None:
    Person.objects.filter(pk=person.pk).update(session_epoch=F("session_epoch") + 1)
    person.refresh_from_db(fields=["session_epoch"])


def _free_form(key: str) -> str:
    try:
        return handle(key)
    except HandleError as error:
        raise PersonError(_("Ключ человека: буквы, цифры, точка, дефис, до 60 знаков.")) from error


def _values(name: FullName, particulars: Particulars) -> dict[str, object]:
    parts = FullName(*(" ".join(part.split()) for part in name))
    if not any(parts):
        raise PersonError(_("Укажите хотя бы одно имя."))
    department = particulars.department
    if department is not None and department.organisation_id != getattr(particulars.organisation, "pk", None):
        raise PersonError(_("Подразделение принадлежит другой организации."))
    named = {"family_name": parts.family, "given_name": parts.given, "patronymic": parts.patronymic}
    return named | {field.name: getattr(particulars, field.name) for field in fields(particulars)}


def _keep_an_administrator(person: Person) -> None:
    """Lock all administrators, so that two of them cannot switch each other off at once."""
    if not person.is_administrator:
        return
    others = Person.objects.active().filter(is_administrator=True).select_for_update().order_by("pk")
    if not [row for row in others if row.pk != person.pk]:
        raise PersonError(_("Это последний администратор: сначала назначьте другого."))
