"""Орлова edits the draft of edition 4: form, text and document are one draft, and nothing of it is lost."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from reglament.rulebook import approving
from reglament.rulebook.models import Edition
from tests.rulebook.desk import person

from .test_drafts import NEW, next_text

TERMS = {"section": "сроки"}
REACTION = "v:сроки/реакция/П3"


@pytest.fixture
def draft(orlova: Client) -> Edition:
    orlova.post(NEW, {"text": next_text()})
    return Edition.objects.get(number="4")


def page(client: Client, row: Edition, section: str = "сроки", **asked: str) -> str:
    return client.get(f"/regulation/drafts/{row.pk}/edit/", {"section": section, **asked}).content.decode()


def typed(client: Client, row: Edition, against: str = "", **fields: str) -> tuple[int, str]:
    """Send the form with these fields; the answer's status and text."""
    data = {"section": "сроки", "against": against or row.checksum, **fields}
    answer = client.post(f"/regulation/drafts/{row.pk}/edit/form/", data)
    row.refresh_from_db()
    return answer.status_code, answer.content.decode()


def test_one_section_stands_as_a_form_beside_the_text_and_its_clauses(orlova: Client, draft: Edition) -> None:
    shown = page(orlova, draft)
    assert f'name="{REACTION}" value="4 р.ч"' in shown
    assert "П3: 4 р.ч" in shown.partition("data-lined")[2]
    assert 'id="3.4.5"' in shown
    assert "Таблица" in shown
    assert 'id="3.2"' not in shown.partition("document-pane")[2]


def test_a_number_of_the_form_changes_one_number_of_the_text(orlova: Client, draft: Edition) -> None:
    before = draft.text
    assert typed(orlova, draft, **{REACTION: "5 р.ч"})[0] == 302
    assert draft.text == before.replace("П3: 4 р.ч\n", "П3: 5 р.ч\n", 1)
    shown = page(orlova, draft)
    assert re.search(r"<ins>5.р.ч</ins>|<ins>5</ins>", shown)


def test_beside_the_form_all_else_follows_and_the_fields_stay(orlova: Client, draft: Edition) -> None:
    data = {"section": "сроки", "against": draft.checksum, REACTION: "5 р.ч"}
    address = f"/regulation/drafts/{draft.pk}/edit/form/"
    answer = orlova.post(address, data, headers={"HX-Request": "true"}).content.decode()
    draft.refresh_from_db()
    assert f'value="{draft.checksum}" hx-swap-oob="true"' in answer
    assert "П3: 5 р.ч" in answer
    assert 'id="document-pane"' in answer
    assert f'name="{REACTION}"' not in answer


def test_two_change_different_fields_and_both_stand(orlova: Client, draft: Edition) -> None:
    seen = draft.checksum
    typed(orlova, draft, **{REACTION: "5 р.ч"})
    status, _ = typed(orlova, draft, against=seen, **{REACTION: "4 р.ч", "v:сроки/реакция/П2": "45 мин"})
    assert status == 302
    assert "П3: 5 р.ч" in draft.text
    assert "П2: 45 мин" in draft.text


def test_two_change_one_field_and_the_second_is_told(orlova: Client, draft: Edition) -> None:
    seen = draft.checksum
    typed(orlova, draft, **{REACTION: "5 р.ч"})
    status, shown = typed(orlova, draft, against=seen, **{REACTION: "6 р.ч"})
    assert status == 422
    assert "здесь стало «5 р.ч»" in shown
    assert "П3: 5 р.ч" in draft.text


def test_text_and_form_are_put_together_where_they_do_not_touch(orlova: Client, draft: Edition) -> None:
    seen, mine = draft.checksum, draft.text.replace("раз_не_больше: 2", "раз_не_больше: 3")
    assert draft.changed_at is not None
    typed(orlova, draft, **{REACTION: "5 р.ч"})
    orlova.post(f"/regulation/drafts/{draft.pk}/edit/text/", {"text": mine, "against": seen})
    draft.refresh_from_db()
    assert "П3: 5 р.ч" in draft.text
    assert "раз_не_больше: 3" in draft.text


def test_two_texts_that_touch_are_both_shown_and_none_is_lost(orlova: Client, draft: Edition) -> None:
    seen, mine = draft.checksum, draft.text.replace("П3: 4 р.ч\n", "П3: 7 р.ч\n", 1)
    typed(orlova, draft, **{REACTION: "5 р.ч"})
    answer = orlova.post(f"/regulation/drafts/{draft.pk}/edit/text/", {"text": mine, "against": seen})
    assert answer.status_code == 409
    assert "П3: 7 р.ч" in answer.content.decode()
    assert "П3: 5 р.ч" in answer.content.decode()
    draft.refresh_from_db()
    assert "П3: 5 р.ч" in draft.text


