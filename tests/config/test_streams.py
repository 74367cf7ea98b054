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
    port = free_port()
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "tests.config.streaming",
        "REGLAMENT_SECRET_KEY": "a key for this test alone",
        "REGLAMENT_DATABASE": "none",
        "REGLAMENT_DATA": str(tmp_path),
    }
    with subprocess.Popen([*COMMAND, "web", "--port", str(port)], env=environment) as web:
        try:
            stream = opened(f"http://127.0.0.1:{port}/endless/")
            assert stream.readline() == b"hello\n"
            web.send_signal(signal.SIGTERM)
            assert stream.read() == b"bye\n"
            stream.close()
            assert web.wait(10) == 0
        finally:
            web.kill()


def opened(address: str) -> "urllib.response.addinfourl":
    deadline = time.monotonic() + 30
    while True:
        try:
            return urllib.request.urlopen(address, timeout=20)  # type: ignore[no-any-return]
        except OSError:
            if time.monotonic() > deadline:
                pytest.fail("the web server did not start")
            time.sleep(0.1)
