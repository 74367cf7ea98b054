"""The desk's screens before axe and at every width: lists, a ticket, its forms, a call."""

import json
from collections.abc import Callable

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from reglament.tickets import conversation
from tests.desk.conftest import given, opened, sorted_out, taken
from tests.journeys.conftest import Enter, LiveDesk
from tests.rulebook.desk import author, person

pytestmark = pytest.mark.journey
RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
LONG = "Транспортноэкспедиционнообслуживающий отчёт ООО «Электротехснабкомплектмонтажналадка»"
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
SCREENS: dict[str, Callable[[int, int], str]] = {
    "список": lambda new, busy: "/desk/lists/open/",
    "запрос": lambda new, busy: f"/tickets/{busy}/?in=open",
    "разбор": lambda new, busy: f"/desk/tickets/{new}/classification/?in=open",
    "звонок": lambda new, busy: "/desk/new/",
}


@pytest.fixture
def tickets(desk: LiveDesk) -> tuple[int, int]:
    """A new ticket and one in work, with words of every length."""
    ryabova, klimov = author(), person("климов")
    busy = taken(given(sorted_out(opened(ryabova, LONG), klimov), klimov, klimov), klimov)
    conversation.note(busy, body=LONG, by=klimov, at=desk.at)
    conversation.write(busy, body="а" * 400, by=ryabova, at=desk.at)
    return opened(ryabova, "Новый"), busy


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(enter: Enter, tickets: tuple[int, int], screen: str, scheme: str) -> None:
    for width in (320, 1440):
        page = enter("климов", width=width, color_scheme=scheme)
        page.goto(SCREENS[screen](*tickets))
        everything = "document.querySelectorAll('details:not([data-menu])')"
        page.evaluate(f"{everything}.forEach((one) => (one.open = true))")
        page.evaluate(
            "() => { const sheet = new CSSStyleSheet(); sheet.replaceSync('* { content-visibility: visible"
            " !important }'); document.adoptedStyleSheets.push(sheet) }"
        )
        page.evaluate(AXE_SCRIPT)
        found = page.evaluate(f"axe.run(document, {{runOnly: {json.dumps(RULES)}}})")
        seen = [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in found["violations"]]
        assert seen == []
        page.close()


@pytest.mark.parametrize("screen", SCREENS)
def test_nothing_sticks_out_at_any_width(enter: Enter, tickets: tuple[int, int], screen: str) -> None:
    for width in (320, 390, 768, 1024, 1440, 1920):
        page = enter("климов", width=width)
        page.goto(SCREENS[screen](*tickets))
        assert page.evaluate(OVERFLOW) == 0, width
        page.close()
