"""Threat 9, attachments served in our origin: SVG, HTML, polyglots; FreeScout #1359, RT CVE-2022-25802."""

from io import BytesIO

import pytest
from django.http.response import HttpResponseBase
from django.test import RequestFactory

from reglament.files import storing
from reglament.files.models import Content
from reglament.files.responses import serve
from reglament.files.uploads import receive
from tests.files.conftest import WEDNESDAY, picture

pytestmark = pytest.mark.django_db


def taken_in(body: bytes, name: str = "a.txt") -> Content:
    return receive(BytesIO(body), name, source="person:1", at=WEDNESDAY).content


def served(
    content: Content, name: str = "файл.txt", *, as_picture: bool = False, etag: str = ""
) -> HttpResponseBase:
    headers = {"If-None-Match": etag} if etag else {}
    return serve(RequestFactory(headers=headers).get("/"), content, name, as_picture=as_picture)


def body_of(response: HttpResponseBase) -> bytes:
    return b"".join(response)


@pytest.mark.parametrize(
    "body",
    [
        b"<svg onload='alert(1)'/>",
        b"<html><script>alert(1)</script>",
        b"%PDF-1.4 /JavaScript",
        picture("PNG")[:50] + b"<script>alert(1)</script>",
        b"GIF89a/*<script>*/=1;alert(1)",
    ],
)
@pytest.mark.parametrize("as_picture", [False, True])
def test_what_could_act_is_handed_over_to_be_saved(body: bytes, as_picture: bool) -> None:
    response = served(taken_in(body), as_picture=as_picture)
    assert response.headers["Content-Disposition"].startswith("attachment;")
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert body_of(response) == body


def test_a_picture_is_shown_in_our_own_drawing_and_saved_as_it_came() -> None:
    hostile = picture("PNG") + b"<script>alert(1)</script>"
    content = taken_in(hostile, "a.png")
    shown, saved = served(content, "a.png", as_picture=True), served(content, "a.png")
    assert shown.headers["Content-Disposition"].startswith("inline;")
    assert shown.headers["Content-Type"] == "image/png"
    assert b"script" not in body_of(shown)
    assert saved.headers["Content-Disposition"].startswith("attachment;")
    assert body_of(saved) == hostile


def test_the_name_in_the_header_cannot_break_out_of_it() -> None:
    response = served(taken_in(b"text"), 'Счёт"\r\nSet-Cookie: a=1; filename="b.exe')
    disposition = response.headers["Content-Disposition"]
    assert "\r" not in disposition
    assert "\n" not in disposition
    assert "Set-Cookie" not in response.headers
    assert disposition.count(";") == 1


def test_a_browser_that_has_it_already_gets_nothing_again() -> None:
    content = taken_in(b"text")
    tag = served(content).headers["ETag"]
    assert served(content, etag=tag).status_code == 304
    assert served(content, etag=f"W/{tag}").status_code == 304
    assert served(content, etag='"other"').status_code == 200


def test_a_large_file_is_sent_piece_by_piece() -> None:
    content = taken_in(b"\x01" * (storing.PIECE + 1), "a.bin")
    response = served(content)
    assert response.streaming
    assert response.headers["Content-Length"] == str(storing.PIECE + 1)
    assert len(body_of(response)) == storing.PIECE + 1
