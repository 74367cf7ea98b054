"""The cast of the desk, with what they wrote indexed by the reader of the journal."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytest_django import Settings

from reglament.people.models import Person
from reglament.search.searching import Found, Search
from reglament.tickets import readers
from reglament.ui.language import Language
from tests.desk.conftest import At, Enter, clock, edition, enter, klimov, opened, orlova, ryabova, saveleva
from tests.rulebook.desk import after

__all__ = ["At", "Enter", "clock", "edition", "enter", "klimov", "opened", "orlova", "ryabova", "saveleva"]

Find = Callable[..., list[int]]


@pytest.fixture(autouse=True)
def reading(edition: object, settings: Settings) -> None:
    """Nobody but the reader of search hears of what happens."""
    settings.READERS = {"search": "reglament.search.indexing.read"}


def indexed() -> None:
    """Let the reader of search do what waits for it."""
    readers.serve_all(after(24))


def looked_for(line: str, by: Person, *, most: int = 50, language: Language = "ru") -> Found:
    """What the line finds at noon on Wednesday."""
    indexed()
    return Search(by, after(2), language).find(line, most=most)


def found(line: str, by: Person, *, most: int = 50) -> list[int]:
    """The numbers, the newest first."""
    return list(looked_for(line, by, most=most).numbers)
