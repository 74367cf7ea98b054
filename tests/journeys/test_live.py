"""Two people at one desk: what one does the other sees at once, and nothing is taken from his hands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from playwright.sync_api import expect

from reglament.people.models import Person
from reglament.tickets import assignment, conversation, triage, working
from reglament.tickets.opening import open_ticket
from tests.config.live.serving import served
from tests.journeys.conftest import Enter, LiveDesk
from tests.rulebook.desk import author, person, put_in_force

pytestmark = pytest.mark.journey


@pytest.fixture
def desk(transactional_db: None, tmp_path: Path) -> Iterator[LiveDesk]:
    """The desk behind the server that people have, by the clock of this computer."""
    put_in_force()
    with served(tmp_path) as address:
        yield LiveDesk(address, settings.NOW())


def opened(writer: Person, subject: str) -> int:
    """A ticket of this minute."""
    return open_ticket(
        author=writer, subject=subject, channel="портал", by=writer, at=settings.NOW()
    ).ticket.number


def in_work(writer: Person, subject: str) -> int:
    """One that Климов works on."""
    number, klimov, orlova = opened(writer, subject), person("климов"), person("орлова")
    triage.triage(
        number,
        kind="инцидент",
        zone="бухгалтерия",
        impact="личное",
        complexity="С2",
        by=orlova,
        at=settings.NOW(),
    )
    assignment.assign(number, responsible=klimov, by=orlova, at=settings.NOW())
    working.take(number, answer="Смотрю", by=klimov, at=settings.NOW())
    return number


def test_what_others_do_comes_in_by_itself(enter: Enter, desk: LiveDesk) -> None:
    writer = author()
    number = in_work(writer, "Касса не открывает смену")
    page = enter("климов")
    page.goto(f"/tickets/{number}/?in=now")
    expect(page.locator("#queue .row")).to_have_count(1)
    page.locator("[data-composer] textarea").first.fill("Пишу длинный")
    page.wait_for_timeout(1_500)  # the server begins to listen when the first stream is open

    conversation.write(number, body="Уже открылась, спасибо", by=writer, at=settings.NOW())
    expect(page.locator("#thread")).to_contain_text("Уже открылась")
    expect(page.locator(f"#q{number}-meta")).to_contain_text("Уже открылась")
    assert page.locator("[data-composer] textarea").first.input_value() == "Пишу длинный"

    opened(writer, "Не печатается акт")
    expect(page.locator("#stale")).to_contain_text("1 изменение")
    expect(page.locator("#queue .row")).to_have_count(1)
    page.locator("h1").first.focus()
    page.keyboard.press("Period")
    expect(page.locator("#queue .row")).to_have_count(2)


def test_the_palette_does_what_a_click_would(enter: Enter, desk: LiveDesk) -> None:
    number = in_work(author(), "Касса не открывает смену")
    page = enter("климов")
    page.goto(f"/tickets/{number}/?in=now")
    page.keyboard.press("Control+KeyK")
    words = page.locator("#palette-words")
    expect(words).to_be_focused()
    words.fill(">исполн")
    expect(page.locator("#palette-list [role=option]")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.locator("#act form")).to_be_visible()
    page.keyboard.press("Control+KeyK")
    words.fill("ghjchjx")
    expect(page.locator("#palette-list [role=option]").first).to_contain_text("Просрочено")
    page.keyboard.press("Enter")
    page.wait_for_url("**/desk/lists/overdue/")
