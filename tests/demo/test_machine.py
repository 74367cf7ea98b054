"""The time machine never jumps: it stands on every due instant, and what was due then happens then."""

from datetime import datetime, timedelta

import psycopg
import pytest

from reglament.demo import clock, happenings, machine
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


def acts(ticket: Ticket) -> list[tuple[str, datetime, datetime]]:
    """What the desk did after the opening: kind, when it counts, when it was written."""
    rows = Fact.objects.filter(ticket=ticket, actor=None, at__gt=int(OPENING.timestamp()))
    told = rows.filter(kind__in=("reminded", "moved")).order_by("seq")
    return [(fact.kind, moment(fact.at), moment(fact.recorded_at)) for fact in told]


def test_a_week_brings_the_reminders_and_then_the_closure_each_at_its_own_instant(waiting: Ticket) -> None:
    machine.travel(WEEK, by=None, now=OPENING)
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
    machine.travel(WEEK, by=None, now=OPENING)
    assert stops == sorted(stops)
    assert stops[-1] == OPENING + WEEK
    assert {at for _, at, _ in acts(waiting)} <= set(stops)


def test_one_week_is_the_same_as_seven_days(stage: Stage, waiting: Ticket) -> None:
    for day in range(7):
        machine.travel(timedelta(days=1), by=None, now=OPENING + day * timedelta(days=1))
    assert [kind for kind, _, _ in acts(waiting)] == ["reminded", "moved"]
    assert Journey.objects.filter(arrived_at__isnull=False).count() == 7


def test_the_letters_of_a_day_are_written_on_its_morning(waiting: Ticket) -> None:
    machine.travel(timedelta(days=2), by=None, now=OPENING)
    digests = Delivery.objects.filter(kind="digest")
    assert {letter.made_at.hour for letter in digests} <= {5}  # 8:00 in Moscow


def test_the_report_counts_what_happened_and_shows_each_person_what_is_his(waiting: Ticket) -> None:
    journey = machine.travel(WEEK, by=None, now=OPENING)
    assert "закрыт системой 1 запрос" in happenings.count(journey)
    at = OPENING + WEEK
    seen = happenings.chapters(journey, Person.objects.get(key="климов"), at=at)
    assert WAITING in {each.subject for chapter in seen for each in chapter.happenings}
    assert happenings.chapters(journey, Person.objects.get(key="исаев"), at=at) == []


def test_an_hour_in_which_nothing_is_due_is_an_hour_of_nothing(waiting: Ticket) -> None:
    journey = machine.travel(timedelta(minutes=1), by=None, now=OPENING)
    assert happenings.count(journey) == ""


def test_two_people_cannot_move_it_at_once(waiting: Ticket, application: psycopg.Connection) -> None:
    application.execute(machine.TRY_LOCK)
    with pytest.raises(machine.BusyError):
        machine.travel(WEEK, by=None, now=OPENING)
    application.execute(machine.UNLOCK)
    assert machine.travel(timedelta(minutes=1), by=None, now=OPENING).arrived_at is not None
