"""The regulation as files: made by the worker, handed over with the rights of whoever asks."""

from __future__ import annotations

import io

import docx
import pypdf
import pytest
from django.test import Client

from reglament.paper.typography import NBSP
from reglament.rulebook import printing
from reglament.rulebook.models import Edition, Printout
from tests.office.conftest import Enter
from tests.rulebook.desk import WEDNESDAY


@pytest.fixture
def ready(edition: Edition) -> Edition:
    """The regulation in force, printed before anybody asked."""
    printing.prepare(at=WEDNESDAY)
    printing.make_waiting(at=WEDNESDAY)
    return edition


def address(edition: Edition, name: str) -> str:
    return f"/regulation/editions/{edition.pk}/{name}"


def body_of(client: Client, path: str) -> bytes:
    response = client.get(path)
    assert response.status_code == 200
    return b"".join(response.streaming_content)  # type: ignore[attr-defined]


def pdf_text(body: bytes) -> str:
    text = "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(body)).pages)
    return " ".join(text.replace(NBSP, " ").split())


def test_the_page_leads_to_the_files_that_are_at_hand(ready: Edition, klimov: Client) -> None:
    page = klimov.get("/regulation/").content.decode()
    for name in ("regulation.docx", "regulation.pdf", "leaflet.pdf"):
        assert address(ready, name) in page
    assert pdf_text(body_of(klimov, address(ready, "regulation.pdf"))).startswith("УТВЕРЖДАЮ")
    made = docx.Document(io.BytesIO(body_of(klimov, address(ready, "regulation.docx"))))
    assert made.core_properties.title == ready.title


def test_the_footer_bears_the_checksum_of_the_stored_text(ready: Edition, klimov: Client) -> None:
    text = pdf_text(body_of(klimov, address(ready, "regulation.pdf")))
    assert f"контрольная сумма {ready.checksum[:4]} {ready.checksum[4:8]}" in text


def test_registers_of_people_do_not_leave_the_desk(ready: Edition, klimov: Client, outsider: Client) -> None:
    name = "Савельева Ирина Павловна"
    assert name in pdf_text(body_of(klimov, address(ready, "regulation.pdf")))
    assert name not in pdf_text(body_of(outsider, address(ready, "regulation.pdf")))


def test_what_nobody_asked_for_is_ordered_and_then_handed_over(edition: Edition, outsider: Client) -> None:
    path = address(edition, "leaflet.pdf")
    assert "Этот документ ещё не готовили" in outsider.get(path).content.decode()
    assert not Printout.objects.exists()
    assert outsider.post(path).status_code == 302
    waiting = outsider.get(path)
    assert waiting.headers["Refresh"] == "2"
    assert "Документ готовится" in waiting.content.decode()
    printing.make_waiting(at=WEDNESDAY)
    assert "http://testserver/" in pdf_text(body_of(outsider, path))


def test_what_was_given_up_is_said_and_may_be_tried_again(edition: Edition, klimov: Client) -> None:
    path = address(edition, "leaflet.docx")
    klimov.post(path)
    Printout.objects.update(tries=printing.TRIES)
    page = klimov.get(path)
    assert "Документ не получился" in page.content.decode()
    assert "Refresh" not in page.headers
    klimov.post(path)
    printing.make_waiting(at=WEDNESDAY)
    assert body_of(klimov, path).startswith(b"PK")


def test_order_and_sheet_of_approval_are_the_heads(edition: Edition, enter: Enter, orlova: Client) -> None:
    for name in ("order.docx", "approval.pdf"):
        assert orlova.get(address(edition, name)).status_code == 200
        assert enter("климов").get(address(edition, name)).status_code == 404
    for name in ("order.odt", "statute.pdf"):
        assert orlova.get(address(edition, name)).status_code == 404


def test_a_reader_of_english_gets_it_in_english(edition: Edition, enter: Enter) -> None:
    klimov, path = enter("климов"), address(edition, "regulation.pdf")
    english = {"accept-language": "en"}
    klimov.post(path, headers=english)
    printing.make_waiting(at=WEDNESDAY)
    response = klimov.get(path, headers=english)
    assert "APPROVED" in pdf_text(b"".join(response.streaming_content))  # type: ignore[attr-defined]
