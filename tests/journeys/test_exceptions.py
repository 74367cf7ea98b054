"""Exceptions in a real browser: the head departs from a rule; a verdict is disputed and decided."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from reglament.tickets import resolving
from tests.journeys.conftest import Enter, LiveDesk
from tests.journeys.test_office import complaints
from tests.rulebook.desk import after, author, person
from tests.tickets.life import resolved, taken

pytestmark = pytest.mark.journey


def test_a_date_by_hand_stands_in_the_ticket_and_in_the_register(enter: Enter, desk: LiveDesk) -> None:
    number = taken(author(), person("климов"))
    desk.wait(hours=1)
    page = enter("орлова", java_script_enabled=False)
    page.goto(f"/desk/tickets/{number}/deviation-date/")
    page.get_by_label("Новый срок").fill("2026-04-20T12:00")
    page.get_by_label("Причина").fill("Ждём поставку склада")
    page.get_by_label("Кто утвердил").select_option(label="Белов К. М.")
    page.get_by_role("button", name="Отступить").click()
    page.goto(f"/tickets/{number}/")
    expect(page.get_by_text("Отступление: другой срок").first).to_be_visible()
    page.goto("/office/exceptions/")
    row = page.get_by_role("row", name="Другой срок")
    expect(row).to_contain_text("Ждём поставку склада")
    expect(row).to_contain_text("Белов К. М.")


def test_a_verdict_is_disputed_by_its_author_and_decided(enter: Enter, desk: LiveDesk) -> None:
    ryabova = author()
    number = resolved(ryabova, person("климов"))
    resolving.accept(number, by=ryabova, at=after(2))
    desk.wait(hours=3)
    page = enter("рябова", width=390)
    page.goto(f"/my/{number}/")
    page.get_by_text("Не согласен с вердиктом о сроке").click()
    page.get_by_label("Почему вердикт неверен?").fill("Ответили, а сделали через день")
    page.get_by_role("button", name="Оспорить вердикт").click()
    desk.wait(hours=1)
    judge = enter("белов", width=390, color_scheme="dark")
    judge.goto(f"/my/{number}/")
    expect(judge.get_by_role("heading", name="Вердикт о сроке оспорен")).to_be_visible()
    judge.get_by_label("считать опозданием").check()
    judge.get_by_label("По какому пункту").fill("3.4.6")
    judge.get_by_label("Решение").fill("Автор прав")
    judge.get_by_role("button", name="Решить спор").click()
    head = enter("орлова")
    head.goto("/office/results/")
    expect(head.get_by_role("columnheader", name="Изменено решением")).to_be_visible()
    head.goto("/office/exceptions/?kind=verdict")
    expect(head.get_by_role("row", name="считать опозданием")).to_contain_text("Автор прав")


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1440, "dark")])
def test_the_screens_are_well_at_every_width(enter: Enter, desk: LiveDesk, width: int, scheme: str) -> None:
    number = taken(author(), person("климов"))
    addresses = (
        "/office/exceptions/",
        f"/desk/tickets/{number}/deviation-date/",
        f"/desk/tickets/{number}/deviation-closing/",
    )
    assert complaints(enter, "орлова", width, scheme, addresses) == []
