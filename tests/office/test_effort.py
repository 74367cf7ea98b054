"""«Трудозатраты» on the page of results, and as a table to take along."""

from __future__ import annotations

from django.test import Client

from reglament.people.models import Person
from reglament.tickets.effort import log_work
from tests.office.conftest import SetClock
from tests.rulebook.desk import after, person
from tests.tickets.life import taken


def test_the_hours_of_the_month(orlova: Client, ryabova: Person, set_clock: SetClock) -> None:
    klimov = person("климов")
    log_work(taken(ryabova, klimov), minutes=90, by=klimov, at=after(1))
    set_clock(after(2))
    shown = orlova.get("/office/results/").content.decode()
    assert "Трудозатраты" in shown
    assert "1,5" in shown
    told = orlova.get("/office/results/effort.csv").content.decode("utf-8-sig").splitlines()
    assert told[0] == "Кто;Зона;Вид;Запросов;Минут"
    assert told[1].startswith("Климов")
    assert told[1].endswith(";1;90")


def test_a_month_without_work_has_no_such_part(orlova: Client) -> None:
    assert "Трудозатраты" not in orlova.get("/office/results/").content.decode()
