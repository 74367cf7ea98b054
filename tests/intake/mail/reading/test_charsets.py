"""Every charset of the wild is read, labelled rightly, wrongly or not at all."""

from __future__ import annotations

import pytest

from reglament.intake.mail.reading import charsets
from reglament.intake.mail.reading.understanding import understand
from tests.intake.mail.letters import raw, word

SAID = "Здравствуйте! Не проводится документ «Реализация», помогите, пожалуйста."
QUOTES = str.maketrans("«»", '""')


@pytest.mark.parametrize(
    "charset", ["utf-8", "koi8-r", "windows-1251", "iso-8859-5", "ibm866", "x-mac-cyrillic"]
)
@pytest.mark.parametrize("encoding", ["8bit", "base64"])
def test_a_russian_letter_is_read_in_each_of_its_charsets(charset: str, encoding: str) -> None:
    python = "mac-cyrillic" if charset == "x-mac-cyrillic" else charset
    said = SAID.translate(QUOTES)
    body = raw(said, charset=python, encoding=encoding, content_type=f"text/plain; charset={charset}")
    mail = understand(body)
    assert mail.words.text == said
    assert mail.problems == ()


@pytest.mark.parametrize("real", ["koi8-r", "cp1251", "utf-8"])
@pytest.mark.parametrize("label", ["us-ascii", "iso-8859-1", "koi8-r", "windows-1251", "no-such-charset", ""])
def test_a_wrong_label_is_not_believed(real: str, label: str) -> None:
    said = SAID.translate(QUOTES)
    kind = f"text/plain; charset={label}" if label else "text/plain"
    assert understand(raw(said, charset=real, content_type=kind)).words.text == said


@pytest.mark.parametrize("charset", ["utf-8", "koi8-r", "windows-1251"])
def test_a_subject_is_read_as_words_and_as_bare_bytes(charset: str) -> None:
    encoded = raw("x", subject=word("Не печатается акт сверки", charset))
    assert understand(encoded).title.whole == "Не печатается акт сверки"
    bare = b"From: a@example.com\r\nSubject: " + "Не печатается акт сверки".encode(charset) + b"\r\n\r\nx"
    assert understand(bare).title.whole == "Не печатается акт сверки"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("=?utf-8?B?0J/RgNC40LLQtdGC?=", "Привет"),
        ("=?utf-8?B?0J/RgNC40LLQtdGC", "Привет"),  # its end is missing
        ("=?utf-8?B?0J/RgNC4?= =?utf-8?B?0LLQtdGC?=", "Привет"),
        ("=?utf-8?B?0J/RgNC4?=\r\n =?utf-8?B?0LLQtdGC?=", "Привет"),
        ("=?utf-8?B?0J/RgNC4?==?utf-8?B?0LLQtdGC?=", "Привет"),
        ("=?utf-8?B?0J/R?= =?utf-8?B?gNC40LLQtdGC?=", "Привет"),  # a letter cut in two
        ("=?UTF-8?Q?=D0=9F=D1=80=D0=B8_=D0=B2=D0=B5=D1=82?=", "При вет"),
        ("=?UTF-8?Q?=D0=9F=D1=80=D0=B8 =D0=B2=D0=B5=D1=82?=", "При вет"),  # a bare space inside
        ("Re: =?koi8-r?B?8NLJ18XU?= world", "Re: Привет world"),
        ("=?utf-8*ru?B?0J/RgNC40LLQtdGC?=", "Привет"),
        ("=?utf-8?Q?a=0D=0ABcc:_x?=", "a Bcc: x"),  # no header comes out of a subject
    ],
)
def test_broken_words_of_a_header_are_read(written: str, read: str) -> None:
    assert understand(raw("x", subject=written)).title.whole == read


def test_names_that_python_knows_and_nobody_means_are_no_charsets() -> None:
    for label in ("idna", "punycode", "unicode_escape", "raw_unicode_escape", "rot13", "zlib", "hex", "mbcs"):
        assert charsets.known(label) is None
        assert charsets.decode("Привет, коллеги".encode(), label) == ("Привет, коллеги", "charset.unknown")


def test_western_letters_stay_what_they_are() -> None:
    assert charsets.decode("Größe für Ümläute".encode("latin-1"), "iso-8859-1") == ("Größe für Ümläute", "")
    assert charsets.decode("naïve café".encode(), "utf-8") == ("naïve café", "")


def test_a_letter_cut_in_the_middle_of_a_character_is_read_to_there() -> None:
    text, problem = charsets.decode("Привет, коллеги".encode()[:-1], "utf-8")
    assert text.startswith("Привет, коллег")
    assert problem == "charset.broken"


def test_nothing_steers_a_page_or_a_terminal() -> None:
    mail = understand(raw("до\x00 и\x1b[31m после\x07", subject="счёт\u202efdp.exe"))
    assert mail.words.text == "до и[31m после"
    assert mail.title.whole == "счётfdp.exe"


def test_japanese_of_windows_is_read() -> None:
    kind = "text/plain; charset=ISO-2022-JP"
    body = b"\x1b$B-!#1ET\x1b(B"
    assert (
        understand(raw("", content_type=kind, content_transfer_encoding="7bit") + body).words.text == "①１都"
    )
