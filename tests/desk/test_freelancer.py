"""One programmer and his clients: what his edition does not mention is not on the screen."""

from __future__ import annotations

from functools import cache

import pytest
from django.test import Client

from reglament.people.models import Person
from reglament.rulebook.enacting import Draft, enact, read_draft
from reglament.tickets import questions, resolving, working
from reglament.tickets.models import Ticket
from reglament.tickets.opening import open_ticket
from tests.desk.conftest import At
from tests.desk.pages import counters, do, html, rows, words
from tests.rulebook.desk import ENACTED, EXAMPLES, after, author, person


@cache
def rules_of_one() -> Draft:
    """The edition of a freelancer."""
    folder = EXAMPLES / "freelancer"
    annexes = {path.stem: path.read_text("utf-8") for path in sorted(folder.glob("*.yaml"))}
    return read_draft((EXAMPLES / "freelancer.yaml").read_text("utf-8"), "freelancer.yaml", annexes)


@pytest.fixture
def client_of(db: None, clock_alone: At) -> Person:
    """Рябова, a client, under his rules."""
    enact(rules_of_one(), by=None, at=ENACTED)
    return author()


@pytest.fixture
def clock_alone(monkeypatch: pytest.MonkeyPatch) -> At:
    def move(at: object) -> None:
        monkeypatch.setattr("reglament.config.clock.now", lambda: at)

    move(after())
    return move


@pytest.fixture
def gromov(client_of: Person) -> Client:
    """Громов's browser."""
    browser = Client(raise_request_exception=True)
    browser.force_login(person("громов"))
    return browser


def opened(writer: Person, subject: str = "Не идёт обмен") -> int:
    done = open_ticket(
        author=writer, subject=subject, body="Обмен падает", channel="почта", by=writer, at=after(-0.2)
    )
    return done.ticket.number


def test_lists_are_those_that_his_rules_know(gromov: Client, client_of: Person) -> None:
    opened(client_of)
    page = gromov.get("/desk/")
    assert counters(page) == {"todo": "1", "waiting": "0"}
    assert "/desk/lists/closed/" in html(page)
    for code in ("now", "mine", "unassigned", "open", "overdue"):
        assert gromov.get(f"/desk/lists/{code}/").status_code == 404


def test_what_waits_for_the_client_goes_to_the_other_list(gromov: Client, client_of: Person) -> None:
    number = opened(client_of)
    questions.ask(number, question="Какая база?", by=person("громов"), at=after(-0.1))
    assert counters(gromov.get("/desk/")) == {"todo": "0", "waiting": "1"}
    assert rows(gromov.get("/desk/lists/waiting/")) == [number]


def test_a_ticket_has_no_zone_no_complexity_no_tiers_and_no_mass(gromov: Client, client_of: Person) -> None:
    number = opened(client_of)
    page = words(gromov.get(f"/tickets/{number}/"))
    for unsaid in ("Зона", "Сложность", "ступень", "массов", "согласовани", "Ответственный никто"):
        assert unsaid not in page
    assert f"Г-{number}" in page


def test_rows_have_no_place_for_a_responsible(gromov: Client, client_of: Person) -> None:
    number = opened(client_of)
    working.take(number, answer="Смотрю", by=person("громов"), at=after(-0.1))
    assert f'id="q{number}-who"' not in html(gromov.get("/desk/lists/todo/"))
    assert "Ответственный" not in words(gromov.get(f"/tickets/{number}/")).partition("Люди и место")[2][:300]


def test_a_call_asks_only_for_what_his_rules_know(gromov: Client, client_of: Person) -> None:
    form = html(gromov.get("/desk/new/"))
    for unsaid in ("zone", "complexity", "impact"):
        assert f'name="{unsaid}"' not in form
    answer = gromov.post("/desk/new/", {"who": "рябова", "subject": "Не идёт обмен", "channel": "мессенджер"})
    assert answer.status_code == 302
    assert Ticket.objects.count() == 1


def test_a_ticket_goes_its_whole_way(gromov: Client, client_of: Person) -> None:
    number = opened(client_of)
    page = html(gromov.get(f"/tickets/{number}/"))
    assert "data-composer" in page
    do(gromov, number, "Взять в работу", text="Смотрю")
    do(gromov, number, "Исполнен", text="Починил обмен")
    resolving.accept(number, by=client_of, at=after(0.1))
    assert Ticket.objects.get(number=number).category == "closed"
