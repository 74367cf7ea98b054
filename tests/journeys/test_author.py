"""Рябова's day on a phone: a ticket, an answer, a result; and Климов at his desk beside her."""

from __future__ import annotations

from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Page

from reglament.tickets import resolving
from reglament.tickets.models import Attachment, Ticket
from tests.desk.conftest import given, opened, sorted_out, taken
from tests.journeys.conftest import Enter, LiveDesk, session_of
from tests.rulebook.desk import author, person

pytestmark = pytest.mark.journey
PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
PASTE = """(base64) => {
    const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], "image.png", {type: "image/png"}));
    document.querySelector("#id_text").dispatchEvent(
      new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}))
}"""
DRAWN_WIDTH = """async () => {
    const picture = document.querySelector(".thread .file img")
    await picture.decode()
    return picture.naturalWidth
}"""
PHONE: dict[str, Any] = {"width": 390, "height": 844}


def ticket() -> Ticket:
    """The only one there is."""
    return Ticket.objects.get()


def act(page: Page, key: str, text: str = "") -> None:
    """Климов does something to the ticket on his screen, by its key."""
    page.goto(f"/tickets/{ticket().number}/")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press(key)
    page.wait_for_selector(".act-form")
    if text:
        page.fill(".act-form textarea", text)
    else:
        page.select_option(".act-form [name=responsible]", str(person("климов").pk))
    page.click(".act-form .primary")
    page.wait_for_selector("#toasts #undo")


def test_from_the_first_tap_to_the_acceptance(desk: LiveDesk, enter: Enter) -> None:
    author()
    hers, his = enter("рябова", **PHONE), enter("климов")

    hers.goto("/")
    hers.click("main >> text=Новый запрос >> nth=0")
    hers.fill("#id_text", "Добрый день! Не проводится реализация. Пишет: не заполнено подразделение")
    hers.click("text=Бухгалтерия")
    hers.click("text=Работа стоит")
    hers.wait_for_selector("#promised >> text=Ответим до 14:00.")
    hers.click("text=Отправить")
    hers.wait_for_selector("text=принят")
    assert hers.inner_text("h1") == "Не проводится реализация"
    assert hers.title().startswith("Принято: ЛК-")

    desk.wait(hours=0.2)
    act(his, "t")
    act(his, "i", "Смотрю, вернусь до обеда")
    desk.wait(hours=0.5)
    act(his, "w", "В каком договоре?")
    desk.wait(hours=0.5)

    hers.goto("/my/")
    assert hers.inner_text(".mine h2 >> nth=0") == "Ждём вас"
    hers.click(".line-ticket .subject")
    assert "В каком договоре?" in hers.inner_text(".card.turn")
    hers.fill("#id_write-text", "В договоре 17-ЭТ")
    hers.click("text=Отправить ответ")
    hers.wait_for_selector(".promise >> text=В работе: Климов А. В.")
    assert "В договоре 17-ЭТ" in hers.inner_text(".thread")

    desk.wait(hours=0.5)
    act(his, "e", "Заполнил подразделение в договоре, перепроведите")
    desk.wait(hours=0.1)
    hers.reload()
    hers.click(".card.turn .chip >> text=5")
    hers.click("text=Помогло, закрыть")
    hers.wait_for_selector(".promise >> text=Закрыт: принят.")
    assert (ticket().state, ticket().closure_code) == ("закрыт", "принят")
    assert "Оценка: 5" in hers.inner_text(".thread")


def test_a_slip_is_taken_back_and_the_words_are_in_their_field_again(desk: LiveDesk, enter: Enter) -> None:
    klimov = person("климов")
    number = taken(given(sorted_out(opened(author()), klimov), klimov, klimov), klimov)
    page = enter("рябова", **PHONE)
    page.goto(f"/tickets/{number}/")
    page.fill("#id_write-text", "Не та база")
    page.click("text=Отправить")
    page.click("#undo button")
    page.wait_for_selector("#id_write-text")
    assert page.input_value("#id_write-text") == "Не та база"
    assert "Не та база" not in page.inner_text(".thread")


def test_the_text_outlives_an_error_a_reload_and_the_end_of_the_session(desk: LiveDesk, enter: Enter) -> None:
    author()
    page = enter("рябова", **PHONE)
    page.goto("/my/new/")
    page.fill("#id_text", "Не бьёт чек на кассе 3")
    page.reload()
    assert page.input_value("#id_text") == "Не бьёт чек на кассе 3"
    page.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    page.click("text=Отправить")
    page.wait_for_load_state()
    assert Ticket.objects.count() == 0
    page.context.add_cookies([session_of("рябова", desk.address)])
    page.goto("/my/new/")
    assert page.input_value("#id_text") == "Не бьёт чек на кассе 3"
    page.click("text=Отправить")
    page.wait_for_selector("text=принят")
    page.goto("/my/new/")
    assert page.input_value("#id_text") == ""


def test_a_picture_is_pasted_and_both_see_it(desk: LiveDesk, enter: Enter) -> None:
    author()
    page = enter("рябова", **PHONE)
    page.goto("/my/new/")
    page.fill("#id_text", "Вот что пишет")
    page.evaluate(PASTE, PIXEL)
    assert "КБ" in page.inner_text("[data-chosen]")
    page.click("text=Отправить")
    page.wait_for_selector(".thread .file img")
    assert page.evaluate(DRAWN_WIDTH) == 1
    assert Attachment.objects.get().name.endswith(".png")


def test_without_scripts_the_same_is_done(desk: LiveDesk, enter: Enter) -> None:
    ryabova, klimov = author(), person("климов")
    page = enter("рябова", java_script_enabled=False, **PHONE)
    page.goto("/my/new/")
    page.fill("#id_text", "Не проводится реализация")
    page.click("text=Работа стоит")
    page.click("text=Показать срок для выбранного")
    assert "Ответим до 14:00." in page.inner_text("#promised")
    assert page.input_value("#id_text") == "Не проводится реализация"
    page.click("text=Отправить")
    number = taken(given(sorted_out(ticket().number, klimov, at=desk.at), klimov, klimov), klimov)
    resolving.resolve(number, result="Готово", by=klimov, at=desk.at)
    page.goto(f"/tickets/{number}/")
    page.click("summary >> text=Не помогло")
    page.fill("#id_return-text", "Спасибо, всё работает")
    page.click("button >> text=Вернуть в работу")
    assert "Похоже, всё получилось." in page.inner_text(".card.turn")
    page.click("text=Помогло, закрыть")
    assert ticket().state == "закрыт"
    assert ryabova == ticket().author
