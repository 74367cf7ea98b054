"""Files of a mail: named, measured, told by their bytes; never unpacked but for Outlook's own package."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from reglament.files import names, signatures
from reglament.intake.mail.reading import bodies, charsets, headers, subjects, tnef, words
from reglament.intake.mail.reading.parts import Part

_NAMELESS = {
    "message/rfc822": ".eml",
    "message/delivery-status": "report.txt",
    "text/rfc822-headers": "headers.txt",
    "text/calendar": "invite.ics",
    "application/pgp-signature": "signature.asc",
    "application/pkcs7-signature": "smime.p7s",
}
_ENDINGS = {
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "image/gif": ".gif",
    "image/webp": ".webp",
    "application/pdf": ".pdf",
    "text/html": ".html",
}


@dataclass(frozen=True, slots=True)
class Attachment:
    """`type` by its first bytes, `said_type` by its sender; `inline`: the HTML shows it as `content_id`."""

    name: str
    type: str
    said_type: str
    content: bytes
    inline: bool = False
    content_id: str = ""

    @property
    def size(self) -> int:
        """Bytes."""
        return len(self.content)

    @property
    def sha256(self) -> str:
        """In hexadecimal digits."""
        return hashlib.sha256(self.content).hexdigest()


def of(found: bodies.Found, html: str) -> tuple[list[Attachment], list[tnef.Package], list[str]]:
    """The files; Outlook's packages, opened; what was wrong."""
    files: list[Attachment] = []
    packages: list[tnef.Package] = []
    problems: list[str] = []
    for part in found.files:
        content, wrong = part.content()
        problems += [wrong] if wrong else []
        if bodies.is_package(part) and tnef.is_package(content):
            package = tnef.read(content)
            packages.append(package)
            files += [_file(name, "", body) for name, body in package.files]
            problems += [] if package.whole else ["tnef.broken"]
            if package.whole:
                continue
        files.append(_of_part(part, content, html))
    files += [_file(charsets.decode(name)[0], "", content) for name, content in found.loose]
    return files, packages, problems


def _of_part(part: Part, content: bytes, html: str) -> Attachment:
    identity = bodies.content_id(part)
    shown = bool(identity) and f"cid:{identity}" in html
    picture = part.type.startswith("image/")
    inline = shown or (picture and part.disposition.value == "inline")
    return _file(_name(part, content), part.type, content, inline=inline, identity=identity)


def _file(name: str, said: str, content: bytes, *, inline: bool = False, identity: str = "") -> Attachment:
    shown = names.clean(name)
    return Attachment(shown, signatures.media_type(content[:4096], shown), said, content, inline, identity)


def _name(part: Part, content: bytes) -> str:
    """As its sender called it; else what it is."""
    if part.name:
        return part.name
    if part.type == "message/rfc822":
        return f"{_subject(content) or 'message'}.eml"
    if part.type in _NAMELESS:
        return _NAMELESS[part.type]
    kind = signatures.media_type(content[:4096])
    stem = "image" if kind.startswith("image/") else "file"
    return f"{stem}{_ENDINGS.get(kind) or _ENDINGS.get(part.type) or ''}"


def _subject(content: bytes) -> str:
    inside, _body = headers.split(content.lstrip(b"\r\n"))
    return subjects.without_prefixes(words.decode(inside.get("subject")))[0][:120]
