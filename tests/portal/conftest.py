"""Рябова, an accountant without any role, at the author's door of «Северный путь»."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from reglament.config import clock
from reglament.people.models import Person
from reglament.rulebook.models import Edition
from tests.rulebook.desk import WEDNESDAY, author, person, put_in_force

Enter = Callable[..., Client]
SetClock = Callable[[datetime], None]


@pytest.fixture
def edition(db: None, settings: Settings) -> Edition:
    settings.READERS = {"notices": "reglament.notices.telling.read"}
    return put_in_force()


@pytest.fixture
def set_clock(monkeypatch: pytest.MonkeyPatch) -> SetClock:
    """The desk's time, from Wednesday 10:00 on; a test moves it."""

    def move(at: datetime) -> None:
        monkeypatch.setattr(clock, "now", lambda: at)

    move(WEDNESDAY)
    return move


@pytest.fixture
def ryabova(edition: Edition) -> Person:
    return author()


@pytest.fixture
def klimov(edition: Edition) -> Person:
    return person("климов")


@pytest.fixture
def panina(edition: Edition) -> Person:
    return person("панина")


@pytest.fixture
def enter(edition: Edition, set_clock: SetClock) -> Enter:
    """A browser in which this person has logged in."""

    def enter_as(who: Person, **options: Any) -> Client:
        client = Client(**options)
        client.force_login(who)
        return client

    return enter_as


@pytest.fixture
def hers(enter: Enter, ryabova: Person) -> Client:
    """Рябова's browser."""
    return enter(ryabova)
