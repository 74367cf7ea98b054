"""The stream of a real web server: who may not come gets none, who comes hears of what he may see."""

from __future__ import annotations

import os
import signal
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from datetime import timedelta
from http.client import HTTPResponse
from pathlib import Path
from typing import cast
from urllib.parse import quote

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client

from reglament.tickets.opening import open_ticket
from tests.config.processes.desk import COMMAND, free_port
from tests.rulebook.desk import author, person, put_in_force

PATH = "/desk/live/"


def database_url() -> str:
    """The test's own database, for a process of its own."""
    known = connection.settings_dict
    place = f"host={quote(str(known['HOST']), safe='')}&port={known['PORT']}"
    return f"postgresql://{known['USER']}:{quote(str(known['PASSWORD']))}@/{known['NAME']}?{place}"


@pytest.fixture
def web(transactional_db: None, tmp_path: Path) -> Iterator[str]:
    """A web server of its own over this database; its address."""
    put_in_force()
    port = free_port()
    environment = {
        **os.environ,
        "DATABASE_URL": database_url(),
        "REGLAMENT_SECRET_KEY": settings.SECRET_KEY,
        "REGLAMENT_DATA": str(tmp_path),
    }
    with subprocess.Popen([*COMMAND, "web", "--port", str(port)], env=environment) as process:
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            process.send_signal(signal.SIGTERM)
            assert process.wait(15) == 0, "an open stream keeps no server from stopping"


def opened(address: str, client: Client | None = None) -> HTTPResponse:
    """The stream, as the browser of this person asks for it; the server may need a moment to come up."""
    request = urllib.request.Request(f"{address}{PATH}")
    if client is not None:
        request.add_header("Cookie", "; ".join(f"{name}={c.value}" for name, c in client.cookies.items()))
    deadline = time.monotonic() + 30
    while True:
        try:
            return cast(HTTPResponse, urllib.request.urlopen(request, timeout=30))
        except urllib.error.HTTPError:
            raise
        except OSError:
            assert time.monotonic() < deadline
            time.sleep(0.2)


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
