"""A change from its estimate to the refusal and back: the desk asks, Котова refuses, Жданов overrules."""

import pytest

from reglament.tickets.models import Ticket, WorkLog
from tests.desk.conftest import given, opened, sorted_out, taken
from tests.journeys.conftest import Enter, LiveDesk
from tests.rulebook.desk import author, person

pytestmark = pytest.mark.journey
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture
def change(desk: LiveDesk) -> int:
    """A change in the trade zone, which Климов has taken up."""
    klimov = person("климов")
    new = sorted_out(
        opened(author(), "Печать этикеток"),
        klimov,
        kind="изменение",
        zone="торговля и склад",
        complexity="С3",
    )
    return taken(given(new, klimov, klimov), klimov)


def test_a_change_is_refused_and_brought_back_by_whom_the_edition_names(
    desk: LiveDesk, enter: Enter, change: int
) -> None:
    page = enter("климов")
    page.goto(f"/desk/tickets/{change}/estimate/?in=mine")
    page.fill("[name=hours]", "12")
    page.click(".act-form button:has-text('Сохранить оценку')")
    page.wait_for_selector("text=Оценка: 12 ч")
    page.click("text=На согласование…")
    page.wait_for_selector("text=Спросим и без выбора: ключевой пользователь зоны (Котова А. Р.).")
    page.click(".act-form button:has-text('На согласование')")
    page.wait_for_selector("#ticket-head >> text=на согласовании")
    desk.tell()

    phone = enter("котова", width=390, height=844)
    phone.goto(f"/my/{change}/decide/")
    assert phone.evaluate(OVERFLOW) == 0
    phone.click("summary:has-text('Не согласен')")
    phone.fill("[name=decide-text]", "Обойдёмся")
    phone.click("button:has-text('Отказать')")
    phone.wait_for_selector("text=Ваше решение записано")
    desk.tell()

    owner = enter("жданов", width=390, height=844)
    owner.goto(f"/my/{change}/")
    owner.click("summary:has-text('Отменить отказ')")
    assert owner.evaluate(OVERFLOW) == 0
    owner.fill("[name=overrule-text]", "Этого требует закон")
    owner.click("form button:has-text('Отменить отказ')")
    owner.wait_for_selector("text=Отказ отменён, запрос в работе")
    assert Ticket.objects.get(number=change).state == "в работе"


def test_the_time_is_one_tap_beside_the_result(desk: LiveDesk, enter: Enter) -> None:
    klimov = person("климов")
    number = taken(given(sorted_out(opened(author()), klimov), klimov, klimov), klimov)
    page = enter("климов")
    page.goto(f"/tickets/{number}/?in=mine")
    page.keyboard.press("e")
    page.wait_for_selector(".act-form textarea:focus")
    page.keyboard.type("Заполнил подразделение")
    page.click(".act-form label:has-text('15 мин')")
    page.click(".act-form button:has-text('Исполнен')")
    page.wait_for_selector("text=Затрачено")
    assert list(WorkLog.objects.values_list("minutes", flat=True)) == [15]
