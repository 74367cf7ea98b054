"""Verbs on organisations, their departments and their infobases."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from reglament.people import changes, requisites
from reglament.people.models import Base, Department, Organisation, Person


class OrganisationError(ValueError):
    """The records would contradict one another; the message says how, for the person who edits them."""


def register(
    name: str,
    *,
    by: Person | None,
    at: datetime,
    legal_name: str = "",
    inn: str = "",
    kpp: str = "",
) -> Organisation:
    """Add an organisation. Raises RequisiteError, or OrganisationError when ИНН + КПП are known already."""
    number, reason_code = requisites.pair(inn, kpp)
    row = Organisation(name=_stated(name), legal_name=legal_name.strip(), inn=number, kpp=reason_code)
    with transaction.atomic():
        _save_once(row, _("Организация с такими ИНН и КПП уже есть."))
        changes.note("register", row, by=by, at=at)
    return row


def correct(
    organisation: Organisation,
    *,
    by: Person,
    at: datetime,
    name: str,
    legal_name: str,
    inn: str,
    kpp: str,
) -> None:
    """Give an organisation new particulars. Raises as `register` does."""
    number, reason_code = requisites.pair(inn, kpp)
    twins = Organisation.objects.filter(inn=number, kpp=reason_code).exclude(pk=organisation.pk)
    if number and twins.exists():
        raise OrganisationError(_("Организация с такими ИНН и КПП уже есть."))
    values = {"name": _stated(name), "legal_name": legal_name.strip(), "inn": number, "kpp": reason_code}
    with transaction.atomic():
        changes.apply(organisation, values, verb="correct", by=by, at=at)


def add_department(
    organisation: Organisation,
    name: str,
    *,
    by: Person | None,
    at: datetime,
    parent: Department | None = None,
    manager: Person | None = None,
) -> Department:
    """Add a department under `parent` (None: at the top). Raises OrganisationError."""
    if parent is not None and parent.organisation_id != organisation.pk:
        raise OrganisationError(_("Вышестоящее подразделение принадлежит другой организации."))
    row = Department(organisation=organisation, parent=parent, name=_stated(name), manager=manager)
    with transaction.atomic():
        _save_once(row, _("Такое подразделение здесь уже есть."))
        changes.note("register", row, by=by, at=at)
    return row


@transaction.atomic
def move_department(department: Department, parent: Department | None, *, by: Person, at: datetime) -> None:
    """Put a department with all below it under another. Raises OrganisationError if that makes a ring."""
    # two opposite moves at once would make a ring that neither of them sees
    Organisation.objects.select_for_update().get(pk=department.organisation_id)
    above = Department.objects.get(pk=parent.pk) if parent is not None else None
    while above is not None:
        if above.organisation_id != department.organisation_id:
            raise OrganisationError(_("Вышестоящее подразделение принадлежит другой организации."))
        if above.pk == department.pk:
            raise OrganisationError(_("Подразделение не может подчиняться самому себе."))
        above = above.parent
    changes.apply(department, {"parent": parent}, verb="move", by=by, at=at)


@transaction.atomic
def head_department(
    department: Department, manager: Person | None, *, by: Person | None, at: datetime
) -> None:
    """Say who is the head of a department (None: nobody)."""
    changes.apply(department, {"manager": manager}, verb="head", by=by, at=at)


def add_base(
    organisation: Organisation,
    name: str,
    *,
    by: Person | None,
    at: datetime,
    configuration: str = "",
    release: str = "",
    location: str = "",
) -> Base:
    """Add an infobase of an organisation. Raises OrganisationError when it has one of this name."""
    row = Base(
        organisation=organisation,
        name=_stated(name),
        configuration=configuration.strip(),
        release=release.strip(),
        location=location.strip(),
    )
    with transaction.atomic():
        _save_once(row, _("База с таким именем у этой организации уже есть."))
        changes.note("register", row, by=by, at=at)
    return row


@transaction.atomic
def update_base(base: Base, *, by: Person, at: datetime, release: str, location: str) -> None:
    """Note that an infobase was updated or moved."""
    values: dict[str, object] = {"release": release.strip(), "location": location.strip()}
    changes.apply(base, values, verb="update", by=by, at=at)


def _stated(name: str) -> str:
    cleaned = " ".join(name.split())
    if not cleaned:
        raise OrganisationError(_("Укажите название."))
    return cleaned


def _save_once(row: Organisation | Department | Base, complaint: str) -> None:
    """Insert the row; a unique constraint in its way becomes a sentence."""
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as error:
        raise OrganisationError(complaint) from error
