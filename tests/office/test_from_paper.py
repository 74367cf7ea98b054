"""Орлова uploads a regulation that was written in Word: it is a draft, with the questions at its head."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from reglament.rulebook.models import Edition, EditionState
from tests.paper.reading.made import content
from tests.paper.recognising.regulations import by_hand

NEW = "/regulation/drafts/new/"


def upload(client: Client, name: str, body: bytes) -> tuple[int, str]:
    response = client.post(NEW, {"text": "", "file": SimpleUploadedFile(name, body)})
    return response.status_code, response.content.decode()


def test_a_document_becomes_a_draft_that_lists_what_is_open(orlova: Client) -> None:
    status, _ = upload(orlova, "регламент.docx", content(by_hand()))
    row = Edition.objects.get(state=EditionState.DRAFT)

    assert status == 302
    assert row.text.startswith("# Черновик, прочитанный из регламент.docx.")
    assert "сказано по-разному: «30 мин», «15 мин»" in row.text
    assert "закрыть_через: 5 р.д" in row.text


def test_an_old_document_is_answered_with_what_to_save_it_as(orlova: Client) -> None:
    status, said = upload(orlova, "регламент.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)

    assert status == 422
    assert "регламент.doc: это документ старого вида (.doc)" in said
    assert not Edition.objects.filter(state=EditionState.DRAFT).exists()


def test_a_torn_document_is_no_draft(orlova: Client) -> None:
    status, said = upload(orlova, "регламент.docx", content(by_hand())[:2000])

    assert status == 422
    assert "файл повреждён" in said
