"""The same cast, with the real reader."""

import pytest
from pytest_django import Settings

from reglament.people import addresses
from reglament.people.models import Person
from tests.rulebook.desk import ENACTED
from tests.tickets.conftest import dorohov, edition, klimov, orlova, panina, ryabova, ryzhova, saveleva, tkach

__all__ = ["dorohov", "edition", "klimov", "orlova", "panina", "ryabova", "ryzhova", "saveleva", "tkach"]


@pytest.fixture(autouse=True)
def _notices_read(edition: object, settings: Settings) -> None:
    settings.READERS = {"notices": "reglament.notices.telling.read"}
    settings.EMAIL_URL = "demo:"


@pytest.fixture
def ryabova_with_mail(ryabova: Person) -> Person:
    addresses.add(ryabova, "mail", "ryabova@sever.example", by=None, at=ENACTED, verified=True)
    return ryabova
