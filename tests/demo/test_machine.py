"""The time machine never jumps: it stands on every due instant, and what was due then happens then."""

from datetime import datetime, timedelta

import psycopg
import pytest
from django.db.models.functions import Now

from reglament.demo import clock, happenings, jobs, machine
from reglament.demo.models import Journey
from reglament.demo.presets import OPENING
from reglament.demo.stage.player import Stage
from reglament.notices.models import Delivery
from reglament.people.models import Person
from reglament.tickets.instants import moment
from reglament.tickets.models import Fact, Ticket
from tests.demo.conftest import Shown

WEEK = timedelta(weeks=1)
WAITING = "Авансовый отчёт не подтягивает выданный аванс"


@pytest.fixture
def waiting(shown: Shown) -> Ticket:
    """The author was asked on Monday and is silent."""
    ticket = shown(WAITING)[WAITING]
    clock.create("thousand-users", OPENING)
    return ticket


def travel(length: timedelta, now: datetime) -> Journey:
    """There and back in one go, as the worker goes."""
    journey, is_new = machine.set_out(length, by=None, now=now)
    assert is_new
    machine.go(journey.pk, now=now)
    journey.refresh_from_db()
    return journey


def acts(ticket: Ticket) -> list[tuple[str, datetime, datetime]]:
    """What the desk did after the opening: kind, when it counts, when it was written."""
    rows = Fact.objects.filter(ticket=ticket, actor=None, at__gt=int(OPENING.timestamp()))
    told = rows.filter(kind__in=("reminded", "moved")).order_by("seq")
    return [(fact.kind, moment(fact.at), moment(fact.recorded_at)) for fact in told]


def test_a_week_brings_the_reminders_and_then_the_closure_each_at_its_own_instant(waiting: Ticket) -> None:
    travel(WEEK, OPENING)
    done = acts(waiting)
    assert [kind for kind, _, _ in done] == ["reminded", "moved"]
    assert [at for _, at, _ in done] == [written for _, _, written in done]
    assert done == sorted(done, key=lambda each: each[1])
    waiting.refresh_from_db()
    assert (waiting.state, waiting.closure_code) == ("закрыт", "нет ответа")


def test_the_clock_lands_where_it_was_sent_and_stands_on_each_stop_before(
    waiting: Ticket, monkeypatch: pytest.MonkeyPatch
) -> None:
    stops: list[datetime] = []
    move_to = clock.move_to

    def watched(at: datetime) -> None:
        stops.append(at)
        move_to(at)

    monkeypatch.setattr(clock, "move_to", watched)
    travel(WEEK, OPENING)
    assert stops == sorted(stops)
    assert stops[-1] == OPENING + WEEK
    assert {at for _, at, _ in acts(waiting)} <= set(stops)


def test_one_week_is_the_same_as_seven_days(stage: Stage, waiting: Ticket) -> None:
    for day in range(7):
        travel(timedelta(days=1), OPENING + day * timedelta(days=1))
    assert [kind for kind, _, _ in acts(waiting)] == ["reminded", "moved"]
    assert Journey.objects.filter(arrived_at__isnull=False).count() == 7


def test_the_letters_of_a_day_are_written_on_its_morning(waiting: Ticket) -> None:
    travel(timedelta(days=2), OPENING)
    digests = Delivery.objects.filter(kind="digest")
    assert {letter.made_at.hour for letter in digests} <= {5}  # 8:00 in Moscow


def test_the_report_counts_what_happened_and_shows_each_person_what_is_his(waiting: Ticket) -> None:
    journey = travel(WEEK, OPENING)
    assert "закрыт системой 1 запрос" in happenings.count(journey)
    at = OPENING + WEEK
    seen = happenings.chapters(journey, Person.objects.get(key="климов"), at=at)
    assert WAITING in {each.subject for chapter in seen for each in chapter.happenings}
    assert happenings.chapters(journey, Person.objects.get(key="исаев"), at=at) == []


def test_an_hour_in_which_nothing_is_due_is_an_hour_of_nothing(waiting: Ticket) -> None:
    journey = travel(timedelta(minutes=1), OPENING)
    assert happenings.count(journey) == ""


def test_a_second_click_begins_no_second_journey(waiting: Ticket) -> None:
    first, _ = machine.set_out(WEEK, by=None, now=OPENING)
    assert machine.set_out(WEEK, by=None, now=OPENING) == (first, False)
    machine.go(first.pk, now=OPENING)
    machine.go(first.pk, now=OPENING)  # a job may run twice
    assert Journey.objects.get().arrived_at == OPENING + WEEK
    assert [kind for kind, _, _ in acts(waiting)] == ["reminded", "moved"]
    assert machine.set_out(WEEK, by=None, now=OPENING + WEEK)[1]


def test_two_workers_cannot_move_it_at_once(waiting: Ticket, application: psycopg.Connection) -> None:
    journey, _ = machine.set_out(WEEK, by=None, now=OPENING)
    application.execute(machine.TRY_LOCK)
    with pytest.raises(machine.BusyError):
        machine.go(journey.pk, now=OPENING)
    jobs.travel(journey=journey.pk)  # the other one makes it
    journey.refresh_from_db()
    assert journey.arrived_at is None
    application.execute(machine.UNLOCK)
    machine.go(journey.pk, now=OPENING)
    journey.refresh_from_db()
    assert journey.arrived_at == OPENING + WEEK


def test_how_far_it_is_can_be_seen_on_the_way(waiting: Ticket, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    move_to = clock.move_to

    def watched(at: datetime) -> None:
        move_to(at)
        seen.append(Journey.objects.get().share)

    monkeypatch.setattr(clock, "move_to", watched)
    assert travel(WEEK, OPENING).share == 100
    assert seen == sorted(seen)
    assert 0 in seen and any(40 < share < 60 for share in seen)


def test_a_killed_worker_is_followed_by_one_that_goes_on_from_there(
    waiting: Ticket, monkeypatch: pytest.MonkeyPatch
) -> None:
    journey, _ = machine.set_out(WEEK, by=None, now=OPENING)
    half = OPENING + WEEK / 2
    Journey.objects.update(reached_at=half)
    stops: list[datetime] = []
    monkeypatch.setattr(clock, "move_to", stops.append)
    machine.go(journey.pk, now=OPENING)
    assert min(stops) >= half
    assert stops[-1] == OPENING + WEEK


def test_an_error_ends_the_journey_where_it_happened_and_the_next_can_begin(
    waiting: Ticket, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(at: datetime) -> int:
        raise RuntimeError("нет места на диске")

    journey, _ = machine.set_out(WEEK, by=None, now=OPENING)
    with monkeypatch.context() as patch, pytest.raises(RuntimeError):
        patch.setattr("reglament.demo.machine.digests.write_digests", broken)
        machine.go(journey.pk, now=OPENING)
    journey.refresh_from_db()
    assert "нет места на диске" in journey.error
    assert journey.arrived_at == journey.reached_at
    assert machine.set_out(WEEK, by=None, now=OPENING)[1]


def test_a_journey_that_no_worker_makes_stands_in_nobodys_way(waiting: Ticket) -> None:
    lost, _ = machine.set_out(WEEK, by=None, now=OPENING)
    Journey.objects.update(moved_at=Now() - 2 * machine.DEAD_AFTER)
    assert machine.set_out(WEEK, by=None, now=OPENING)[1]
    lost.refresh_from_db()
    assert lost.arrived_at == OPENING
