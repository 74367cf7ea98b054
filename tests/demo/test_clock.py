"""The desk's clock of a demo: it runs, it is moved, it stands while nobody winds it."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db.models import F
from pytest_django import Settings

from reglament.config import clock as desk_clock
from reglament.demo import clock
from reglament.demo.models import DeskClock
from reglament.demo.presets import OPENING

MINUTE = timedelta(minutes=1)


@pytest.fixture
def started(db: None) -> DeskClock:
    clock.create("thousand-users", OPENING)
    return DeskClock.objects.get()


def test_a_desk_without_the_row_has_real_time(db: None) -> None:
    real = datetime(2026, 11, 24, 8, tzinfo=UTC)
    assert clock.desk_time(real) == real
    assert not clock.is_demo()


def test_it_runs_on_with_real_time(started: DeskClock) -> None:
    assert clock.desk_time(started.set_at + MINUTE) == OPENING + MINUTE


def test_it_stands_when_nobody_has_wound_it_for_two_minutes(started: DeskClock) -> None:
    assert clock.desk_time(started.wound_at + timedelta(days=7)) == OPENING + clock.STANDS_AFTER


def test_a_demo_started_again_next_week_goes_on_where_it_was_left(started: DeskClock) -> None:
    week = timedelta(days=7)
    DeskClock.objects.update(set_at=F("set_at") - week, wound_at=F("wound_at") - week)
    clock.wind()
    woken = DeskClock.objects.get()
    assert woken.shown_at == OPENING + clock.STANDS_AFTER
    assert clock.desk_time(woken.wound_at + MINUTE) == OPENING + clock.STANDS_AFTER + MINUTE


def test_winding_a_clock_that_goes_changes_nothing_that_it_shows(started: DeskClock) -> None:
    clock.wind()
    wound = DeskClock.objects.get()
    assert (wound.shown_at, wound.set_at) == (started.shown_at, started.set_at)
    assert wound.wound_at >= started.wound_at


def test_it_is_moved_for_every_process_that_asks(started: DeskClock, settings: Settings) -> None:
    settings.DESK_CLOCK = "reglament.demo.clock.desk_time"
    clock.move_to(OPENING + timedelta(days=3))
    shown = desk_clock.now()
    assert timedelta() <= shown - (OPENING + timedelta(days=3)) < MINUTE
