"""The author's screens as a browser lays them out: accessible, and nothing sticks out at any width."""

from __future__ import annotations

import json

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from reglament.people.models import Person
from reglament.tickets import questions, resolving
from tests.desk.conftest import given, opened, sorted_out, taken
from tests.journeys.conftest import Enter, LiveDesk
from tests.journeys.test_look import RULES, SPACING, add_style
from tests.rulebook.desk import after, author, person

pytestmark = pytest.mark.journey
LONG = "Транспортноэкспедиционнообслуживающепогрузочноразгрузочный терминал ООО «Электротехснабмонтажналадка»"
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1440])
def test_every_screen_is_accessible_and_nothing_sticks_out(
    desk: LiveDesk, enter: Enter, width: int, scheme: str
) -> None:
    numbers = in_every_state(author("Константинопольская"))
    desk.tell()
    page = enter("константинопольская", width=width, color_scheme=scheme)
    addresses = ["/my/", "/my/new/", "/my/new/?service=права доступа", "/my/notices/", "/my/?q=проводится"]
    for address in [*addresses, *(f"/tickets/{number}/" for number in numbers)]:
        page.goto(address)
        page.evaluate("document.querySelectorAll('main details').forEach((one) => (one.open = true))")
        assert accessible(page) == [], address
        assert page.evaluate(OVERFLOW) == 0, address
        add_style(page, SPACING)
        assert page.evaluate(OVERFLOW) == 0, address


def in_every_state(writer: Person) -> list[int]:
    """New with a very long word, in work, asked, resolved, closed."""
    klimov = person("климов")
    new = opened(writer, LONG, body=LONG)
    work, asked, resolved, closed = (
        taken(given(sorted_out(opened(writer), klimov), klimov, klimov), klimov) for _times in range(4)
    )
    questions.ask(asked, question=LONG, by=klimov, at=after())
    for number in (resolved, closed):
        resolving.resolve(number, result="Готово", by=klimov, at=after())
    resolving.accept(closed, by=writer, at=after())
    return [new, work, asked, resolved, closed]


def accessible(page: Page) -> list[tuple[str, list[str]]]:
    """What axe finds."""
    page.evaluate(AXE_SCRIPT)
    found = page.evaluate(f"axe.run(document, {{runOnly: {json.dumps(RULES)}}})")
    return [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in found["violations"]]
