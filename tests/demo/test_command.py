"""One command: a demo that answers, is stopped, and goes on where it was left."""

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.config.processes.desk import Desk


@pytest.fixture(scope="module")
def demo() -> Iterator[Desk]:
    with tempfile.TemporaryDirectory(prefix="reglament-demo-") as name:
        Path(name).chmod(0o711)
        running = Desk(Path(name) / "demo", "--preset", "freelancer", "--workers", "1", word="demo")
        try:
            running.wait_healthy(120)
            yield running
        finally:
            running.stop()


def shown(demo: Desk) -> str:
    """What the log-in page's bar says."""
    with demo.get("/login/") as answer:
        page = answer.read().decode()
    found = re.search(r"<time[^>]*>([^<]+)</time>", page)
    assert found is not None, page
    return found[1]


def test_it_opens_on_a_wednesday_morning_and_says_the_logins(demo: Desk) -> None:
    assert shown(demo).startswith("ср, 18 марта, 10:3")  # 09:30 in Moscow, an hour more in Samara
    said = demo.log.read_text("utf-8")
    assert f"http://127.0.0.1:{demo.port}/" in said
    assert "severny-put-2026" in said
    assert "громов" in said


def test_started_again_it_plays_nothing_anew_and_the_clock_goes_on(demo: Desk) -> None:
    before = shown(demo)
    assert demo.stop() == 0
    played = demo.log.read_text("utf-8").count("запросов: 26")
    demo.start()
    demo.wait_healthy()
    assert shown(demo)[:15] == before[:15]
    assert demo.log.read_text("utf-8").count("запросов: 26") == played == 1


def test_nothing_in_its_log_went_wrong(demo: Desk) -> None:
    said = demo.log.read_text("utf-8")
    assert "Traceback" not in said
    assert "ERROR" not in said
