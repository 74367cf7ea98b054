"""The look in a real browser: accessibility, widths, keys, drafts, menus, with and without scripts."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from django.conf import settings
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.test.testcases import LiveServerThread
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.journey
RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
)
NewPage = Callable[..., Page]


def add_style(page: Page, text: str) -> None:
    """A sheet made by script, which the content policy allows where a <style> is refused."""
    page.evaluate(
        "(text) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(text);"
        "document.adoptedStyleSheets.push(sheet) }",
        text,
    )


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """The pages that need no database, served by a thread."""
    patch = pytest.MonkeyPatch()
    patch.setattr(settings, "DEMO", True)
    patch.setattr(settings, "ALLOWED_HOSTS", ["*"])
    thread = LiveServerThread("127.0.0.1", StaticFilesHandler)
    thread.daemon = True
    thread.start()
    thread.is_ready.wait()
    assert thread.error is None
    yield f"http://127.0.0.1:{thread.port}"
    thread.terminate()
    patch.undo()


@pytest.fixture
def opened(chromium: Browser, address: str) -> Iterator[NewPage]:
    """Open the page of components; whatever the console complains of fails the test."""
    complaints: list[str] = []
    contexts = []

    def open_page(width: int = 1440, **options: Any) -> Page:
        context = chromium.new_context(viewport={"width": width, "height": 900}, locale="ru-RU", **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(f"{address}/ui/components/")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.mark.parametrize("width", [320, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(opened: NewPage, width: int, scheme: str) -> None:
    page = opened(width, color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details.card').forEach((one) => (one.open = true))")
    add_style(page, "* { content-visibility: visible !important }")  # axe cannot measure what is not laid out
    page.evaluate(AXE_SCRIPT)
    found = page.evaluate(f"axe.run(document, {{runOnly: {json.dumps(RULES)}}})")
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in found["violations"]] == []


@pytest.mark.parametrize("width", [320, 390, 768, 1024, 1440, 1920])
def test_nothing_sticks_out_at_any_width_not_even_with_wide_spacing(opened: NewPage, width: int) -> None:
    page = opened(width)
    overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(overflow) == 0
    add_style(page, SPACING)
    assert page.evaluate(overflow) == 0


def test_every_target_is_at_least_24_pixels(opened: NewPage) -> None:
    small = opened(390).evaluate(
        """[...document.querySelectorAll('button, a.button, summary, .menu-item, .side-link, .chip')]
        .filter((one) => one.checkVisibility())
        .map((one) => [one.textContent.trim(), one.getBoundingClientRect()])
        .filter(([, box]) => box.width < 24 || box.height < 24).map(([text]) => text)"""
    )
    assert small == []


def test_keys_work_by_place_so_the_russian_layout_is_no_obstacle(opened: NewPage) -> None:
    page = opened()
    page.evaluate("document.activeElement.blur()")
    press = (
        "(code, key) => document.body.dispatchEvent(new KeyboardEvent('keydown', {code, key, bubbles: true}))"
    )
    page.evaluate(f"({press})('KeyJ', 'о')")
    assert page.evaluate("document.activeElement.className") == "subject"
    page.keyboard.press("Slash")
    assert page.evaluate("document.activeElement.id") == "search"
    page.keyboard.type("jjc")
    assert page.input_value("#search") == "jjc"
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    assert "Новый" in page.inner_text("#keys")


def test_keys_can_be_switched_off(opened: NewPage) -> None:
    page = opened()
    page.evaluate("document.activeElement.blur(); document.documentElement.dataset.keys = 'off'")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.tagName") == "BODY"


def test_rows_are_selected_without_the_mouse(opened: NewPage) -> None:
    page = opened()
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("j")
    page.keyboard.press("x")
    page.keyboard.press("Shift+J")
    assert page.locator(".pick:checked").count() == 2


def test_a_draft_survives_a_reload_and_reply_and_note_are_kept_apart(opened: NewPage) -> None:
    page = opened()
    page.fill("#composer-text", "ответ автору")
    page.check("[value=note]", force=True)
    assert page.input_value("#composer-text") == ""
    page.fill("#composer-text", "только для своих")
    assert page.locator("footer .if-note").last.is_visible()
    assert not page.locator("footer .if-reply").last.is_visible()
    page.reload()
    assert page.input_value("#composer-text") == "ответ автору"
    page.check("[value=note]", force=True)
    assert page.input_value("#composer-text") == "только для своих"


def test_a_draft_is_forgotten_when_it_was_accepted(opened: NewPage) -> None:
    page = opened()
    page.fill("#composer-text", "ответ автору")
    page.route("**/ui/components/?", lambda route: route.fulfill(response=route.fetch(method="GET")))
    page.click(".composer .primary")
    page.wait_for_load_state()
    assert page.input_value("#composer-text") == ""
    assert page.evaluate("localStorage.length") == 0


def test_a_lost_session_loses_no_text(opened: NewPage) -> None:
    page = opened()
    page.fill("#composer-text", "ответ автору")
    script = page.get_attribute("script[type=module]", "src")
    login = f'<!doctype html><title>Вход</title><script type="module" src="{script}"></script>'
    page.route(
        "**/ui/components/?", lambda route: route.fulfill(body=login, content_type="text/html; charset=utf-8")
    )
    page.click(".composer .primary")
    page.wait_for_function("document.title === 'Вход'")
    page.unroute("**/ui/components/?")
    page.goto(page.url.partition("?")[0])
    assert page.input_value("#composer-text") == "ответ автору"


def test_the_theme_changes_at_once_and_stays(opened: NewPage) -> None:
    page = opened(color_scheme="light")
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    before = page.evaluate(ground)
    page.click("details.menu[data-side=end] summary")
    with page.expect_response("**/ui/look/"):
        page.click("button[name=theme][value=dark]")
    assert page.evaluate(ground) != before
    page.reload()
    assert page.get_attribute("html", "data-theme") == "dark"


def test_a_menu_closes_by_escape_and_gives_the_focus_back(opened: NewPage) -> None:
    page = opened()
    page.click("details.menu[data-side=end] summary")
    page.focus("button[name=theme][value=dark]")
    page.keyboard.press("Escape")
    assert page.locator("details.menu[open]").count() == 0
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_a_picture_is_pasted_into_the_form(opened: NewPage) -> None:
    page = opened()
    page.evaluate(
        """() => { const data = new DataTransfer();
        data.items.add(new File(['x'], 'image.png', {type: 'image/png'}));
        document.querySelector('#composer-text').dispatchEvent(
          new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true})) }"""
    )
    assert page.evaluate("document.querySelector('#composer-files').files[0].name").startswith("снимок-")
    assert "КБ" in page.inner_text(".composer [data-chosen]")


def test_the_error_summary_has_the_focus_when_the_page_comes(opened: NewPage) -> None:
    page = opened()
    page.wait_for_function("document.activeElement.matches('.summary-error')")


def test_the_browser_rewords_a_countdown_only_while_the_calendar_is_open(opened: NewPage) -> None:
    page = opened()
    page.clock.install()
    page.reload()
    counting, closed = (page.locator(".due[data-left]").nth(place) for place in (0, 1))
    closed.evaluate("(chip) => (chip.dataset.open = chip.dataset.at)")
    assert plain(counting.inner_text()) == "35 м"
    before = closed.inner_text()
    page.clock.run_for("06:00")
    assert plain(counting.inner_text()) == "29 м"
    assert closed.inner_text() == before
    page.clock.run_for("31:00")
    assert plain(counting.inner_text()) == "−2 м"


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").partition(":")[2].strip()


def test_on_a_phone_the_navigation_opens_over_the_page(opened: NewPage) -> None:
    page = opened(390)
    assert not page.locator("#side").is_visible()
    page.click(".open-side")
    assert page.locator("#side").is_visible()


def test_without_scripts_everything_needed_is_there(opened: NewPage) -> None:
    page = opened(390, java_script_enabled=False)
    page.click(".open-side")
    assert page.locator("#side").is_visible()
    page.keyboard.press("Escape")
    page.click("details.menu[data-side=end] summary")
    page.click("button[name=theme][value=dark]")
    assert page.get_attribute("html", "data-theme") == "dark"
    assert page.url.endswith("/ui/components/")
    assert not page.locator("[data-dialog]").is_visible()


def test_in_forced_colours_the_current_row_and_the_overdue_chip_are_still_told_apart(opened: NewPage) -> None:
    page = opened(forced_colors="active")
    width = "(selector) => getComputedStyle(document.querySelector(selector))"
    row = page.evaluate(f"({width})('.row:has([aria-current])').borderInlineStartWidth")
    chip = page.evaluate(f"({width})('.due[data-state=late]').borderTopWidth")
    assert (row, chip) == ("4px", "3px")


def test_who_wants_no_motion_gets_none(opened: NewPage) -> None:
    page = opened(reduced_motion="reduce")
    said = page.evaluate("getComputedStyle(document.querySelector('.button')).transitionDuration")
    assert set(said.split(", ")) == {"0s"}
