"""The stream of a real web server: who may not come gets none, who comes hears of what he may see."""

from __future__ import annotations

import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from datetime import timedelta
from http.client import HTTPResponse
from pathlib import Path
from typing import cast

import pytest
from django.conf import settings
from django.test import Client

from reglament.tickets.opening import open_ticket
from tests.config.live.serving import served
from tests.rulebook.desk import author, person, put_in_force

PATH = "/desk/live/"


@pytest.fixture
def web(transactional_db: None, tmp_path: Path) -> Iterator[str]:
    """The address of a real web server with the edition in force."""
    put_in_force()
    with served(tmp_path) as address:
        yield address


def opened(address: str, client: Client | None = None) -> HTTPResponse:
    """The stream, as the browser of this person asks for it."""
    request = urllib.request.Request(f"{address}{PATH}")
    if client is not None:
        request.add_header("Cookie", "; ".join(f"{name}={c.value}" for name, c in client.cookies.items()))
    return cast(HTTPResponse, urllib.request.urlopen(request, timeout=30))


def told(stream: HTTPResponse) -> str:
    """The next thing said, comments and the opening left out."""
    while line := stream.readline().decode():
        if line.startswith("data: "):
            return line.removeprefix("data: ").strip()
    raise AssertionError("the stream ended")


def test_a_page_hears_of_a_ticket_as_soon_as_it_is_registered(web: str) -> None:
    client, stranger = Client(), Client()
    client.force_login(person("климов"))
    writer = author()
    stranger.force_login(writer)
    with opened(web, client) as stream:
        assert stream.headers["Content-Type"] == "text/event-stream"
        assert stream.readline() == b"retry: 3000\n"
        now = settings.NOW() - timedelta(seconds=1)
        deadline = time.monotonic() + 20
        while True:  # the server begins to listen when the first stream is open
            done = open_ticket(author=writer, subject="Касса", channel="портал", by=writer, at=now)
            heard = told(stream)
            if str(done.ticket.number) in heard.split(","):
                break
            assert time.monotonic() < deadline
        with pytest.raises(urllib.error.HTTPError) as refused:
            opened(web, stranger)
        assert refused.value.code == 404
        refused.value.close()
        with opened(web) as page:
            assert "event-stream" not in page.headers["Content-Type"], "a log-in page"
