"""The frame of journeys: a live desk on real PostgreSQL, a real Chromium, people of the cast logged in.

    def test_…(desk: LiveDesk, enter: Enter) -> None:
        page = enter("климов")
        page.goto("/desk/")

The desk's clock stands at Wednesday 10:00 until `desk.wait(hours=1)`. Whatever a browser's console complains
of fails the test.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from playwright._impl._api_structures import SetCookieParam
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from pytest_django.fixtures import Settings
from pytest_django.live_server_helper import LiveServer

from reglament.rulebook import shelf
from reglament.tickets import readers, timers
from tests.rulebook.desk import after, person, put_in_force

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic"]
# A form that comes back, or "somebody was faster": said to the person, and by the browser to its console too
ANSWERED = re.compile(r"Failed to load resource: the server responded with a status of (409|422) ")
Enter = Callable[..., Page]


@dataclass
class LiveDesk:
    """A desk that people can visit at `address`; `at` is what its clock shows."""

    address: str
    at: datetime

    def wait(self, *, hours: float = 0, days: float = 0) -> None:
        """Let time pass; what was due by then is done, as the worker would."""
        self.at += timedelta(hours=hours, days=days)
        timers.run_due(self.at)
        self.tell()

    def tell(self) -> None:
        """Serve the readers of the journal, as the worker would."""
        readers.serve_all(self.at)


@pytest.fixture(scope="session", autouse=True)
def beside_an_event_loop() -> Iterator[None]:
    """Playwright keeps an event loop in this thread; nothing of ours runs in it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(os.environ, "DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        yield


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Chromium without a screen; without Chromium no journey is made, and says so."""
    if not CHROMIUM.exists():
        pytest.skip(f"NO JOURNEY WAS MADE: Chromium is not at {CHROMIUM} (Debian: apt install chromium)")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield running
        running.close()


@pytest.fixture
def desk(live_server: LiveServer, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[LiveDesk]:
    """«Северный путь» with its edition in force."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    live = LiveDesk(live_server.url, after())
    monkeypatch.setattr("reglament.config.clock.now", lambda: live.at)
    monkeypatch.setattr(
        shelf, "GLANCE", 0.0
    )  # the tables were emptied behind the back of the server's threads
    shelf.forget()
    put_in_force()
    yield live


@pytest.fixture
def enter(chromium: Browser, desk: LiveDesk) -> Iterator[Enter]:
    """A browser in which somebody of the cast has logged in."""
    complaints: list[str] = []
    contexts: list[BrowserContext] = []

    def note(text: str) -> None:
        if not ANSWERED.match(text):
            complaints.append(text)

    def enter_as(key: str, *, width: int = 1440, height: int = 900, **options: Any) -> Page:
        context = chromium.new_context(
            base_url=desk.address, viewport={"width": width, "height": height}, locale="ru-RU", **options
        )
        contexts.append(context)
        context.add_cookies([session_of(key, desk.address)])
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("console", lambda message: note(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        return page

    yield enter_as
    for context in contexts:
        context.close()
    assert complaints == []


def session_of(key: str, address: str) -> SetCookieParam:
    """The cookie of a new session of this person."""
    client = Client()
    client.force_login(person(key))
    name = settings.SESSION_COOKIE_NAME
    return {"name": name, "value": client.cookies[name].value, "url": address}
