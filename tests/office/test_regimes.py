"""A regime is declared in the office with its reason, told on pages, kept in journals, and ended."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from django.test import Client
from pytest_django import Settings

from reglament.people.models import Person
from reglament.rulebook.enacting import enact, read_draft
from reglament.rulebook.models import RegimePeriod
from reglament.tickets import rebuilding
from reglament.tickets.models import Fact, Ticket
from reglament.tickets.opening import open_ticket
from reglament.tickets.reading import standing
from tests.rulebook.desk import ENACTED, WEDNESDAY, after, author, person, sample

OVERLOAD = """
режимы:
  перегрузка:
    по_английски: overload
    п: "3.4.20"
    объявляет: [руководитель ЛК]
    не_дольше: 3 к.д
    когда: открытых запросов больше пятидесяти
    сроки_длиннее_в: 2
    открытые_запросы: переходят на нормы режима
    сообщить: [автор, ЛК]
"""


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[datetime], None]:
    def move(at: datetime) -> None:
        monkeypatch.setattr("reglament.config.clock.now", lambda: at)

    move(WEDNESDAY)
    return move


@pytest.fixture
def desk(db: None, settings: Settings, clock: Callable[[datetime], None]) -> None:
    settings.READERS = {}
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    enact(read_draft(sample().text + OVERLOAD, "sample.yaml", sample().annexes), by=None, at=ENACTED)


def browser(somebody: Person) -> Client:
    client = Client()
    client.force_login(somebody)
    return client


def declared(reason: str = "переезд серверной") -> int:
    answer = browser(person("орлова")).post("/office/regimes/", {"regime": "перегрузка", "reason": reason})
    return answer.status_code


def ticket(at: datetime = WEDNESDAY) -> Ticket:
    filed = open_ticket(
        author=author(f"Рябова{at.minute}"),
        subject="Не проводится",
        channel="портал",
        by=None,
        at=at,
        kind="инцидент",
    )
    return filed.ticket


def due(one: Ticket, at: datetime) -> int:
    found = standing(one, at).clocks["т1"].due_at
    assert found is not None
    return found


@pytest.mark.usefixtures("desk")
def test_open_tickets_move_with_an_entry_and_new_ones_are_born_under_it() -> None:
    old = ticket()
    before = due(old, WEDNESDAY)
    assert declared() == 302
    old.refresh_from_db()
    fact = Fact.objects.filter(ticket=old).latest("seq")
    assert (fact.kind, fact.data["regime"]) == ("regime_declared", "перегрузка")
    new = ticket(after(0.1))
    assert Fact.objects.get(ticket=new, seq=1).data["regime"] == "перегрузка"
    length = before - int(WEDNESDAY.timestamp())
    assert due(new, after(0.1)) - int(after(0.1).timestamp()) >= 2 * length
    assert list(rebuilding.check(after(1))) == []


@pytest.mark.usefixtures("desk")
def test_only_those_whom_the_edition_names_declare_it_and_with_a_reason() -> None:
    client = browser(person("климов"))
    assert "Объявить" not in client.get("/office/regimes/").content.decode()
    assert client.post("/office/regimes/", {"regime": "перегрузка", "reason": "так"}).status_code == 422
    assert declared(reason=" ") == 422
    assert not RegimePeriod.objects.exists()
    assert declared() == 302
    assert declared() == 422  # one at a time
    period = RegimePeriod.objects.get()
    assert (str(period.declared_by), period.reason) == ("Орлова Н. С.", "переезд серверной")


@pytest.mark.usefixtures("desk")
def test_whom_the_edition_wants_told_read_it_on_their_pages() -> None:
    declared()
    told = browser(author()).get("/my/new/").content.decode()
    assert "Объявлен режим «перегрузка»" in told
    line = browser(person("климов")).get("/desk/").content.decode()
    assert "переезд серверной" in line
    assert "переезд серверной" not in told  # why is the desk's own business


@pytest.mark.usefixtures("desk")
def test_ended_or_over_it_counts_no_more_for_what_comes_then(clock: Callable[[datetime], None]) -> None:
    declared()
    period = RegimePeriod.objects.get()
    clock(after(1))
    assert browser(person("климов")).post(f"/office/regimes/{period.pk}/end/").status_code == 302
    period.refresh_from_db()
    assert period.ended_at is None  # not his to end
    browser(person("орлова")).post(f"/office/regimes/{period.pk}/end/")
    period.refresh_from_db()
    assert period.ended_at == after(1)
    assert "regime" not in Fact.objects.get(ticket=ticket(after(1.1)), seq=1).data
    clock(after(2))
    assert declared() == 302
    later = after(days=4, hours=0.2)
    assert "regime" not in Fact.objects.get(ticket=ticket(later), seq=1).data


@pytest.mark.usefixtures("desk")
def test_the_page_of_deadlines_asks_for_the_regime_as_well() -> None:
    asked = "/regulation/deadline/?at=2026-03-18T10:00&kind=инцидент&priority=п2"
    client = browser(person("орлова"))
    usual, longer = (client.get(f"{asked}{more}").content.decode() for more in ("", "&regime=перегрузка"))
    assert "Объявленный режим" in usual
    assert "такой срок для: перегрузка" in longer.lower()
    assert "такой срок для" not in usual.lower()
