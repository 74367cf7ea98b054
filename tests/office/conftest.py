"""The cast at the office of «Северный путь», logged in, on Wednesday at 10:00."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from django.test import Client
from pytest_django import Settings

from reglament.people.models import Person
from reglament.rulebook.models import Edition
from tests.rulebook.desk import EXAMPLES, WEDNESDAY, after, author, person, put_in_force

SetClock = Callable[[datetime], None]
Enter = Callable[..., Client]


@pytest.fixture
def set_clock(monkeypatch: pytest.MonkeyPatch) -> SetClock:
    """The desk's time, from Wednesday 10:00 on; a test moves it."""

    def move(at: datetime) -> None:
        monkeypatch.setattr("reglament.config.clock.now", lambda: at)

    move(WEDNESDAY)
    return move


@pytest.fixture
def edition(db: None, settings: Settings, set_clock: SetClock) -> Edition:
    settings.READERS = {}
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    return put_in_force()


@pytest.fixture
def enter(edition: Edition) -> Enter:
    """A browser in which somebody has logged in, by key."""

    def browser(key: str, **options: object) -> Client:
        client = Client(**options)  # type: ignore[arg-type]
        client.force_login(person(key))
        return client

    return browser


@pytest.fixture
def orlova(enter: Enter) -> Client:
    """The head of the line."""
    return enter("орлова")


@pytest.fixture
def klimov(enter: Enter) -> Client:
    """A consultant."""
    return enter("климов")


@pytest.fixture
def ryabova(edition: Edition) -> Person:
    """An accountant without any role."""
    return author()


@pytest.fixture
def outsider(ryabova: Person) -> Client:
    """Her browser."""
    client = Client()
    client.force_login(ryabova)
    return client


@pytest.fixture
def freelancer(db: None, settings: Settings, set_clock: SetClock) -> Client:
    """The desk of one programmer: his browser."""
    from reglament.rulebook.enacting import enact, read_draft

    settings.READERS = {}
    folder = EXAMPLES / "freelancer"
    texts = {path.stem: path.read_text("utf-8") for path in folder.glob("*.yaml")}
    text = (EXAMPLES / "freelancer.yaml").read_text("utf-8")
    enact(read_draft(text, "freelancer.yaml", texts), by=None, at=after(days=-30))
    client = Client()
    client.force_login(person("громов"))
    return client


@pytest.fixture
def admin_without_edition(db: None, set_clock: SetClock) -> Client:
    """An administrator on a desk that has no regulation yet."""
    from django.conf import settings

    from reglament.people import persons
    from reglament.people.names import FullName
    from reglament.rulebook.shelf import forget

    forget()
    admin = persons.enrol("админ", FullName("Админ", "Олег"), by=None, at=settings.NOW())
    persons.appoint_administrator(admin, by=None, at=settings.NOW())
    client = Client()
    client.force_login(admin)
    return client
