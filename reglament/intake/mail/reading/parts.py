"""The tree of a mail's parts, within limits: built without recursion, in one pass over the bytes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from reglament.intake.mail.reading import limits, parameters, transfer
from reglament.intake.mail.reading.headers import Headers, split
from reglament.intake.mail.reading.parameters import Parameterised


@dataclass(slots=True)
class Part:
    """One part; `body` as it was sent. `children`: of a multipart, or the message inside message/rfc822."""

    headers: Headers
    body: bytes
    kind: Parameterised
    depth: int
    children: list[Part] = field(default_factory=list)

    @property
    def type(self) -> str:
        """Its media type as its sender says, `text/plain` where he says nothing."""
        return self.kind.value

    @property
    def disposition(self) -> Parameterised:
        """`inline`, `attachment` or nothing, with its parameters."""
        return parameters.read(self.headers.get("content-disposition"))

    @property
    def name(self) -> str:
        """The file name, by either header."""
        return self.disposition.get("filename") or self.kind.get("name")

    def content(self) -> tuple[bytes, str]:
        """What it holds, decoded, and the code of what was wrong."""
        return transfer.decode(self.body, self.headers.text("content-transfer-encoding"))

    def walk(self, *, into_messages: bool = False) -> Iterator[Part]:
        """This part and those inside, in order; a message inside stays closed unless asked for."""
        waiting = [self]
        while waiting:
            part = waiting.pop()
            yield part
            if into_messages or part.type != "message/rfc822" or part is self:
                waiting.extend(reversed(part.children))


def read(raw: bytes) -> Part:
    """The tree. Raises TooMuch."""
    limits.check(len(raw), limits.LARGEST, "size")
    root = _part(raw, 0, "text/plain")
    waiting = [root]
    count = 1
    while waiting:
        part = waiting.pop()
        part.children = list(_inside(part))
        count += len(part.children)
        limits.check(count, limits.PARTS, "parts")
        waiting.extend(part.children)
    return root


def _part(raw: bytes, depth: int, otherwise: str) -> Part:
    limits.check(depth, limits.DEPTH, "depth")
    headers, body = split(raw)
    kind = parameters.read(headers.get("content-type"))
    if "/" not in kind.value:
        kind = Parameterised(
            {"text": "text/plain", "html": "text/html"}.get(kind.value, otherwise), kind.parameters
        )
    return Part(headers, body, kind, depth)


def _inside(part: Part) -> Iterator[Part]:
    if part.type.startswith("multipart/"):
        otherwise = "message/rfc822" if part.type == "multipart/digest" else "text/plain"
        for count, raw in enumerate(_cut(part.body, part.kind.get("boundary"))):
            limits.check(count, limits.PARTS, "parts")
            yield _part(raw, part.depth + 1, otherwise)
    elif part.type in ("message/rfc822", "message/global"):
        part.kind = Parameterised("message/rfc822", part.kind.parameters)
        yield _part(part.content()[0].lstrip(b"\r\n"), part.depth + 1, "text/plain")


def _cut(body: bytes, boundary: str) -> Iterator[bytes]:
    """What stands between the lines of the boundary; a last one that is missing cuts nothing off."""
    if not boundary:
        return
    mark = re.compile(
        rb"(?:\A|\r?\n)--" + re.escape(boundary.encode("utf-8", "replace")) + rb"(--)?[ \t]*(?=\r?\n|\Z)"
    )
    start = -1
    for match in mark.finditer(body):
        if start >= 0:
            yield body[start : match.start()]
        if match[1]:
            return
        start = _after_line(body, match.end())
    if start >= 0:
        yield body[start:]


def _after_line(body: bytes, at: int) -> int:
    end = body.find(b"\n", at)
    return len(body) if end < 0 else end + 1
