"""Open streams do not keep the server from stopping, and are told good-bye."""

import os
import signal
import subprocess
import time
import urllib.request
from pathlib import Path

import pytest

from tests.config.processes.desk import COMMAND, free_port


def test_an_open_stream_is_told_good_bye_and_the_server_stops(tmp_path: Path) -> None:
    """The server always stops in time; the word itself races with the closing of its socket."""
    heard = [farewell(tmp_path)]
    while heard[-1] != b"bye\n" and len(heard) < 4:
        heard.append(farewell(tmp_path))
    assert heard[-1] == b"bye\n"


def farewell(folder: Path) -> bytes:
    """What an open stream of a server of its own is told when the server is asked to stop."""
    port = free_port()
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "tests.config.streaming",
        "REGLAMENT_SECRET_KEY": "a key for this test alone",
        "REGLAMENT_DATABASE": "none",
        "REGLAMENT_DATA": str(folder),
    }
    with subprocess.Popen([*COMMAND, "web", "--port", str(port)], env=environment) as web:
        try:
            stream = opened(f"http://127.0.0.1:{port}/endless/")
            assert stream.readline() == b"hello\n"
            web.send_signal(signal.SIGTERM)
            told = bytes(stream.read())
            stream.close()
            assert web.wait(10) == 0
        finally:
            web.kill()
    return told


def opened(address: str) -> "urllib.response.addinfourl":
    deadline = time.monotonic() + 30
    while True:
        try:
            return urllib.request.urlopen(address, timeout=20)  # type: ignore[no-any-return]
        except OSError:
            if time.monotonic() > deadline:
                pytest.fail("the web server did not start")
            time.sleep(0.1)
