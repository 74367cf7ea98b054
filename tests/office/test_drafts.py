"""Орлова writes edition 4, Панина objects, Северов signs; everybody says that he knows it."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from reglament.rulebook.models import Edition, EditionState
from tests.rulebook.desk import author, sample
from tests.tickets.life import registered, triaged

from .conftest import Enter

NEW = "/regulation/drafts/new/"


def next_text(old: str = "", new: str = "") -> str:
    """The sample as edition 4 from 1 April, with one thing written otherwise."""
    text = sample().text.replace("редакция: 3", "редакция: 4")
    text = text.replace("действует_с: 01.02.2026", "действует_с: 01.04.2026")
    assert old in text
    return text.replace(old, new)


@pytest.fixture
def draft(orlova: Client) -> Edition:
    text = next_text("    раз_не_больше: 2\n", "    раз_не_больше: 3\n")
    control = "изменений сложности: "  # the control table says the number once more
    assert f"{control}2\n" in text
    orlova.post(NEW, {"text": text.replace(f"{control}2\n", f"{control}3\n")})
    return Edition.objects.get(number="4")


def page(client: Client, row: Edition) -> str:
    return client.get(f"/regulation/drafts/{row.pk}/").content.decode()


def step(client: Client, row: Edition, name: str, **data: str) -> int:
    status = client.post(f"/regulation/drafts/{row.pk}/{name}/", data).status_code
    row.refresh_from_db()
    return int(status)


def test_a_draft_begins_from_what_holds_with_the_next_number(orlova: Client) -> None:
    begun = orlova.get(NEW).content.decode()
    assert "редакция: 4" in begun
    assert "действует_с: 01.04.2026" in begun


def test_the_page_says_what_changes_by_clause_and_what_becomes_of_open_tickets(
    orlova: Client, draft: Edition
) -> None:
    registered(author())
    shown = page(orlova, draft)
    assert "П. 3.4.8" in shown
    assert "<del>2</del>" in shown
    assert "<ins>3</ins>" in shown
    assert "1 открытый запрос доживёт по прежней редакции" in shown
    assert "Передать на согласование" in shown


def test_open_tickets_that_move_show_the_dates_that_move_with_them(orlova: Client) -> None:
    registered(author())
    moving = (
        next_text("доживают по прежней     #", "переходят на новую     #")
        .replace("П4: 9 р.ч\n", "П4: 5 р.ч\n")
        .replace("П3: 4 р.ч\n", "П3: 2 р.ч\n")
    )
    orlova.post(NEW, {"text": moving})
    shown = page(orlova, Edition.objects.get(number="4"))
    assert "сроки изменятся у 1" in shown
    assert "реакция" in shown.lower()


def test_a_text_that_does_not_read_is_kept_and_its_errors_stand_at_their_lines(orlova: Client) -> None:
    orlova.post(NEW, {"text": next_text("П3: 4 р.ч\n", "П3: 4 часика\n")})
    row = Edition.objects.get(state=EditionState.DRAFT)
    shown = page(orlova, row)
    assert "Текст не читается" in shown
    assert "4 часика" in row.text
    assert "На согласование передают текст, который читается" in shown
    assert step(orlova, row, "submit") == 302
    assert row.state == EditionState.DRAFT


def test_the_way_from_draft_to_force(orlova: Client, enter: Enter, draft: Edition) -> None:
    panina, director = enter("панина"), enter("северов")
    assert panina.get(f"/regulation/drafts/{draft.pk}/").status_code == 404
    step(orlova, draft, "submit")
    assert draft.state == EditionState.ON_APPROVAL
    assert step(panina, draft, "object") == 422
    back = panina.post(f"/regulation/drafts/{draft.pk}/object/", {"note": "Пять часов — много"}, follow=True)
    assert "Возвращено с возражением" in back.content.decode()
    draft.refresh_from_db()
    assert draft.state == EditionState.DRAFT
    assert "Пять часов — много" in page(orlova, draft)
    step(orlova, draft, "submit")
    step(panina, draft, "agree")
    assert step(orlova, draft, "approve") == 404
    step(director, draft, "approve")
    assert draft.state == EditionState.APPROVED
    assert step(director, draft, "enact") == 404
    step(orlova, draft, "enact")
    assert draft.state == EditionState.IN_FORCE


def test_two_writers_do_not_overwrite_one_another(orlova: Client, draft: Edition) -> None:
    old = draft.checksum
    address = f"/regulation/drafts/{draft.pk}/text/"
    first = orlova.post(address, {"text": next_text("П3: 4 р.ч\n", "П3: 6 р.ч\n"), "against": old})
    assert first.status_code == 302
    second = orlova.post(address, {"text": next_text("П3: 4 р.ч\n", "П3: 7 р.ч\n"), "against": old})
    assert second.status_code == 422
    assert "П3: 7 р.ч" in second.content.decode()
    draft.refresh_from_db()
    assert "П3: 6 р.ч" in draft.text


def test_a_file_takes_the_place_of_the_text(orlova: Client) -> None:
    upload = SimpleUploadedFile("next.yaml", next_text().encode())
    assert orlova.post(NEW, {"file": upload}).status_code == 302
    assert Edition.objects.filter(number="4").exists()
    cp1251 = SimpleUploadedFile("next.yaml", next_text().encode("cp1251", "replace"))
    refused = orlova.post(NEW, {"file": cp1251})
    assert refused.status_code == 422
    assert "UTF-8" in refused.content.decode()


def test_each_says_once_that_he_knows_it_and_the_head_sees_who_has_not(
    orlova: Client, klimov: Client, edition: Edition
) -> None:
    assert "Вы ещё не отметили" in klimov.get("/regulation/").content.decode()
    klimov.post(f"/regulation/editions/{edition.pk}/read/")
    assert "Вы ещё не отметили" not in klimov.get("/regulation/").content.decode()
    sheet = orlova.get(f"/regulation/editions/{edition.pk}/readers/").content.decode()
    assert "не отметились 17" in sheet
    assert klimov.get(f"/regulation/editions/{edition.pk}/readers/").status_code == 404


def test_what_changed_is_told_against_the_edition_one_knows(
    orlova: Client, klimov: Client, enter: Enter, draft: Edition, edition: Edition
) -> None:
    klimov.post(f"/regulation/editions/{edition.pk}/read/")
    for client, name in ((orlova, "submit"), (enter("северов"), "approve"), (orlova, "enact")):
        step(client, draft, name)
    told = klimov.get(f"/regulation/editions/{draft.pk}/changes/").content.decode()
    assert "Против редакции 3" in told
    assert "<ins>3</ins>" in told
    assert "сравнивать не с чем" in klimov.get(f"/regulation/editions/{edition.pk}/changes/").content.decode()


def test_a_draft_for_some_only_moves_nothing_of_the_others(orlova: Client) -> None:
    triaged(author())
    text = next_text().replace("  редакция: 4\n", "  редакция: 4\n  только_для: {зоны: [зарплата]}\n")
    orlova.post(NEW, {"text": text})
    shown = page(orlova, Edition.objects.get(number="4"))
    assert "0 открытых запросов доживут" in shown
    orlova.post(NEW, {"text": text.replace("зоны: [зарплата]", "зоны: [бухгалтерия]")})
    shown = page(orlova, Edition.objects.filter(number="4").latest("pk"))
    assert "1 открытый запрос доживёт" in shown
