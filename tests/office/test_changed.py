"""An edition against another one, as the whole document with its changes marked."""

from __future__ import annotations

import io
import zipfile

import pytest
from django.test import Client

from reglament.rulebook import printing
from reglament.rulebook.models import Edition
from tests.office.test_drafts import NEW, next_text
from tests.rulebook.desk import WEDNESDAY


@pytest.fixture
def draft(orlova: Client) -> Edition:
    orlova.post(NEW, {"text": next_text("    раз_не_больше: 2\n", "    раз_не_больше: 3\n")})
    return Edition.objects.get(number="4")


def address(row: Edition) -> str:
    return f"/regulation/editions/{row.pk}/changed/"


def test_the_head_reads_the_changed_document_of_his_draft(orlova: Client, draft: Edition) -> None:
    assert address(draft) in orlova.get(f"/regulation/drafts/{draft.pk}/").content.decode()
    shown = orlova.get(address(draft)).content.decode()
    assert "Редакция 4 против редакции 3" in shown
    assert "<del>2</del><ins>3</ins>" in shown


def test_who_may_not_see_a_draft_does_not_see_its_changes(outsider: Client, draft: Edition) -> None:
    assert outsider.get(address(draft)).status_code == 404


def test_the_first_edition_changes_nothing(klimov: Client, edition: Edition) -> None:
    assert "сравнивать не с чем" in klimov.get(address(edition)).content.decode()


def test_the_lawyer_takes_it_along_as_corrections(orlova: Client, edition: Edition, draft: Edition) -> None:
    path = f"/regulation/editions/{draft.pk}/regulation.docx?since={edition.pk}"
    asked = orlova.post(path)
    assert asked.status_code == 302
    assert asked["Location"] == path
    printing.make_waiting(at=WEDNESDAY)
    found = orlova.get(path)
    body = found.getvalue()
    document = zipfile.ZipFile(io.BytesIO(body)).read("word/document.xml").decode()
    assert '<w:ins w:id="' in document
    assert "w:delText" in document
    assert "changes" in found["Content-Disposition"]


def test_a_document_without_its_changes_is_another_one(
    orlova: Client, edition: Edition, draft: Edition
) -> None:
    orlova.post(f"/regulation/editions/{draft.pk}/regulation.pdf?since={edition.pk}")
    printing.make_waiting(at=WEDNESDAY)
    page = orlova.get(f"/regulation/editions/{draft.pk}/regulation.pdf").content.decode()
    assert "Этот документ ещё не готовили" in page


def test_the_sheet_of_acquaintance_says_who_has_read_it(
    orlova: Client, klimov: Client, edition: Edition
) -> None:
    klimov.post(f"/regulation/editions/{edition.pk}/read/")
    path = f"/regulation/editions/{edition.pk}/acquaintance.docx"
    assert klimov.post(path).status_code == 404
    orlova.post(path)
    printing.make_waiting(at=WEDNESDAY)
    body = orlova.get(path).getvalue()
    document = zipfile.ZipFile(io.BytesIO(body)).read("word/document.xml").decode()
    assert "ЛИСТ ОЗНАКОМЛЕНИЯ" in document
    assert document.replace("\u00a0", " ").count("отмечено в системе") == 1
    readers = orlova.get(f"/regulation/editions/{edition.pk}/readers/").content.decode()
    assert "опаздывает" in readers