def test_the_last_change_is_taken_back_and_the_one_before_it(orlova: Client, draft: Edition) -> None:
    first = draft.text
    typed(orlova, draft, **{REACTION: "5 р.ч"})
    second = draft.text
    typed(orlova, draft, **{REACTION: "6 р.ч"})
    for wanted in (second, first):
        orlova.post(f"/regulation/drafts/{draft.pk}/edit/undo/", {"against": draft.checksum})
        draft.refresh_from_db()
        assert draft.text == wanted
    assert "disabled" in page(orlova, draft).partition('id="undo"')[2].partition("</form>")[0]


def test_an_error_stands_at_the_field_and_at_the_line(orlova: Client, draft: Edition) -> None:
    typed(orlova, draft, **{REACTION: "4 часика"})
    assert "П3: 4 часика" in draft.text
    shown = page(orlova, draft)
    line = draft.text[: draft.text.index("4 часика")].count("\n") + 1
    assert re.search(r'class="bad"><input[^>]*4 часика', shown)
    assert f'<span id="L{line}" class="bad">' in shown
    assert "Показан последний верный вид" in shown
    assert re.search(r'сроки <span class="count hot">1</span>', shown)


def test_a_text_that_is_no_file_freezes_the_form(orlova: Client, draft: Edition) -> None:
    broken = draft.text.replace("сроки:\n", "сроки: [\n", 1)
    orlova.post(f"/regulation/drafts/{draft.pk}/edit/text/", {"text": broken, "against": draft.checksum})
    shown = page(orlova, draft)
    assert "не YAML" in shown
    assert '<fieldset class="plain" disabled>' in shown


def test_entries_are_added_renamed_and_taken_away(orlova: Client, draft: Edition) -> None:
    codes = "результат/коды_закрытия"
    data = {"section": "результат", "do": f"add:{codes}", f"k:{codes}": "по звонку"}
    typed(orlova, draft, **data)
    assert "    по звонку: {" in draft.text
    typed(orlova, draft, do=f"rename:{codes}/по звонку", **{f"n:{codes}/по звонку": "по телефону"})
    assert "    по телефону: {" in draft.text
    typed(orlova, draft, do=f"take:{codes}/по телефону")
    assert "по телефону: {" not in draft.text


@pytest.mark.parametrize("deed", ["take:", "restore:", "rename:", "take:сроки/№x", "раздать:сроки", "сроки"])
def test_a_deed_at_no_place_does_nothing(orlova: Client, draft: Edition, deed: str) -> None:
    before = draft.text
    assert typed(orlova, draft, do=deed, **{f"n:{deed.partition(':')[2]}": "другое"})[0] == 302
    assert draft.text == before


def test_a_deed_waits_while_the_text_is_no_file(orlova: Client, draft: Edition) -> None:
    address = f"/regulation/drafts/{draft.pk}/edit/text/"
    orlova.post(address, {"text": "документ: [", "against": draft.checksum})
    draft.refresh_from_db()
    assert typed(orlova, draft, do="item:сроки")[0] == 422
    assert draft.text == "документ: [\n"


def test_only_the_head_edits_and_only_a_draft(orlova: Client, klimov: Client, draft: Edition) -> None:
    assert klimov.get(f"/regulation/drafts/{draft.pk}/edit/").status_code == 404
    orlova.post(f"/regulation/drafts/{draft.pk}/submit/")
    assert orlova.get(f"/regulation/drafts/{draft.pk}/edit/").status_code == 404
    assert typed(orlova, draft, **{REACTION: "5 р.ч"})[0] == 404


def test_the_editor_asks_the_database_little(
    orlova: Client, draft: Edition, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    page(orlova, draft)
    with django_assert_max_num_queries(25):
        page(orlova, draft, "переходы")


def test_whoever_changed_it_last_is_named(orlova: Client, draft: Edition) -> None:
    text = draft.text.replace("раз_не_больше: 2", "раз_не_больше: 3")
    assert draft.changed_at is not None
    approving.save_draft(text, draft.source, by=person("климов"), at=draft.changed_at, row=draft)
    assert "Климов" in page(orlova, draft)
