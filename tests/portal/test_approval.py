"""An approver on a phone: what is asked, yes in one tap, no with a reason."""

from __future__ import annotations

import pytest

from reglament.people.models import Person
from reglament.tickets import approval, estimating
from reglament.tickets.models import Ticket
from tests.portal.conftest import Enter, SetClock
from tests.portal.pages import text_of
from tests.rulebook.desk import after
from tests.tickets import life


@pytest.fixture
def number(ryabova: Person, klimov: Person, panina: Person, set_clock: SetClock) -> int:
    """Климов asks Панина about a change."""
    number = life.taken(ryabova, klimov, kind="изменение", complexity="С3")
    estimating.estimate(number, hours=12, by=klimov, at=after(0.5))
    approval.request_approval(number, approver=panina, text="Печатать ли НДС?", by=klimov, at=after(0.6))
    set_clock(after(0.7))
    return number


def test_the_approver_sees_what_is_asked_and_what_it_costs(enter: Enter, panina: Person, number: int) -> None:
    words = text_of(enter(panina).get(f"/my/{number}/decide/"))
    assert "Нужно ваше решение" in words
    assert "Рябова А. просит: «Не проводится реализация»." in words
    assert "Оценка: 12 ч." in words
    assert "Печатать ли НДС?" in words


def test_it_waits_in_her_list(enter: Enter, panina: Person, number: int) -> None:
    words = text_of(enter(panina).get("/my/"))
    assert words.index("Ждём вас") < words.index("Не проводится реализация")


def test_yes_in_one_tap(enter: Enter, panina: Person, number: int) -> None:
    enter(panina).post(f"/my/{number}/decide/", {"decide-granted": "yes"})
    assert Ticket.objects.get(number=number).state == "в работе"


def test_no_wants_a_reason_and_the_author_reads_it(
    enter: Enter, ryabova: Person, panina: Person, number: int
) -> None:
    browser = enter(panina)
    page = browser.post(f"/my/{number}/decide/", {"decide-granted": "no", "decide-text": " "})
    assert page.status_code == 422
    assert "Напишите причину" in text_of(page)
    browser.post(f"/my/{number}/decide/", {"decide-granted": "no", "decide-text": "Дорого"})
    assert Ticket.objects.get(number=number).state == "отклонен"
    assert "Панина Л. А. согласующий сегодня, 10:42 Дорого" in text_of(
        enter(ryabova).get(f"/tickets/{number}/")
    )


def test_the_author_decides_nothing(enter: Enter, ryabova: Person, number: int) -> None:
    browser = enter(ryabova)
    assert "Нужно ваше решение" not in text_of(browser.get(f"/my/{number}/decide/"))
    browser.post(f"/my/{number}/decide/", {"decide-granted": "yes"})
    assert Ticket.objects.get(number=number).state == "ждет согласования"


def test_looking_decides_nothing(enter: Enter, panina: Person, number: int) -> None:
    enter(panina).get(f"/my/{number}/decide/", {"decide-granted": "yes"})
    assert Ticket.objects.get(number=number).state == "ждет согласования"
