"""What is no document, or not safe to read, is answered with what to do."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reglament.paper.reading import ReadingError, read_document
from reglament.paper.reading import opening as limits

from .made import content, plain

_ENTITIES = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "aaaa">]><a>&x;</a>'
GOOD = content(plain("Регламент", "Ответ даётся за 4 рабочих часа."))


def package(**parts: bytes) -> bytes:
    """A zip with these parts of the folder «word»."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in parts.items():
            made.writestr(f"word/{name}.xml", text)
    return buffer.getvalue()


def refused(file: bytes) -> ReadingError:
    with pytest.raises(ReadingError) as caught:
        read_document(file)
    assert caught.value.text("ru") != caught.value.text("en")
    return caught.value


@pytest.mark.parametrize(
    ("file", "code"),
    [
        (b"", "empty"),
        (b"hello", "foreign"),
        (b"{\\rtf1 hello}", "rtf"),
        (b"%PDF-1.7", "pdf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (b"PK\x03\x04 torn", "torn"),
        (package(other=b"<a/>"), "foreign"),
        (package(document=b"<a><b></a>"), "torn"),
        (package(document=b"<a/>"), "torn"),
        (package(document=_ENTITIES), "entities"),
        (GOOD[: len(GOOD) // 2], "torn"),
    ],
)
def test_a_file_that_is_no_document_is_named_for_what_it_is(file: bytes, code: str) -> None:
    assert refused(file).code == code


def test_an_old_document_says_how_to_save_it_anew() -> None:
    assert "сохраните как .docx" in refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600).text("ru")


def test_a_bomb_is_not_unpacked_and_a_large_file_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_OF_A_PART", 100_000)
    monkeypatch.setattr(limits, "MOST_BYTES", 1_000_000)

    assert refused(package(document=b"<a>" + b" " * 1_000_000 + b"</a>")).code == "bomb"
    assert refused(b"PK" + b"\0" * 1_000_001).code == "large"


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_file_with_broken_bytes_is_read_or_refused_but_never_fails(data: st.DataObject) -> None:
    torn = bytearray(GOOD)
    for _ in range(data.draw(st.integers(1, 4))):
        torn[data.draw(st.integers(0, len(torn) - 1))] = data.draw(st.integers(0, 255))

    try:
        read_document(bytes(torn))
    except ReadingError as error:
        assert error.text("en")
