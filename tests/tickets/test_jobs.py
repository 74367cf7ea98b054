"""The jobs do what waits, at the desk's time; the command compares and mends."""

from collections.abc import Iterator
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from reglament.people import absences
from reglament.people.models import Person
from reglament.tickets import jobs
from reglament.tickets.models import Anchor, Fact, Pending, Ticket
from tests.rulebook.desk import after
from tests.tickets.life import registered, taken


@pytest.fixture(autouse=True)
def _later(settings: Settings) -> Iterator[None]:
    settings.NOW = lambda: after(days=3)
    yield


def test_every_job_does_its_part(ryabova: Person, klimov: Person) -> None:
    number = taken(ryabova, klimov)
    absences.enter(klimov, after(1), after(days=10), by=klimov, at=after(0.9))
    jobs.sweep_timers()
    assert Fact.objects.filter(ticket=number, kind="breached").exists()
    jobs.serve_readers()
    assert not Pending.objects.exists()
    jobs.follow_annexes()
    assert Ticket.objects.get(number=number).responsible != klimov
    jobs.anchor()
    assert Anchor.objects.exists()


def test_the_command_says_that_all_is_well(ryabova: Person) -> None:
    registered(ryabova)
    out = StringIO()
    call_command("rebuild", "--check", stdout=out)
    assert out.getvalue() == "Журнал и строки запросов сходятся.\n"


def test_the_command_speaks_the_administrators_language(ryabova: Person, settings: Settings) -> None:
    registered(ryabova)
    settings.COMMAND_LANGUAGE = "en"
    out = StringIO()
    call_command("rebuild", "--check", stdout=out)
    assert out.getvalue() == "The journal and the rows of the tickets agree.\n"


def test_the_command_lists_what_differs_and_mends_it(ryabova: Person) -> None:
    number = registered(ryabova)
    Ticket.objects.filter(number=number).update(priority="п1")
    out = StringIO()
    with pytest.raises(CommandError):
        call_command("rebuild", "--check", stdout=out)
    assert f"№ {number}: строка запроса не равна журналу: priority: п1 ≠ п3" in out.getvalue()
    call_command("rebuild", stdout=out)
    assert "Исправлено запросов: 1." in out.getvalue()
    assert Ticket.objects.get(number=number).priority == "п3"
