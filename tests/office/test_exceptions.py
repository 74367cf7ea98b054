"""The register of deviations: read from the journal, filtered, taken along."""

from __future__ import annotations

import pytest
from django.test import Client

from reglament.people.models import Person
from reglament.tickets import deviating, undo
from reglament.tickets.departures import Departure, What
from tests.office.conftest import SetClock
from tests.rulebook.desk import after, person
from tests.tickets.life import taken

ADDRESS = "/office/exceptions/"


@pytest.fixture
def deviated(ryabova: Person, set_clock: SetClock) -> int:
    number = taken(ryabova, person("климов"))
    departure = Departure(What.DATE, clock="Т2", until=after(days=20))
    orlova, belov = person("орлова"), person("белов")
    deviating.deviate(
        number, departure=departure, reason="=Ждём склад", approver=belov, by=orlova, at=after(1)
    )
    set_clock(after(2))
    return number


def page(client: Client, query: str = "") -> str:
    return client.get(f"{ADDRESS}{query}").content.decode()


def test_a_deviation_says_what_who_approved_by_which_clause_and_why(orlova: Client, deviated: int) -> None:
    shown = page(orlova)
    for words in ("Другой срок: исполнение", "Орлова", "Белов", "п. 3.4", "=Ждём склад", f"ЛК-{deviated}"):
        assert words in shown


def test_filters(orlova: Client, deviated: int) -> None:
    nothing = "Отступлений за это время не было"
    assert nothing not in page(orlova, "?kind=date&clause=3.4")
    assert nothing not in page(orlova, "?clause=3")
    assert nothing not in page(orlova, f"?month=all&person={person('орлова').pk}")
    assert nothing in page(orlova, "?kind=pause")
    assert nothing in page(orlova, "?clause=1.2")
    assert nothing in page(orlova, "?month=2026-01")


def test_it_is_taken_along_as_a_table_that_executes_nothing(orlova: Client, deviated: int) -> None:
    told = orlova.get(f"{ADDRESS}register.csv").content.decode("utf-8-sig")
    assert told.startswith("Когда;Запрос;Тема;Что;Кто;Утвердил;Пункт;Причина")
    assert "'=Ждём склад" in told


def test_what_was_taken_back_is_not_in_it(orlova: Client, ryabova: Person, set_clock: SetClock) -> None:
    number = taken(ryabova, person("климов"))
    departure = Departure(What.PRIORITY, priority="П1")
    head, belov = person("орлова"), person("белов")
    deviating.deviate(number, departure=departure, reason="Так", approver=belov, by=head, at=after(1))
    undo.undo(number, by=person("орлова"), at=after(1.001))
    set_clock(after(2))
    assert "Отступлений за это время не было" in page(orlova)


def test_an_author_has_no_register(outsider: Client, deviated: int) -> None:
    assert outsider.get(ADDRESS).status_code in (403, 404)


def test_the_register_is_offered_where_the_edition_knows_deviations(orlova: Client) -> None:
    assert ADDRESS in orlova.get("/office/").content.decode()


def test_and_not_where_it_does_not(freelancer: Client) -> None:
    assert ADDRESS not in freelancer.get("/office/").content.decode()
