"""The world of the matrix: who knocks at every door."""

import pytest
from django.conf import settings
from pytest_django import Settings

from reglament.people import addresses, organisations, persons
from reglament.people.models import Person
from reglament.people.names import FullName
from reglament.people.persons import Particulars
from tests.access.registry import POPULATORS, World, discover

# Климов and Орлова work on the line of the sample edition, Рыжова and Панина write to it
INSIDERS = {
    "Орлова": "Анна",
    "Климов": "Андрей",
    "Рыжова": "Ирина",
    "Панина": "Вера",
    "Администратор": "Олег",
}

discover()


@pytest.fixture
def world(db: None, settings: Settings) -> World:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    world = make_world()
    for populator in POPULATORS:
        populator(world)
    return world


def make_world() -> World:
    at = settings.NOW()
    ours = organisations.register("Северный путь", by=None, at=at, inn="7707083893", kpp="773601001")
    theirs = organisations.register("Интегратор", by=None, at=at)
    cast = {
        family: _enrol(family, given, Particulars(organisation=ours)) for family, given in INSIDERS.items()
    }
    cast["Ломов"] = _enrol("Ломов", "Пётр", Particulars(organisation=theirs))
    persons.appoint_administrator(cast["Администратор"], by=None, at=at)
    return World(at, cast)


def _enrol(family: str, given: str, particulars: Particulars) -> Person:
    at = settings.NOW()
    person = persons.enrol(family, FullName(family, given), by=None, at=at, particulars=particulars)
    addresses.add(person, "mail", f"p{person.pk}@sever.example", by=None, at=at, verified=True)
    return person
