"""A web server of its own over the test's database: `LiveServer` is not the server that people have."""

from __future__ import annotations

import os
import signal
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from django.conf import settings
from django.db import connection

from tests.config.processes.desk import COMMAND, free_port


def database_url() -> str:
    """The test's own database, for a process of its own."""
    known = connection.settings_dict
    place = f"host={quote(str(known['HOST']), safe='')}&port={known['PORT']}"
    return f"postgresql://{known['USER']}:{quote(str(known['PASSWORD']))}@/{known['NAME']}?{place}"


@contextmanager
def served(data: Path) -> Iterator[str]:
    """The address of a server with files in this directory; it must stop when asked, open streams or not."""
    port = free_port()
    environment = {
        **os.environ,
        "DATABASE_URL": database_url(),
        "REGLAMENT_SECRET_KEY": settings.SECRET_KEY,
        "REGLAMENT_DATA": str(data),
    }
    subprocess.run([*COMMAND, "collectstatic", "--noinput", "-v0"], env=environment, check=True)
    with subprocess.Popen([*COMMAND, "web", "--port", str(port)], env=environment) as process:
        try:
            _wait(f"http://127.0.0.1:{port}/live")
            yield f"http://127.0.0.1:{port}"
        finally:
            process.send_signal(signal.SIGTERM)
            assert process.wait(15) == 0, "an open stream keeps no server from stopping"


def _wait(address: str) -> None:
    deadline = time.monotonic() + 60
    while True:
        try:
            urllib.request.urlopen(address, timeout=5).close()
            return
        except OSError:
            assert time.monotonic() < deadline
            time.sleep(0.2)
