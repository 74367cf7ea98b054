"""Threat 9: the type is told by the bytes; what a browser could run is plain text or unknown."""

import pytest

from reglament.files.signatures import TEXT, UNKNOWN, media_type
from tests.files.conftest import picture


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_pictures_are_known_by_their_bytes_whatever_they_are_called(kind: str) -> None:
    assert media_type(picture(kind), "договор.html") == f"image/{kind.lower()}"


@pytest.mark.parametrize(
    "body",
    [
        b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        b"\xef\xbb\xbf<html><script>alert(1)</script>",
        b"<?xml version='1.0'?><svg/>",
        "обычный текст".encode(),
        "обрыв на букве ё".encode()[:-1],
    ],
)
def test_markup_is_plain_text(body: bytes) -> None:
    assert media_type(body, "picture.svg") == TEXT


@pytest.mark.parametrize(
    "body", [b"\xff\xfe<\0h\0t\0m\0l\0>\0", b"MZ\x90\0", b"\x00\x01", b"\xd0"[:1] + b"\xff"]
)
def test_what_is_not_on_the_list_is_unknown(body: bytes) -> None:
    assert media_type(body, "a.png") == UNKNOWN


def test_the_name_tells_apart_what_is_packed_alike() -> None:
    assert media_type(b"PK\x03\x04...", "План.XLSX").endswith("spreadsheetml.sheet")
    assert media_type(b"PK\x03\x04...", "План.html") == "application/zip"
    assert media_type(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.doc") == "application/msword"
