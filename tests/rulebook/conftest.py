"""The edition in force, and the cast that its register names."""

import pytest

from reglament.people.models import Person
from reglament.rulebook.models import Edition
from tests.rulebook.desk import author, person, put_in_force


@pytest.fixture
def edition(db: None) -> Edition:
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
def panina(edition: Edition) -> Person:
    return person("панина")


@pytest.fixture
def ryabova(edition: Edition) -> Person:
    """An accountant without any role."""
    return author()
