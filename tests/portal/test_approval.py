"""An approver on a phone: what is asked, yes in one tap, no with a reason."""

from __future__ import annotations

import pytest

from reglament.people import absences
from reglament.people.models import Person
from reglament.tickets import approval, estimating
from reglament.tickets.models import Ticket
from tests.portal.conftest import Enter, SetClock
from tests.portal.pages import text_of
from tests.rulebook.desk import after, person
from tests.tickets import life


@pytest.fixture
def number(ryabova: Person, klimov: Person, panina: Person, set_clock: SetClock) -> int:
    """Климов asks Панина about a change."""
    number = life.taken(ryabova, klimov, kind="изменение", complexity="С3")
    estimating.estimate(number, hours=12.0, by=klimov, at=after(0.5))
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


def test_of_two_approvers_each_has_his_page_until_he_has_decided(
    enter: Enter, ryabova: Person, klimov: Person, panina: Person, set_clock: SetClock
) -> None:
    number = life.taken(ryabova, klimov)
    zhdanov = person("жданов")
    approval.request_approval(
        number, approver=panina, also=[zhdanov], text="Можно?", by=klimov, at=after(0.6)
    )
    set_clock(after(0.7))
    for approver in (panina, zhdanov):
        words = text_of(enter(approver).get("/my/"))
        assert words.index("Ждём вас") < words.index("Не проводится реализация")
    answer = enter(panina).post(f"/my/{number}/decide/", {"decide-granted": "yes"}, follow=True)
    assert answer.status_code == 200
    assert "Один из согласующих согласен, ждём остальных" in text_of(answer)
    assert "Нужно ваше решение" not in text_of(enter(panina).get(f"/my/{number}/"))
    assert Ticket.objects.get(number=number).state == "ждет согласования"
    enter(zhdanov).post(f"/my/{number}/decide/", {"decide-granted": "yes"})
    assert Ticket.objects.get(number=number).state == "в работе"


def test_the_deputy_of_an_approver_decides_on_his_own_page(enter: Enter, panina: Person, number: int) -> None:
    gavrilova = person("гаврилова")
    absences.enter(panina, after(0.6), after(days=9), deputy=gavrilova, by=panina, at=after(0.6))
    browser = enter(gavrilova)
    assert "Нужно ваше решение" in text_of(browser.get(f"/my/{number}/decide/"))
    browser.post(f"/my/{number}/decide/", {"decide-granted": "yes"})
    assert Ticket.objects.get(number=number).state == "в работе"


@pytest.fixture
def refused(ryabova: Person, klimov: Person, set_clock: SetClock) -> int:
    """A change that Котова, the key user of the trade zone, has refused."""
    number = life.taken(ryabova, klimov, kind="изменение", zone="торговля и склад", complexity="С3")
    estimating.estimate(number, hours=12, by=klimov, at=after(0.5))
    approval.request_approval(number, approver=None, by=klimov, at=after(0.6))
    approval.decide(number, granted=False, text="Обойдёмся", by=person("котова"), at=after(0.7))
    set_clock(after(1))
    return number


def test_the_owner_of_the_process_overrules_a_refusal_with_his_reason(enter: Enter, refused: int) -> None:
    browser = enter(person("жданов"))
    assert "Вы можете отменить отказ: запрос вернётся в работу." in text_of(browser.get(f"/my/{refused}/"))
    empty = browser.post(f"/my/{refused}/overrule/", {"overrule-text": " "})
    assert empty.status_code == 422
    done = browser.post(f"/my/{refused}/overrule/", {"overrule-text": "Этого требует закон"}, follow=True)
    assert "Отказ отменён, запрос в работе" in text_of(done)
    assert Ticket.objects.get(number=refused).state == "в работе"


def test_nobody_else_is_offered_that(enter: Enter, ryabova: Person, refused: int) -> None:
    for somebody in (ryabova, person("котова")):
        browser = enter(somebody)
        assert "отменить отказ" not in text_of(browser.get(f"/my/{refused}/")).lower()
        browser.post(f"/my/{refused}/overrule/", {"overrule-text": "Хочу"})
    assert Ticket.objects.get(number=refused).state == "отклонен"
