"""The cast: Орлова heads the line, Климов works there, Рыжова writes to it, Панина is her chief."""

from datetime import UTC, datetime

import pytest
from pytest_django import Settings

from reglament.people import addresses, organisations, passwords, persons
from reglament.people.models import Organisation, Person
from reglament.people.names import FullName
from reglament.people.persons import Particulars

WEDNESDAY = datetime(2026, 3, 18, 7, 0, tzinfo=UTC)
PASSWORD = "северный-путь-2026"


@pytest.fixture(autouse=True)
def _quick_hashes(settings: Settings) -> None:
    """Argon2 has a test of its own; elsewhere its cost would only slow the tests down."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.ROLE_BOOK = ""


@pytest.fixture
def company(db: None) -> Organisation:
    return organisations.register("Северный путь", by=None, at=WEDNESDAY, inn="7707083893", kpp="773601001")


def enrol(name: str, company: Organisation | None, mail: str) -> Person:
    """A person who can log in with PASSWORD under `mail`."""
    person = persons.enrol(
        name, FullName(name, "Анна"), by=None, at=WEDNESDAY, particulars=Particulars(organisation=company)
    )
    addresses.add(person, "mail", mail, by=None, at=WEDNESDAY, verified=True)
    passwords.give(person, PASSWORD, by=None, at=WEDNESDAY)
    return person


@pytest.fixture
def orlova(company: Organisation) -> Person:
    person = enrol("Орлова", company, "orlova@sever.example")
    persons.appoint_administrator(person, by=None, at=WEDNESDAY)
    return person


@pytest.fixture
def klimov(company: Organisation) -> Person:
    return enrol("Климов", company, "klimov@sever.example")


@pytest.fixture
def ryzhova(company: Organisation) -> Person:
    return enrol("Рыжова", company, "ryzhova@sever.example")


@pytest.fixture
def stranger(db: None) -> Person:
    other = organisations.register("Интегратор", by=None, at=WEDNESDAY)
    return enrol("Лунин", other, "lunin@integrator.example")
