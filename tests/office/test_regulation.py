"""«Регламент»: the edition in force as a page, for everybody; its file; findings for the head."""

from __future__ import annotations

from django.test import Client

from reglament.rulebook.models import Edition, EditionState
from tests.office.conftest import Enter
from tests.tickets.owing import enacted


def test_everybody_reads_the_edition_in_force(outsider: Client) -> None:
    page = outsider.get("/regulation/").content.decode()
    assert "Регламент технической поддержки пользователей мастер-системы" in page
    assert 'id="3.4.6"' in page
    assert "Редакция 3. Действует с 01.02.2026" in page


def test_registers_of_people_are_the_desks_own(outsider: Client, klimov: Client) -> None:
    assert "Савельева Ирина Павловна" not in outsider.get("/regulation/").content.decode()
    assert "Савельева Ирина Павловна" in klimov.get("/regulation/").content.decode()


def test_findings_are_for_the_head(edition: Edition, enter: Enter, orlova: Client, klimov: Client) -> None:
    assert "Проверка редакции" in orlova.get("/regulation/").content.decode()
    assert "Проверка редакции" in enter("белов").get("/regulation/").content.decode()
    assert "Проверка редакции" not in klimov.get("/regulation/").content.decode()


def test_a_number_of_the_page_is_that_of_the_file(orlova: Client, edition: Edition) -> None:
    text = orlova.get(f"/regulation/editions/{edition.pk}/file/").content.decode()
    assert text == edition.text
    assert "П2: 1 р.ч" in text
    assert "1\u00a0р.ч" in orlova.get("/regulation/").content.decode()


def test_the_file_is_shown_with_its_lines(orlova: Client, edition: Edition) -> None:
    page = orlova.get(f"/regulation/editions/{edition.pk}/file/?view").content.decode()
    assert 'id="L12"' in page


def test_a_draft_does_not_exist_for_authors(outsider: Client, klimov: Client, edition: Edition) -> None:
    draft = Edition.objects.create(
        number="4",
        title="Черновик",
        text=edition.text.replace("редакция: 3", "редакция: 4"),
        checksum="d" * 64,
    )
    assert draft.state == EditionState.DRAFT
    for tail in ("", "file/"):
        assert outsider.get(f"/regulation/editions/{draft.pk}/{tail}").status_code == 404
        assert klimov.get(f"/regulation/editions/{draft.pk}/{tail}").status_code == 200


def test_the_list_of_editions_is_the_offices(outsider: Client, klimov: Client) -> None:
    assert outsider.get("/regulation/editions/").status_code == 404
    assert "действует" in klimov.get("/regulation/editions/").content.decode()


def test_english_headings(enter: Enter) -> None:
    page = enter("орлова").get("/regulation/", headers={"accept-language": "en"}).content.decode()
    assert "In general" in page
    assert "Edition 3. In force from 2026-02-01" in page


def test_the_freelancers_page_has_no_word_of_what_he_does_not_mention(freelancer: Client) -> None:
    page = freelancer.get("/regulation/").content.decode()
    assert "Правила поддержки" in page
    for absent in ("Зоны ответственности", "Классы сложности", "Матрица"):
        assert absent not in page


def test_without_an_edition_the_page_says_so(admin_without_edition: Client) -> None:
    for address in ("/regulation/", "/regulation/calendar/", "/regulation/deadline/"):
        answer = admin_without_edition.get(address)
        assert answer.status_code == 200
        assert "Регламента ещё нет. Семь вопросов" in answer.content.decode()


ON_TRIAL = "опытная_эксплуатация: {не_выше: руководитель_лк, по: до приказа}"
SAID = "Опытная эксплуатация: сроки считаются"


def test_the_head_ends_a_trial_by_an_order(orlova: Client, klimov: Client) -> None:
    edition = enacted("", also=(("редакция: 4", f"редакция: 4\n  {ON_TRIAL}"),))
    ends = f"/regulation/editions/{edition.pk}/trial/"
    assert SAID in orlova.get("/regulation/").content.decode()
    orlova.post(ends, {"order": ""})
    assert SAID in orlova.get("/regulation/").content.decode()
    assert klimov.post(ends, {"order": "№ 17"}).status_code == 404
    orlova.post(ends, {"order": "№ 17"})
    assert SAID not in orlova.get("/regulation/").content.decode()
