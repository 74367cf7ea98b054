"""The cast of the tickets, who end them in March."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from reglament import engine
from reglament.people.models import Person
from reglament.reports.scope import Scope
from reglament.rulebook.reading import book_of
from tests.rulebook.desk import after
from tests.tickets.conftest import dorohov, edition, klimov, orlova, panina, ryabova, ryzhova, saveleva, tkach

__all__ = ["dorohov", "edition", "klimov", "orlova", "panina", "ryabova", "ryzhova", "saveleva", "tkach"]

LATER = after(days=10)


def rules_of(edition: int) -> engine.Rules:
    return book_of(edition, LATER).rules


@pytest.fixture
def march(orlova: Person) -> Scope:
    """What Орлова sees of March, asked at the end of it."""
    return Scope(orlova, LATER, date(2026, 3, 1), ZoneInfo("Europe/Moscow"))
