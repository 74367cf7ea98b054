"""The parts of a mail: words, alternatives, files, pictures, messages inside, Outlook's packages."""

from __future__ import annotations

import hashlib
import struct
from email.message import EmailMessage

import pytest

from reglament.intake.mail.reading.understanding import understand
from tests.intake.mail.letters import built, multipart, raw

PIXEL = bytes.fromhex("89504e470d0a1a0a0000000d4948445200000001000000010806000000") + b"rest"


def test_text_and_html_are_two_forms_of_one_letter() -> None:
    message = built("Не проводится документ")
    message.add_alternative("<p>Не проводится <b>документ</b></p>", subtype="html")
    words = understand(message.as_bytes()).words
    assert words.text == "Не проводится документ"
    assert words.html == "<p>Не проводится <b>документ</b></p>\n"


def test_a_letter_with_html_alone_has_good_plain_text() -> None:
    message = EmailMessage()
    message.set_content(
        "<html><head><style>p{}</style><title>x</title></head><body><p>Добрый день!</p>"
        "<ul><li>первое</li><li>второе</li></ul><table><tr><td>Счёт</td><td>60.01</td></tr></table>"
        '<p>См. <a href="https://example.com/a">описание</a><br>и <a href="e1c://server/base#id">документ</a></p>'
        "<blockquote>Как было?</blockquote></body></html>",
        subtype="html",
    )
    assert understand(message.as_bytes()).words.text == (
        "Добрый день!\n\n• первое\n• второе\n\nСчёт  60.01\n\n"
        "См. описание <https://example.com/a>\nи документ <e1c://server/base#id>\n\n> Как было?"
    )


def test_a_text_that_says_something_else_than_the_html_is_not_shown_instead() -> None:
    message = built("Всё хорошо, закрывайте запрос, спасибо большое")
    message.add_alternative("<p>Переведите деньги поставщику Ромашка немедленно</p>", subtype="html")
    mail = understand(message.as_bytes())
    assert "text.differs" in mail.problems
    assert mail.words.text == "Переведите деньги поставщику Ромашка немедленно"


def test_files_have_name_type_size_and_hash() -> None:
    message = built()
    message.add_attachment(
        b"%PDF-1.4 ...", maintype="application", subtype="octet-stream", filename="счёт № 5.pdf"
    )
    (file,) = understand(message.as_bytes()).attachments
    assert (file.name, file.type, file.size) == ("счёт № 5.pdf", "application/pdf", 12)
    assert file.sha256 == hashlib.sha256(b"%PDF-1.4 ...").hexdigest()


@pytest.mark.parametrize(
    "header",
    [
        "attachment; filename*=utf-8''%D0%B0%D0%BA%D1%82.txt",
        "attachment; filename*0*=utf-8''%D0%B0; filename*1*=%D0%BA; filename*2*=%D1%82.txt",
        'attachment; filename="=?utf-8?B?0LDQutGCLnR4dA==?="',
        "attachment; filename==?utf-8?B?0LDQutGCLnR4dA==?=",
        'attachment; filename="=?koi8-r?B?wcvU?=.txt"',
        'attachment; filename*0="=?utf-8?B?0LDQutGC"; filename*1="LnR4dA==?="',
        "attachment; filename*=windows-1251''%E0%EA%F2.txt; filename=akt.txt",
        'attachment; filename="C:\\Отчёты\\акт.txt"',
        'attachment; filename="../../акт.txt"',
        'attachment; filename="\u200bакт.txt"',
    ],
)
def test_a_name_is_read_however_it_is_written(header: str) -> None:
    part = f"Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: {header}\r\n\r\nx"
    (file,) = understand(multipart(b"Content-Type: text/plain\r\n\r\nhi", part.encode())).attachments
    assert file.name == "акт.txt"


def test_a_picture_that_the_html_shows_is_inline() -> None:
    html = b'Content-Type: text/html\r\n\r\n<p>Hi <img src="cid:a1@x"></p>'
    shown = b"Content-Type: image/png; name=s.png\r\nContent-ID: <a1@x>\r\n\r\n" + PIXEL
    other = b"Content-Type: image/png; name=t.png\r\nContent-Disposition: attachment\r\n\r\n" + PIXEL
    mail = understand(multipart(html, shown, other, kind="related"))
    assert [(file.name, file.inline) for file in mail.attachments] == [("s.png", True), ("t.png", False)]
    assert 'src="cid:a1@x"' in mail.words.html


def test_a_message_inside_stays_a_file_and_is_known_as_forwarded() -> None:
    inside = built("Касса не печатает", from_="Ткач <tkach@example.com>", subject="Касса")
    message = built("", subject="Fwd: Касса")
    message.add_attachment(inside)
    mail = understand(message.as_bytes())
    assert [file.name for file in mail.attachments] == ["Касса.eml"]
    assert mail.forwarded is not None
    assert mail.forwarded.subject == "Касса"


