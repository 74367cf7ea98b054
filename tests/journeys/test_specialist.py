"""Климов's morning, mostly by keyboard: an answer, a question, a result, a slip undone."""

import pytest

from reglament.tickets import questions
from reglament.tickets.models import Message, Note, Ticket
from tests.desk.conftest import given, opened, sorted_out, taken
from tests.journeys.conftest import Enter, LiveDesk
from tests.rulebook.desk import author, person

pytestmark = pytest.mark.journey


def state(number: int) -> str:
    return Ticket.objects.get(number=number).state


def test_a_ticket_from_the_queue_to_its_result_by_keyboard(desk: LiveDesk, enter: Enter) -> None:
    ryabova, klimov = author(), person("климов")
    opened(ryabova, "Терпит", urgency="низкая")
    number = given(sorted_out(opened(ryabova, "Стоит склад", urgency="высокая"), klimov), klimov, klimov)
    page = enter("климов")
    page.goto("/desk/")
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.textContent") == "Терпит"
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.textContent") == "Стоит склад"
    page.keyboard.press("Enter")
    page.wait_for_selector("#ticket-title:focus")
    assert page.inner_text("#ticket-title") == "Стоит склад"
    assert page.url.endswith(f"/tickets/{number}/?in=now")

    page.keyboard.press("i")
    page.wait_for_selector(".act-form textarea:focus")
    page.keyboard.type("Смотрю, вернусь до обеда")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#toasts #undo")
    assert state(number) == "в работе"
    assert "Смотрю, вернусь до обеда" in page.inner_text("#thread")

    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("w")
    page.wait_for_selector(".act-form textarea:focus")
    page.keyboard.type("Какой документ?")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#ticket-head >> text=ждёт автора")
    assert state(number) == "ждет автора"
    assert "ждём автора" in page.inner_text(f"#q{number}-due")

    questions.answer(number, body="Реализация 15", by=ryabova, at=desk.at)
    page.reload()
    page.keyboard.press("e")
    page.wait_for_selector(".act-form textarea:focus")
    page.keyboard.type("Заполнил подразделение")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#toasts #undo")
    assert state(number) == "исполнен"


def test_a_slip_is_taken_back_from_the_toast(desk: LiveDesk, enter: Enter) -> None:
    ryabova, klimov = author(), person("климов")
    number = taken(given(sorted_out(opened(ryabova), klimov), klimov, klimov), klimov)
    page = enter("климов")
    page.goto(f"/tickets/{number}/")
    page.keyboard.press("e")
    page.fill(".act-form textarea", "Готово")
    page.keyboard.press("Control+Enter")
    page.click("#undo button")
    page.wait_for_selector(".buttons.verbs >> text=Исполнен…")
    assert state(number) == "в работе"
    assert page.locator("#undo").count() == 0
    assert "Готово" not in page.inner_text("#thread")


def test_a_note_and_a_reply_are_kept_apart_and_a_draft_outlives_a_verb(desk: LiveDesk, enter: Enter) -> None:
    ryabova, klimov = author(), person("климов")
    number = taken(given(sorted_out(opened(ryabova), klimov), klimov, klimov), klimov)
    page = enter("климов")
    page.goto(f"/tickets/{number}/")
    page.keyboard.press("r")
    page.keyboard.type("Черновик ответа")
    page.keyboard.press("Escape")
    page.keyboard.press("n")
    page.keyboard.type("Похоже на 1391")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#thread .message[data-kind=note]")
    assert Note.objects.get(ticket=number).body == "Похоже на 1391"
    assert not Message.objects.filter(ticket=number, body="Черновик ответа").exists()
    assert page.input_value("#composer-text") == ""
    page.reload()
    assert page.input_value("#composer-text") == "Черновик ответа"


def test_while_klimov_writes_savelyeva_answers_and_nothing_is_lost(desk: LiveDesk, enter: Enter) -> None:
    ryabova, klimov = author(), person("климов")
    number = taken(given(sorted_out(opened(ryabova), klimov), klimov, klimov), klimov)
    page, other = enter("климов"), enter("савельева")
    page.goto(f"/tickets/{number}/")
    page.fill("#composer-text", "Перепроведите документ")
    other.goto(f"/tickets/{number}/")
    other.fill("#composer-text", "Ничего не трогайте до обеда")
    other.keyboard.press("Control+Enter")
    other.wait_for_selector("#thread >> text=Ничего не трогайте")
    page.click(".composer .primary")
    page.wait_for_selector("#composer-notice >> text=Пока вы писали")
    assert "Ничего не трогайте" in page.inner_text("#thread")
    assert page.input_value("#composer-text") == "Перепроведите документ"
    page.click(".composer .primary")
    page.wait_for_selector("#thread >> text=Перепроведите документ")
    assert page.input_value("#composer-text") == ""


def test_without_scripts_the_same_work_is_done(desk: LiveDesk, enter: Enter) -> None:
    ryabova, klimov = author(), person("климов")
    number = given(sorted_out(opened(ryabova), klimov), klimov, klimov)
    page = enter("климов", java_script_enabled=False)
    page.goto("/desk/")
    page.click("text=Не проводится реализация")
    page.click("text=Взять в работу…")
    page.fill(".act-form textarea", "Смотрю")
    page.click(".act-form .primary")
    assert state(number) == "в работе"
    page.fill("#composer-text", "Уже нашёл")
    page.click(".composer .primary")
    assert "Уже нашёл" in page.inner_text("#thread")
    page.click("#undo button")
    assert "Уже нашёл" not in page.inner_text("#thread")


def test_on_a_telephone_list_and_ticket_take_turns(desk: LiveDesk, enter: Enter) -> None:
    number = opened(author())
    page = enter("климов", width=390, height=844)
    page.goto("/desk/")
    page.click(".row .subject")
    page.wait_for_selector("#ticket-title")
    assert not page.locator(".queue").is_visible()
    overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(overflow) == 0
    page.click("text=К списку")
    assert page.locator(f"#q{number}").is_visible()


def test_a_call_is_registered_while_the_name_is_being_typed(desk: LiveDesk, enter: Enter) -> None:
    author()
    page = enter("климов")
    page.goto("/desk/")
    page.keyboard.press("c")
    page.wait_for_selector("#id_who:focus")
    page.keyboard.type("рябо")
    page.wait_for_selector("#callers >> text=Рябова Анна")
    page.fill("[name=subject]", "Не пробивается чек")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#ticket-title")
    assert Ticket.objects.get().author == person("рябова")
