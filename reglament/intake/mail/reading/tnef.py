"""winmail.dat (TNEF, [MS-OXTNEF]): the files that Outlook hides in it, and its words where no other are.

Our own minimal reader: it walks attributes of known length, allocates nothing by what a field claims, and
stops at the first thing that does not fit.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from reglament.intake.mail.reading import charsets, cleaning

SIGNATURE = 0x223E9F78
MOST = 2000
_BODY, _ATTACH_DATA, _ATTACH_TITLE, _ATTACH_PROPS, _ATTACH_BEGIN, _MESSAGE_PROPS, _CODEPAGE = (
    0x800C, 0x800F, 0x8010, 0x9005, 0x9002, 0x9003, 0x9007,
)  # fmt: skip
_LONG_NAME, _MAPI_DATA, _TEXT, _HTML = 0x3707, 0x3701, 0x1000, 0x1013
_FIXED = {
    0x0002: 4, 0x0003: 4, 0x0004: 4, 0x000A: 4, 0x000B: 4, 0x0005: 8, 0x0006: 8, 0x0007: 8, 0x0014: 8,
    0x0040: 8, 0x0048: 16,
}  # fmt: skip
_VARIABLE = frozenset({0x001E, 0x001F, 0x0102, 0x000D})


@dataclass(slots=True)
class Package:
    """What was inside. `whole`: it was read to its end."""

    files: list[tuple[str, bytes]] = field(default_factory=list)
    text: str = ""
    html: str = ""
    whole: bool = True


def is_package(data: bytes) -> bool:
    """By its first bytes."""
    return len(data) > 6 and struct.unpack_from("<I", data)[0] == SIGNATURE


def read(data: bytes) -> Package:
    """Take a package apart; never raises, what cannot be read is left out."""
    package = Package()
    codepage = "cp1251"
    names: list[str] = []
    bodies: list[bytes] = []
    try:
        for attribute, content in _attributes(data):
            if attribute == _CODEPAGE and len(content) >= 4:
                codepage = charsets.known(f"cp{struct.unpack_from('<I', content)[0]}") or codepage
            elif attribute == _ATTACH_BEGIN:
                names.append("")
                bodies.append(b"")
            elif attribute in (_ATTACH_TITLE, _ATTACH_DATA, _ATTACH_PROPS) and names:
                _of_attachment(attribute, content, names, bodies, codepage)
            elif attribute in (_BODY, _MESSAGE_PROPS):
                _of_message(attribute, content, package, codepage)
    except (struct.error, ValueError):
        package.whole = False
    package.files = [
        (cleaning.line(name, 255), body) for name, body in zip(names, bodies, strict=True) if body
    ]
    return package


def _attributes(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = 6
    for _ in range(MOST):
        if at + 9 > len(data):
            return
        _level, attribute, _kind, length = struct.unpack_from("<BHHI", data, at)
        at += 9
        if length > len(data) - at:
            raise ValueError("cut off")
        yield attribute, data[at : at + length]
        at += length + 2  # and its checksum


def _of_attachment(
    attribute: int, content: bytes, names: list[str], bodies: list[bytes], codepage: str
) -> None:
    if attribute == _ATTACH_TITLE:
        names[-1] = names[-1] or charsets.decode(content.rstrip(b"\0"), codepage)[0]
    elif attribute == _ATTACH_DATA:
        bodies[-1] = content
    else:
        properties = dict(_properties(content, codepage))
        if isinstance(name := properties.get(_LONG_NAME), str) and name:
            names[-1] = name
        if isinstance(body := properties.get(_MAPI_DATA), bytes) and not bodies[-1]:
            bodies[-1] = body[16:]  # behind the class of the object


def _of_message(attribute: int, content: bytes, package: Package, codepage: str) -> None:
    if attribute == _BODY:
        package.text = package.text or charsets.decode(content.rstrip(b"\0"), codepage)[0]
        return
    properties = dict(_properties(content, codepage))
    if isinstance(text := properties.get(_TEXT), str):
        package.text = package.text or text
    if isinstance(html := properties.get(_HTML), bytes):
        package.html = charsets.decode(html.rstrip(b"\0"), codepage)[0]


def _properties(data: bytes, codepage: str) -> Iterator[tuple[int, str | bytes | None]]:
    (count,) = struct.unpack_from("<I", data)
    at = 4
    for _ in range(min(count, MOST)):
        kind, identity = struct.unpack_from("<HH", data, at)
        at = _after_name(data, at + 4) if identity >= 0x8000 else at + 4
        many, kind = bool(kind & 0x1000), kind & 0x0FFF
        values = 1
        if many or kind in _VARIABLE:
            (values,) = struct.unpack_from("<I", data, at)
            at += 4
        value: str | bytes | None = None
        for _ in range(min(values, MOST)):
            value, at = _value(data, at, kind, codepage)
        yield identity, value


def _after_name(data: bytes, at: int) -> int:
    """Behind the name of a named property."""
    (kind,) = struct.unpack_from("<I", data, at + 16)
    if kind == 0:
        return at + 24
    (length,) = struct.unpack_from("<I", data, at + 20)
    return int(at + 24 + length + -length % 4)


def _value(data: bytes, at: int, kind: int, codepage: str) -> tuple[str | bytes | None, int]:
    if kind in _FIXED:
        return None, at + _FIXED[kind]
    if kind not in _VARIABLE:
        raise ValueError("unknown kind")
    (length,) = struct.unpack_from("<I", data, at)
    at += 4
    if length > len(data) - at:
        raise ValueError("cut off")
    content = data[at : at + length]
    at += length + -length % 4
    if kind == 0x001F:
        return content.decode("utf-16-le", "replace").rstrip("\0"), at
    if kind == 0x001E:
        return charsets.decode(content.rstrip(b"\0"), codepage)[0], at
    return content, at
