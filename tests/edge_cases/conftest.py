"""The cast of the tickets; after every case the projections are what the journal gives."""

from collections.abc import Iterator

import pytest

from reglament.tickets import rebuilding
from tests.rulebook.desk import after
from tests.tickets.conftest import dorohov, edition, klimov, orlova, panina, ryabova, ryzhova, saveleva, tkach

__all__ = ["dorohov", "edition", "klimov", "orlova", "panina", "ryabova", "ryzhova", "saveleva", "tkach"]


@pytest.fixture(autouse=True)
def _the_journal_holds(db: None) -> Iterator[None]:
    yield
    assert [each for each in rebuilding.check(after(days=60)) if each.reason != "calendar"] == []
