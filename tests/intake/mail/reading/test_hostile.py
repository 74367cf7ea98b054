"""Mails made to break their reader: bombs of depth and size, headers that multiply, HTML that acts."""

from __future__ import annotations

import io
import time
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reglament.intake.mail.reading import html, limits
from reglament.intake.mail.reading.limits import TooMuch
from reglament.intake.mail.reading.understanding import understand
from tests.intake.mail.letters import multipart, raw

HEAD = b"From: a@example.com\r\nSubject: x\r\n"


def nested(depth: int) -> bytes:
    part = b"Content-Type: text/plain\r\n\r\nhi"
    for level in range(depth):
        mark = f"b{level}".encode()
        part = b'Content-Type: multipart/mixed; boundary="' + mark + b'"\r\n\r\n--' + mark + b"\r\n" + part
    return HEAD + part


BOMBS = {
    "depth": nested(2000),
    "messages in messages": HEAD + b"Content-Type: message/rfc822\r\n\r\n" * 2000,
    "parts": multipart(*[b"\r\n\r\nx"] * 100_000),
    "a subject of 2 MB": b"Subject: " + b"=?utf-8?Q?a?= " * 150_000 + b"\r\n\r\nx",
    "a header in a million lines": b"Subject: a\r\n" + b" b\r\n" * 1_000_000 + b"\r\n",
    "a million headers": b"X: y\r\n" * 1_000_000 + b"\r\n",
    "a line without an end": b"Subject: " + b"a" * 5_000_000,
    "recipients": b"From: a@b.cc\r\nTo: " + b",".join(b"a%d@b.cc" % n for n in range(7000)) + b"\r\n\r\nx",
    "size": HEAD + b"\r\n" + b"x" * (limits.LARGEST + 1),
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_is_refused_at_once(bomb: str) -> None:
    began = time.perf_counter()
    with pytest.raises(TooMuch):
        understand(BOMBS[bomb])
    assert time.perf_counter() - began < 3


SLOW = {
    "pieces of a name": multipart(
        b"Content-Type: text/plain;" + b";".join(b' name*%d="x"' % n for n in range(3000)) + b"\r\n\r\nx"
    ),
    "brackets": raw("x", From="<" * 60_000 + "a@example.com"),
    "quotes": raw("x", From='"\\' * 30_000),
    "comments": raw("x", From="(" * 60_000),
    "encoded words": raw("x", subject="=?utf-8?B?" * 6000),
    "references": raw("x", references="<a@b> " * 10_000),
    "an id without an end": raw("x", message_id="<a@"),
    "boundaries": HEAD + b'Content-Type: multipart/mixed; boundary="-"\r\n\r\n' + b"---\r" * 200_000,
    "nested elements": raw("<div>" * 60_000, content_type="text/html"),
    "open tags": raw("<a " * 200_000, content_type="text/html"),
    "open conditionals": raw("<![if" * 200_000, content_type="text/html"),
    "open comments": raw("<!--" * 200_000, content_type="text/html"),
    "entities": raw("&lt;" * 200_000, content_type="text/html"),
    "styles": raw('<p style="' + "color:red;" * 50_000 + '">x', content_type="text/html"),
    "uuencode": raw("begin 644 a\n" * 20_000),
    "a long url": raw("http://" + "a" * 500_000),
    "a calendar": raw("BEGIN:VEVENT\n" + "SUMMARY" * 100_000, content_type="text/calendar"),
}


@pytest.mark.parametrize("slow", SLOW)
def test_nothing_takes_long(slow: str) -> None:
    began = time.perf_counter()
    understand(SLOW[slow])
    assert time.perf_counter() - began < 2.5


def test_a_line_end_that_is_none_begins_no_header() -> None:
    smuggled = b"From: a@example.com\r\nSubject: x\nX-Reglament-Letter: 1\rBcc: v@example.com\r\n\r\nhi"
    mail = understand(smuggled)
    assert mail.title.whole == "x X-Reglament-Letter: 1 Bcc: v@example.com"
    assert mail.automatic == ""
    assert mail.words.text == "hi"


def test_an_archive_is_never_unpacked() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("../../bomb", b"\0" * 20_000_000)
    part = b"Content-Type: application/zip; name=a.zip\r\n\r\n" + packed.getvalue()
    (file,) = understand(multipart(b"Content-Type: text/plain\r\n\r\nhi", part)).attachments
    assert (file.type, file.size) == ("application/zip", len(packed.getvalue()))


def test_a_page_in_disguise_is_told_by_its_bytes() -> None:
    for body in (b"<svg onload=alert(1)>", b"<html><script>", b"<?xml version='1.0'?><x/>"):
        part = b"Content-Type: image/png; name=a.png\r\nContent-Disposition: inline\r\n\r\n" + body
        (file,) = understand(multipart(b"Content-Type: text/plain\r\n\r\nhi", part)).attachments
        assert file.type == "text/plain; charset=utf-8"


ATTACKS = [
    "<script>alert(1)</script>",
    "<scr<script>ipt>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java&#10;script:alert(1)">x</a>',
    '<a href=" &#14; javascript:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<a href="vbscript:x">x</a>',
    '<a href="/logout">x</a>',
    '<a href="//evil.example/">x</a>',
    '<iframe src="https://evil.example"></iframe>',
    '<object data="https://evil.example"></object>',
    '<embed src="https://evil.example">',
    '<form action="https://evil.example"><input name=a><button>x</button></form>',
    '<base href="https://evil.example/">',
    '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    '<link rel=stylesheet href="https://evil.example/a.css">',
    "<style>@import url(https://evil.example/a.css);</style>",
    '<img src="https://evil.example/pixel.gif">',
    '<img src="data:image/svg+xml;base64,PHN2Zz4=">',
    '<img srcset="https://evil.example/a 2x">',
    '<p style="background:url(https://evil.example/a)">x</p>',
    '<p style="background-color:url(https://evil.example/a)">x</p>',
    '<p style="b\\61ckground:url(https://evil.example/a)">x</p>',
    '<p style="color:red/**/;background-image:u\\72l(//evil.example)">x</p>',
    '<p style="position:fixed;top:0;left:0;width:100%;height:100%;z-index:9">x</p>',
    '<p style="width:expression(alert(1))">x</p>',
    '<p style="-moz-binding:url(//evil.example)">x</p>',
    '<table background="https://evil.example/a"><tr><td background="//evil.example/a">x</td></tr></table>',
    '<video src="https://evil.example/a" poster="https://evil.example/b">',
    '<body onload=alert(1)><p onclick="alert(1)">x</p>',
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    '<template><img src=x onerror="alert(1)"></template>',
    '<a href="https://evil.example" target="_blank" ping="https://evil.example">x</a>',
    "<![CDATA[<script>alert(1)</script>]]>",
    "<!--[if mso]><script>alert(1)</script><![endif]-->",
    '<p id="csrf" name="form" class="button danger">x</p>',
]
FORBIDDEN = (
    "<script", "<svg", "<style", "<iframe", "<object", "<embed", "<form", "<base", "<meta", "<link", "<math",
    "javascript:", "vbscript:", "data:", " on", "url(", "expression", "position", "srcset", "poster",
    "background=", "ping", "/logout", "src=\"http", "id=", "button",
)  # fmt: skip


@pytest.mark.parametrize("attack", ATTACKS)
def test_html_cannot_act(attack: str) -> None:
    safe = html.sanitise(attack)[0]
    tags = "".join(piece.split(">")[0] + ">" for piece in safe.split("<")[1:])
    for forbidden in FORBIDDEN:
        assert forbidden not in f"<{tags}".lower(), safe
    assert "//evil.example/" not in safe.replace('href="https://evil.example', "")


def test_what_is_harmless_stays() -> None:
    safe = html.sanitise(
        '<p style="color:#FF0000; font-weight:bold; position:fixed">красным</p>'
        '<a href="e1c://server/srv/base#e1cib/data/Документ.Счёт">счёт</a><img src="cid:a@b" width="10">'
        '<a href="e1cib/data/x">2</a>'
    )[0]
    assert 'style="color:#ff0000;font-weight:bold"' in safe
    assert 'href="e1c://server/srv/base#e1cib/data/' in safe
    assert 'src="cid:a@b"' in safe
    assert "e1cib/data/x" not in safe.split("2</a>")[0].rpartition("<a")[2]


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=600))
def test_any_bytes_are_a_mail(junk: bytes) -> None:
    understand(junk)
    understand(
        HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n" + junk + b"\r\n--b\r\n" + junk
    )
    understand(HEAD + b"Content-Type: application/ms-tnef\r\n\r\n" + b"\x78\x9f\x3e\x22\0\0" + junk)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_any_markup_comes_out_harmless(markup: str) -> None:
    safe = html.sanitise(markup)[0]
    assert html.sanitise(safe)[0] == safe
