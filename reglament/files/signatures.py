"""What a file is, told by its first bytes from a list of what we know; never by what its sender says."""

import codecs

from reglament.files.names import extension

UNKNOWN = "application/octet-stream"
TEXT = "text/plain; charset=utf-8"
PICTURES = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"%PDF-", "application/pdf"),
    (b"PK\x03\x04", "application/zip"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"\x1f\x8b", "application/gzip"),
    (b"{\\rtf", "application/rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
)
_INSIDE: dict[str, dict[str, str]] = {
    "application/zip": {
        ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        ".odt": "application/vnd.oasis.opendocument.text",
        ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    },
    "application/x-ole-storage": {
        ".doc": "application/msword",
        ".xls": "application/vnd.ms-excel",
        ".ppt": "application/vnd.ms-powerpoint",
        ".msg": "application/vnd.ms-outlook",
    },
}


def media_type(body: bytes, name: str = "") -> str:
    """The media type of a content, by its first piece; the name tells apart what comes in the same container.

    HTML, SVG and XML are plain text here, whatever they are called: nothing of ours makes a browser run them.
    """
    if body[:4] == b"RIFF" and body[8:12] == b"WEBP":
        return "image/webp"
    for signature, found in _SIGNATURES:
        if body.startswith(signature):
            return _INSIDE.get(found, {}).get(extension(name), found)
    return TEXT if _is_text(body) else UNKNOWN


def _is_text(body: bytes) -> bool:
    if b"\0" in body:
        return False
    try:
        # the first piece of a file may end within a letter
        codecs.getincrementaldecoder("utf-8")().decode(body)
    except UnicodeDecodeError:
        return False
    return True