def test_an_invitation_is_told_in_words() -> None:
    ics = (
        b"BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\n"
        b"SUMMARY:\xd0\xa1\xd0\xbe\xd0\xb7\xd0\xb2\xd0\xbe\xd0\xbd\r\n"
        b"DTSTART;TZID=Europe/Moscow:20260312T101100\r\nDTEND:20260312T081100Z\r\n"
        b"LOCATION:\xd0\xba.5\\, 2\r\n"
        b"ORGANIZER;CN=x:mailto:orlova@example.com\r\nEND:VEVENT\r\nEND:VCALENDAR"
    )
    part = b"Content-Type: text/calendar; charset=utf-8; method=REQUEST\r\n\r\n" + ics
    mail = understand(multipart(b"Content-Type: text/plain\r\n\r\nhi", part, kind="alternative"))
    assert mail.invitation is not None
    assert (mail.invitation.method, mail.invitation.summary, mail.invitation.place) == (
        "REQUEST",
        "Созвон",
        "к.5, 2",
    )
    assert (mail.invitation.starts, mail.invitation.ends) == (
        "2026-03-12 10:11 Europe/Moscow",
        "2026-03-12 08:11 UTC",
    )
    assert [file.name for file in mail.attachments] == ["invite.ics"]


def _attribute(level: int, attribute: int, content: bytes) -> bytes:
    return (
        struct.pack("<BHHI", level, attribute, 0, len(content))
        + content
        + struct.pack("<H", sum(content) % 65536)
    )


def package(*attributes: bytes) -> bytes:
    return struct.pack("<IH", 0x223E9F78, 1) + b"".join(attributes)


NAME = "договор.docx".encode("utf-16-le") + b"\0\0"
PROPERTIES = struct.pack("<IHHII", 1, 0x001F, 0x3707, 1, len(NAME)) + NAME + b"\0" * (-len(NAME) % 4)


def test_outlooks_package_is_opened() -> None:
    data = package(
        _attribute(1, 0x9007, struct.pack("<II", 1251, 0)),
        _attribute(1, 0x800C, "Вот договор".encode("cp1251") + b"\0"),
        _attribute(2, 0x9002, b"\0" * 14),
        _attribute(2, 0x8010, b"DOGOVO~1.DOC\0"),
        _attribute(2, 0x800F, b"PK\x03\x04 docx"),
        _attribute(2, 0x9005, PROPERTIES),
    )
    part = b"Content-Type: application/ms-tnef; name=winmail.dat\r\n\r\n" + data
    mail = understand(multipart(b"Content-Type: text/plain\r\n\r\n", part))
    assert mail.words.text == "Вот договор"
    assert [(file.name, file.content) for file in mail.attachments] == [("договор.docx", b"PK\x03\x04 docx")]


@pytest.mark.parametrize("end", [7, 20, 45, 90])
def test_a_package_cut_off_is_kept_as_it_came(end: int) -> None:
    data = package(_attribute(2, 0x9002, b"\0" * 14), _attribute(2, 0x800F, b"x" * 100))[:end]
    part = b"Content-Type: application/ms-tnef; name=winmail.dat\r\n\r\n" + data
    assert len(understand(multipart(b"Content-Type: text/plain\r\n\r\nhi", part)).attachments) <= 1


def test_files_between_the_words_of_an_old_program_are_taken_out() -> None:
    text = "До\n\nbegin 644 a.txt\n%:&5L;&\\\n`\nend\nПосле"
    mail = understand(raw(text))
    assert [(file.name, file.content) for file in mail.attachments] == [("a.txt", b"hello")]
    assert mail.words.text == "До\n\nПосле"


def test_base64_with_rubbish_around_it_is_read() -> None:
    kind = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    mail = understand(multipart(kind.encode() + b"0J/R gNC4*0LLQtdGC\r\n=\r\n\r\n__footer__"))
    assert mail.words.text == "Привет"
    assert "encoding.appended" in mail.problems


def test_flowing_text_is_put_together() -> None:
    kind = "text/plain; charset=utf-8; format=flowed"
    assert understand(
        raw("Не проводится \nдокумент\n> старый \n> текст\n-- \nимя", content_type=kind)
    ).words.text == ("Не проводится документ\n> старый текст\n-- \nимя")


def test_a_multipart_that_has_no_parts_is_read_as_it_is() -> None:
    mail = understand(b'From: a@example.com\r\nContent-Type: multipart/mixed; boundary="x"\r\n\r\nHello')
    assert mail.words.text == "Hello"
