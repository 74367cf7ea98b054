"""An empty desk: the administrator answers seven questions, and three minutes later the regulation holds."""

from __future__ import annotations

import pytest
from django.test import Client

from reglament.people.models import Person
from reglament.rulebook.models import Annex, Edition, EditionState
from reglament.rulebook.reading import books_at

FIRST = "/regulation/first/"
ANSWERS = {
    "audience": "standard",
    "organisation": "ООО «Ромашка»",
    "head": "Админ Олег",
    "team": "Климов Андрей\nТкач Олег",
    "days": "пн-пт",
    "hours": "10:00-19:00",
    "time_zone": "Europe/Samara",
    "mail": "help@romashka.example",
    "systems": "1С:УТ 11",
    "strictness": "stricter",
    "signer": "директор",
    "signer_name": "Северов Пётр Ильич",
    "since": "2026-04-01",
}


@pytest.fixture
def admin(admin_without_edition: Client) -> Client:
    return admin_without_edition


def answered(client: Client, **other: str) -> Edition:
    assert client.post(FIRST, {**ANSWERS, **other}).status_code == 302
    return Edition.objects.get(state=EditionState.DRAFT)


def test_an_empty_desk_offers_to_make_a_regulation(admin: Client) -> None:
    shown = admin.get("/regulation/").content.decode()
    assert "Сделать мой регламент" in shown
    assert FIRST in shown


def test_the_answers_offered_make_one_that_may_be_signed(admin: Client) -> None:
    form = admin.get(FIRST).context["form"]
    offered = {name: str(form[name].value() or "") for name in form.fields}
    assert admin.post(FIRST, offered).status_code == 302
    row = Edition.objects.get(state=EditionState.DRAFT)
    assert "Передать на согласование" in admin.get(f"/regulation/drafts/{row.pk}/").content.decode()


def test_the_draft_has_the_companys_own_names_and_is_ready_to_download(admin: Client) -> None:
    row = answered(admin)
    assert "организация: ООО «Ромашка»" in row.text
    assert "П1: 15 р.мин" in row.text
    shown = admin.get(f"/regulation/drafts/{row.pk}/").content.decode()
    assert f"/regulation/editions/{row.pk}/regulation.docx" in shown
    assert f"/regulation/drafts/{row.pk}/edit/" in shown


def test_it_is_approved_and_holds_and_its_people_can_work(admin: Client) -> None:
    row = answered(admin, since="2026-03-01")
    for step in ("submit", "approve", "enact"):
        admin.post(f"/regulation/drafts/{row.pk}/{step}/")
    row.refresh_from_db()
    assert row.state == EditionState.IN_FORCE
    from django.conf import settings

    assert [book.edition.document.organisation for book in books_at(settings.NOW())] == ["ООО «Ромашка»"]
    assert Person.objects.filter(key__in=["климов", "ткач", "северов"]).count() == 3
    assert admin.get("/office/").status_code == 200


def test_going_back_changes_the_answers_of_the_same_draft(admin: Client) -> None:
    row = answered(admin)
    assert "ООО «Ромашка»" in admin.get(FIRST).content.decode()
    again = answered(admin, organisation="АО «Василёк»", team="Савельева Ирина")
    assert again.pk == row.pk
    assert "АО «Василёк»" in again.text
    assert "савельева" in Annex.objects.filter(kind="people").latest("version").text


def test_an_answer_that_does_not_read_is_said_and_nothing_is_lost(admin: Client) -> None:
    answer = admin.post(FIRST, {**ANSWERS, "hours": "с девяти до шести"})
    assert answer.status_code == 422
    assert "с девяти до шести" in answer.content.decode()
    assert "ООО «Ромашка»" in answer.content.decode()
    assert not Edition.objects.exists()


def test_where_an_edition_holds_the_next_one_is_a_draft_of_it(orlova: Client) -> None:
    assert orlova.get(FIRST).headers["Location"] == "/regulation/drafts/new/"
