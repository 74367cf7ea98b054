"""The next edition in a real browser: written, objected to, signed, put in force, known."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from reglament.rulebook.models import Edition
from tests.journeys.conftest import Enter, LiveDesk
from tests.journeys.test_office import complaints
from tests.rulebook.desk import sample

pytestmark = pytest.mark.journey


def next_text() -> str:
    """Edition 4 from 1 April, in which complexity may change three times."""
    text = sample().text.replace("редакция: 3", "редакция: 4")
    text = text.replace("действует_с: 01.02.2026", "действует_с: 01.04.2026")
    text = text.replace("изменений сложности: 2\n", "изменений сложности: 3\n")  # its control table
    return text.replace("    раз_не_больше: 2\n", "    раз_не_больше: 3\n")


def test_from_draft_to_force_and_to_whoever_has_to_know(enter: Enter, desk: LiveDesk) -> None:
    head = enter("орлова")
    head.goto("/regulation/editions/")
    head.get_by_role("link", name="Новая редакция").click()
    head.get_by_label("Текст редакции").fill(next_text())
    head.get_by_role("button", name="Сохранить черновик и проверить").click()
    expect(head.get_by_role("heading", name="Что изменится против редакции 3")).to_be_visible()
    expect(head.locator(".changes ins").first).to_have_text("3")
    address = head.url
    head.get_by_role("button", name="Передать на согласование").click()

    accountant = enter("панина")
    accountant.goto(address)
    accountant.get_by_text("Вернуть с возражением").click()
    accountant.get_by_label("Что не так и как надо").fill("Трёх раз много, но пусть")
    accountant.get_by_role("button", name="Вернуть в черновики").click()

    head.goto(address)
    expect(head.get_by_text("Трёх раз много, но пусть")).to_be_visible()
    head.get_by_role("button", name="Передать на согласование").click()

    director = enter("северов")
    director.goto(address)
    director.get_by_role("button", name="Утвердить").click()

    head.goto(address)
    head.get_by_role("button", name="Ввести в действие").click()
    expect(head.get_by_text("Введено в действие")).to_be_visible()

    desk.wait(days=14)
    specialist = enter("климов")
    specialist.goto("/regulation/")
    specialist.get_by_role("link", name="Что изменилось").first.click()
    expect(specialist.locator(".changes ins").first).to_have_text("3")
    specialist.get_by_role("button", name="Ознакомлен").click()
    expect(specialist.get_by_text("вы ознакомлены с редакцией 4")).to_be_visible()


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1440, "light")])
def test_the_pages_of_drafts_are_well_at_every_width(
    enter: Enter, desk: LiveDesk, width: int, scheme: str
) -> None:
    made = {}
    for name, text in (
        ("good", next_text()),
        ("broken", next_text().replace("П3: 4 р.ч\n", "П3: 4 часика\n")),
    ):
        page = enter("орлова")
        page.goto("/regulation/drafts/new/")
        page.get_by_label("Текст редакции").fill(text)
        page.get_by_role("button", name="Сохранить черновик и проверить").click()
        made[name] = page.url.partition("/regulation/")[2]
    edition = Edition.objects.get(number="3").pk
    addresses = (
        "/regulation/drafts/new/",
        *(f"/regulation/{address}" for address in made.values()),
        f"/regulation/editions/{edition}/changes/",
        f"/regulation/editions/{edition}/readers/",
    )
    assert complaints(enter, "орлова", width, scheme, addresses) == []
