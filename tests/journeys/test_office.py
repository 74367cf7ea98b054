"""The head's day in a real browser: every screen before axe and on a phone; a change without scripts."""

from __future__ import annotations

import json

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from reglament.rulebook.models import Annex
from tests.journeys.conftest import Enter, LiveDesk
from tests.office.test_people import opened
from tests.rulebook.desk import author, person

pytestmark = pytest.mark.journey
RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
ANSWER = "/regulation/deadline/?at=2026-04-30T15%3A00&kind=инцидент&impact=личное&urgency=средняя"
EVERYBODYS = ("/regulation/", "/regulation/calendar/?year=2027", ANSWER)
HEADS = (
    "/office/",
    "/regulation/editions/",
    "/office/results/",
    "/office/results/tickets/?figure=all",
    "/office/annexes/",
    "/office/annexes/2/",
    "/office/annexes/5/",
    "/office/annexes/3/change/",
    "/office/annexes/3/versions/1/",
    "/office/zones/",
    "/office/zones/бухгалтерия/",
    "/office/people/",
    "/office/organisations/",
    "/office/journal/",
    "/office/journal/?of=settings",
    "/office/failures/",
)


def complaints(enter: Enter, key: str, width: int, scheme: str, addresses: tuple[str, ...]) -> list[object]:
    """What axe finds on these pages, and what sticks out of them."""
    page = enter(key, width=width, color_scheme=scheme)
    found: list[object] = []
    for address in addresses:
        page.goto(address)
        if over := page.evaluate(OVERFLOW):
            found.append((address, over))
        page.evaluate(
            "document.querySelectorAll('details:not([data-menu])').forEach((one) => (one.open = true))"
        )
        page.evaluate(AXE_SCRIPT)
        violations = page.evaluate(f"axe.run(document, {{runOnly: {json.dumps(RULES)}}})")["violations"]
        found += [(address, one["id"], [node["html"][:120] for node in one["nodes"]]) for one in violations]
    return found


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1440, "dark")])
def test_the_office_is_well_at_every_width(enter: Enter, desk: LiveDesk, width: int, scheme: str) -> None:
    ryabova = author()
    opened(ryabova, "климов")
    card = f"/office/people/{person('климов').pk}/"
    assert complaints(enter, "орлова", width, scheme, (*HEADS, *EVERYBODYS, card, f"{card}absence/")) == []


def test_an_authors_pages_are_well_on_a_phone(enter: Enter, desk: LiveDesk) -> None:
    author()
    assert complaints(enter, "рябова", 390, "dark", EVERYBODYS) == []


def test_a_zone_changes_hands_without_scripts(enter: Enter, desk: LiveDesk) -> None:
    page = enter("орлова", java_script_enabled=False)
    page.goto("/office/zones/")
    page.get_by_role("row", name="Бухгалтерия").get_by_role("link", name="Сменить").click()
    page.get_by_label("Отвечает").select_option(label="Савельева Ирина Павловна")
    page.get_by_role("button", name="Сохранить").click()
    assert "Савельева И. П." in page.get_by_role("row", name="Бухгалтерия").inner_text()
    assert Annex.objects.filter(kind="zones").count() == 2


def test_an_error_of_an_annex_leads_to_its_line(enter: Enter, desk: LiveDesk) -> None:
    page = enter("орлова")
    page.goto("/office/annexes/3/change/")
    text = page.get_by_label("Текст приложения")
    text.fill(text.input_value().replace("[лунин]", "[лунев]"))
    page.get_by_role("button", name="Проверить").click()
    page.get_by_role("link", name="Строка 7: нет человека «лунев»").click()
    assert page.locator("#W1").is_visible()
    assert "[лунев]" in page.get_by_label("Текст приложения").input_value()
    text = page.get_by_label("Текст приложения")
    text.fill(text.input_value().replace("[лунев]", "[лунин, ткач]"))
    page.get_by_role("button", name="Проверить").click()
    page.get_by_role("button", name="Ввести в действие").click()
    assert "Лунин Павел Игоревич, Ткач Олег Дмитриевич" in page.locator("main").inner_text()


def test_an_explanation_leads_to_its_clause(enter: Enter, desk: LiveDesk) -> None:
    author()
    page = enter("рябова")
    page.goto(ANSWER)
    page.get_by_role("link", name="п. 3.4.6").first.click()
    assert page.url.endswith("/regulation/#3.4.6")
    assert page.evaluate("document.querySelector(':target').textContent.includes('3.4.6')")
