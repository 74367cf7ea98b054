"""The people of a demo: organisations, departments, infobases, everybody who writes to the desk."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from django.contrib.auth.hashers import make_password
from ruamel.yaml import YAML

from reglament.demo.presets import PASSWORD, Preset
from reglament.demo.stage.stories import PEOPLE
from reglament.people import addresses, organisations, passwords, persons
from reglament.people.models import Base, Department, Organisation, Person
from reglament.people.names import FullName, sort_key
from reglament.people.persons import Particulars
from reglament.rulebook.models import Contract

Row = Mapping[str, Any]


def read_people(folder: Path) -> dict[str, Any]:
    """The file of people beside the stories."""
    return dict(YAML(typ="safe").load((folder / PEOPLE).read_text("utf-8")))


def engage(preset: Preset, *, at: datetime) -> None:
    """Bring in everybody whom the stories need. The persons of the register are there already."""
    written = read_people(preset.stories)
    companies = _companies(preset, written, at)
    _contracts(written, companies, at)
    _bases(written, companies, at)
    departments = _departments(written, companies, at)
    for key, row in written["люди"].items():
        _enrol(key, row, companies, departments, at)
    _appoint_heads(written, departments, at)


def give_passwords(preset: Preset, *, at: datetime) -> None:
    """The one password of the demo for everybody; hashed once, since the hash is slow on purpose."""
    head = Person.objects.get(key=preset.head)
    passwords.give(head, PASSWORD, by=None, at=at)
    Person.objects.exclude(pk=head.pk).update(password=make_password(PASSWORD))
    persons.appoint_administrator(head, by=None, at=at)


def _companies(preset: Preset, written: Row, at: datetime) -> dict[str, Organisation]:
    rows: dict[str, Row] = written.get("организации", {})
    if not rows:  # the house whose regulation it is came with the edition
        return {"": Organisation.objects.get(name=preset.organisation)}
    return {
        key: organisations.register(
            row["название"], by=None, at=at, legal_name=row.get("полное", ""), inn=str(row.get("инн", ""))
        )
        for key, row in rows.items()
    }


def _contracts(written: Row, companies: Mapping[str, Organisation], at: datetime) -> None:
    for key, row in written.get("организации", {}).items():
        if "договор" in row:
            number, plan = row["договор"], row.get("тариф", "разовые работы")
            Contract.objects.create(organisation=companies[key], number=number, plan=plan, starts_at=at)


def _bases(written: Row, companies: Mapping[str, Organisation], at: datetime) -> None:
    for row in written.get("базы", {}).values():
        organisations.add_base(
            companies[row.get("организация", "")],
            row["название"],
            by=None,
            at=at,
            configuration=row.get("конфигурация", ""),
            release=str(row.get("релиз", "")),
        )


def _departments(written: Row, companies: Mapping[str, Organisation], at: datetime) -> dict[str, Department]:
    rows = written.get("подразделения", {})
    known = {row.sort_key: row for row in companies[""].departments.all()} if rows else {}
    return {
        key: known.get(sort_key(row["название"]))
        or organisations.add_department(companies[""], row["название"], by=None, at=at)
        for key, row in rows.items()
    }


def _enrol(
    key: str,
    row: Row,
    companies: Mapping[str, Organisation],
    departments: Mapping[str, Department],
    at: datetime,
) -> None:
    manager = row.get("руководитель")
    particulars = Particulars(
        job_title=row.get("должность", ""),
        organisation=companies[row.get("организация", "")],
        department=departments.get(row.get("подразделение", "")),
        manager=Person.objects.get(key=manager) if manager else None,
    )
    person = persons.enrol(key, _name(row["имя"]), by=None, at=at, particulars=particulars)
    if mail := row.get("почта"):
        addresses.add(person, "mail", mail, by=None, at=at, verified=True)


def _name(written: str) -> FullName:
    family, given, patronymic = [*written.split(), "", ""][:3]
    return FullName(family, given, patronymic)


def _appoint_heads(written: Row, departments: Mapping[str, Department], at: datetime) -> None:
    """The head of a department is the manager of everybody in it."""
    for key, row in written.get("подразделения", {}).items():
        head = Person.objects.get(key=row["руководитель"])
        organisations.head_department(departments[key], head, by=head, at=at)
        Person.objects.filter(department=departments[key], manager=None).update(manager=head)


def zone_bases(written: Row) -> dict[str, Base]:
    """Which infobase a story means by its zone."""
    by_name = {base.name: base for base in Base.objects.all()}
    rows = written.get("базы", {}).values()
    return {zone: by_name[row["название"]] for row in rows for zone in row.get("зоны", ())}


def house_bases() -> dict[int, Base]:
    """The infobase of each organisation that has one of its own."""
    return {base.organisation_id: base for base in Base.objects.order_by("-pk")}


def channels(written: Row) -> dict[str, str]:
    """By which channel whom usually writes."""
    return {key: row["пишет"] for key, row in written["люди"].items() if "пишет" in row}
