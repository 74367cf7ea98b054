"""A number typed into the form stands in the text and in the document; a first regulation in minutes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Browser, Page, expect
from pytest_django.fixtures import Settings
from pytest_django.live_server_helper import LiveServer

from reglament.people import persons
from reglament.people.names import FullName
from reglament.rulebook import approving, shelf
from reglament.rulebook.models import Edition
from tests.journeys.conftest import Enter, LiveDesk, session_of
from tests.journeys.test_office import complaints
from tests.office.test_drafts import next_text
from tests.rulebook.desk import WEDNESDAY, person

pytestmark = pytest.mark.journey
expect.set_options(timeout=15_000)


def test_a_number_typed_into_the_form_stands_in_the_text_and_in_the_document(
    desk: LiveDesk, enter: Enter
) -> None:
    row = approving.save_draft(next_text(), "regulation.yaml", by=person("орлова"), at=desk.at)
    page = enter("орлова")
    page.goto(f"/regulation/drafts/{row.pk}/edit/?section=сроки")
    page.locator('[name="v:сроки/реакция/П3"]').fill("5 р.ч")
    page.locator('[name="v:сроки/реакция/П2"]').fill("45 р.мин")
    page.locator('[name="v:сроки/реакция/П2"]').blur()
    expect(page.locator("#text-pane textarea")).to_have_value(re.compile("П3: 5 р.ч"))
    expect(page.locator("#document-pane")).to_contain_text("45 р.мин")
    expect(page.locator("#checks")).to_contain_text("45 р.мин")
    row.refresh_from_db()
    assert "П2: 45 р.мин\n" in row.text


def test_an_error_stands_at_its_field_and_the_text_leads_there(desk: LiveDesk, enter: Enter) -> None:
    row = approving.save_draft(next_text(), "regulation.yaml", by=person("орлова"), at=desk.at)
    page = enter("орлова")
    page.goto(f"/regulation/drafts/{row.pk}/edit/?section=сроки")
    field = page.locator('[name="v:сроки/реакция/П3"]')
    field.fill("4 часика")
    field.blur()
    expect(page.locator("td", has=field).locator(".error")).to_contain_text("часика")
    expect(page.locator("#text-pane .gutter .bad")).to_have_count(1)
    expect(page.locator("#document-pane")).to_contain_text("Показан последний верный вид")
    field.fill("4 р.ч")
    field.blur()
    expect(page.locator("td", has=field).locator(".error")).to_have_count(0)


def test_a_clause_of_the_document_leads_to_its_field(desk: LiveDesk, enter: Enter) -> None:
    row = approving.save_draft(next_text(), "regulation.yaml", by=person("орлова"), at=desk.at)
    page = enter("орлова")
    page.goto(f"/regulation/drafts/{row.pk}/edit/?section=сроки")
    page.locator('#document-pane [id="3.4.7"] p').first.click()
    focused = page.evaluate("document.activeElement.name")
    assert focused.startswith("v:сроки/приоритет_изменён/")


def test_a_text_typed_and_not_saved_is_offered_again(desk: LiveDesk, enter: Enter) -> None:
    row = approving.save_draft(next_text(), "regulation.yaml", by=person("орлова"), at=desk.at)
    page = enter("орлова")
    page.goto(f"/regulation/drafts/{row.pk}/edit/")
    text = page.locator("#text-pane textarea")
    text.fill(next_text("П3: 4 р.ч\n", "П3: 8 р.ч\n"), timeout=60_000)
    page.reload()
    expect(text).to_have_value(re.compile("П3: 4 р.ч"))
    page.get_by_role("button", name="Вернуть набранное").click()
    expect(text).to_have_value(re.compile("П3: 8 р.ч"))
    page.get_by_role("button", name="Записать текст").click()
    expect(page.get_by_role("button", name="Вернуть набранное")).to_be_hidden()
    row.refresh_from_db()
    assert "П3: 8 р.ч" in row.text


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1440, "dark")])
def test_the_editor_is_well_made_at_every_width(
    desk: LiveDesk, enter: Enter, width: int, scheme: str
) -> None:
    row = approving.save_draft(next_text(), "regulation.yaml", by=person("орлова"), at=desk.at)
    sections = ("сроки", "приоритет", "переходы", "документ")
    addresses = tuple(f"/regulation/drafts/{row.pk}/edit/?section={section}" for section in sections)
    assert complaints(enter, "орлова", width, scheme, addresses) == []


@pytest.fixture
def empty_desk(
    live_server: LiveServer, settings: Settings, monkeypatch: pytest.MonkeyPatch, chromium: Browser
) -> Iterator[Page]:
    """The browser of the administrator of a desk that has nothing yet."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    monkeypatch.setattr("reglament.config.clock.now", lambda: WEDNESDAY)
    monkeypatch.setattr(shelf, "GLANCE", 0.0)
    shelf.forget()
    admin = persons.enrol("орлова", FullName("Орлова", "Наталья", "Сергеевна"), by=None, at=_now())
    persons.appoint_administrator(admin, by=None, at=_now())
    size: Any = {"width": 1440, "height": 900}
    context = chromium.new_context(base_url=live_server.url, viewport=size, locale="ru-RU")
    context.add_cookies([session_of("орлова", live_server.url)])
    yield context.new_page()
    context.close()


def _now() -> datetime:
    moment: datetime = settings.NOW()
    return moment


def test_from_nothing_to_a_regulation_in_force_by_seven_answers(empty_desk: Page) -> None:
    page = empty_desk
    page.goto("/regulation/")
    page.get_by_role("link", name="Сделать мой регламент").click()
    page.get_by_label("Для кого регламент").fill("ООО «Ромашка»")
    page.get_by_label("Кто ещё работает").fill("Климов Андрей\nТкач Олег")
    page.get_by_role("button", name="Составить регламент").click()
    expect(page.get_by_role("link", name="DOCX")).to_be_visible()
    expect(page.get_by_role("link", name="Править")).to_be_visible()
    for button in ("Передать на согласование", "Утвердить", "Ввести в действие"):
        page.get_by_role("button", name=button).click()
    expect(page.get_by_role("heading", level=1).first).to_be_visible()
    assert Edition.objects.get().state == "in_force"
    page.goto("/regulation/")
    expect(page.locator("body")).to_contain_text("ООО «Ромашка»")
