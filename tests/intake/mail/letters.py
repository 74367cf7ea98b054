"""Letters in the shape of those that come, written by the tests."""

from __future__ import annotations

import base64
from email.header import Header
from email.message import EmailMessage

RYZHOVA = "Рыжова Ольга <ryzhova@example.com>"
DESK = "help@example.org"


def raw(text: str = "", *, charset: str = "utf-8", encoding: str = "8bit", **headers: str) -> bytes:
    """A plain letter; `headers` with _ for -."""
    given = {"From": RYZHOVA, "To": DESK, "Subject": "Не проводится документ"}
    given |= {name.replace("_", "-").title(): value for name, value in headers.items()}
    given.setdefault("Content-Type", f'text/plain; charset="{charset}"')
    given.setdefault("Content-Transfer-Encoding", encoding)
    head = "\r\n".join(f"{name}: {value}" for name, value in given.items() if value)
    body = text.replace("\n", "\r\n").encode(charset)
    if encoding == "base64":
        body = base64.encodebytes(body)
    return head.encode() + b"\r\n\r\n" + body


def word(text: str, charset: str) -> str:
    """An encoded word of RFC 2047."""
    return Header(text, charset).encode()


def built(text: str = "Не проводится документ", **headers: str) -> EmailMessage:
    """A letter to which parts can be added."""
    message = EmailMessage()
    message["From"], message["To"] = "ryzhova@example.com", DESK
    message["Subject"] = "Не проводится документ"
    for name, value in headers.items():
        name = name.replace("_", "-").title()
        del message[name]
        message[name] = value
    message.set_content(text)
    return message


def multipart(*parts: bytes, kind: str = "mixed", boundary: str = "граница", head: str = "") -> bytes:
    """A letter of these parts, each with its headers, put together by hand."""
    mark = b"--" + boundary.encode()
    own = "From: ryzhova@example.com\r\nSubject: x\r\n"
    given = f'{own}{head}Content-Type: multipart/{kind}; boundary="{boundary}"'
    inside = b"".join(mark + b"\r\n" + part + b"\r\n" for part in parts)
    return given.encode() + b"\r\n\r\n" + inside + mark + b"--\r\n"
