"""The cast of the desk, with the edition in force."""

import pytest
from pytest_django import Settings

from reglament.people.models import Person
from reglament.rulebook.models import Edition
from tests.rulebook.desk import author, person, put_in_force


@pytest.fixture
def edition(db: None, settings: Settings) -> Edition:
    settings.READERS = {"test": "tests.tickets.heard.read"}
    return put_in_force()


@pytest.fixture
def orlova(edition: Edition) -> Person:
    return person("орлова")


@pytest.fixture
def klimov(edition: Edition) -> Person:
    return person("климов")


@pytest.fixture
def saveleva(edition: Edition) -> Person:
    return person("савельева")


@pytest.fixture
def tkach(edition: Edition) -> Person:
    return person("ткач")


@pytest.fixture
def dorohov(edition: Edition) -> Person:
    return person("дорохов")


@pytest.fixture
def panina(edition: Edition) -> Person:
    return person("панина")


@pytest.fixture
def ryzhova(edition: Edition) -> Person:
    return person("рыжова")


@pytest.fixture
def ryabova(edition: Edition) -> Person:
    """An accountant without any role."""
    return author()
