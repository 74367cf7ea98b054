"""The cast at the desk: who works there, logged in, and tickets made by the real verbs."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from reglament.people.models import Person
from reglament.rulebook.models import Edition
from reglament.tickets import assignment, triage, working
from reglament.tickets.opening import open_ticket
from tests.rulebook.desk import after, author, person, put_in_force

At = Callable[[datetime], None]
Enter = Callable[[str], Client]


@pytest.fixture
def edition(db: None, settings: Settings) -> Edition:
    settings.READERS = {"mass": "reglament.tickets.following.read"}
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    return put_in_force()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> At:
    """The desk's clock stands where it is set: on Wednesday, 10:00, unless moved."""

    def move(at: datetime) -> None:
        monkeypatch.setattr("reglament.config.clock.now", lambda: at)

    move(after())
    return move


@pytest.fixture
def enter(edition: Edition, clock: At) -> Enter:
    """A browser in which somebody of the cast is logged in."""

    def browser(key: str) -> Client:
        client = Client(raise_request_exception=True)
        client.force_login(person(key))
        return client

    return browser


@pytest.fixture
def ryabova(edition: Edition) -> Person:
    """An accountant without any role."""
    return author()


@pytest.fixture
def klimov(edition: Edition) -> Person:
    return person("климов")


@pytest.fixture
def saveleva(edition: Edition) -> Person:
    return person("савельева")


@pytest.fixture
def orlova(edition: Edition) -> Person:
    return person("орлова")


def opened(author: Person, subject: str = "Не проводится реализация", **more: Any) -> int:
    """A ticket of this author, registered on Wednesday at 9:50 unless said otherwise."""
    known = {"body": "Пишет: не заполнено подразделение", "channel": "портал", "at": after(-0.2), **more}
    return open_ticket(author=author, subject=subject, by=author, **known).ticket.number


def sorted_out(number: int, by: Person, **more: Any) -> int:
    """The same, triaged as a plain incident of accounting."""
    known = {"kind": "инцидент", "zone": "бухгалтерия", "impact": "личное", "complexity": "С2", **more}
    triage.triage(number, **{"at": after(-0.1), **known}, by=by)
    return number


def given(number: int, to: Person, by: Person) -> int:
    """The same, with somebody responsible."""
    assignment.assign(number, responsible=to, by=by, at=after(-0.1))
    return number


def taken(number: int, by: Person) -> int:
    """The same, in work."""
    working.take(number, answer="Смотрю", by=by, at=after(-0.05))
    return number
