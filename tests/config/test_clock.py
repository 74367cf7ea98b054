"""The desk's time: real, or moved in the demo."""

from datetime import UTC, datetime, timedelta

from django.conf import settings as current
from pytest_django.fixtures import Settings

from reglament.config import clock


def real_time() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - what the desk's clock is compared with


def two_days_later(real: datetime) -> datetime:
    return real + timedelta(days=2, microseconds=7)


def test_desk_time_is_utc_in_whole_seconds(settings: Settings) -> None:
    settings.DESK_CLOCK = ""
    now = clock.now()
    assert (now.tzinfo, now.microsecond) == (UTC, 0)
    assert abs(now - real_time()) < timedelta(seconds=3)


def test_the_demo_moves_it(settings: Settings) -> None:
    settings.DESK_CLOCK = "tests.config.test_clock.two_days_later"
    assert timedelta(days=2) - (clock.now() - real_time()) < timedelta(seconds=3)
    assert clock.now().microsecond == 0


def test_jobs_and_commands_ask_the_settings() -> None:
    assert current.NOW is clock.now
