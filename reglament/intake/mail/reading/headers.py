"""The header block: found, unfolded, taken apart. A line end that is none begins no header."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reglament.intake.mail.reading import limits

Header = tuple[str, bytes]
_NAME = re.compile(rb"([!-9;-~]{1,4000}?)[ \t]*:")
_ENVELOPE = re.compile(rb"(?:From |>From )[^\r\n]*\r?\n")


class Headers:
    """The headers of one part in their order; names in lower case, values raw, unfolded."""

    def __init__(self, rows: list[Header]) -> None:
        self.rows = rows
        self._first: dict[str, bytes] = {}
        for name, value in rows:
            self._first.setdefault(name, value)

    def get(self, name: str) -> bytes:
        """The first value of this name, b"" where there is none."""
        return self._first.get(name, b"")

    def text(self, name: str) -> str:
        """The same as ASCII text, for what is not to be read by people."""
        return self.get(name).decode("ascii", "replace").strip()

    def all(self, name: str) -> list[bytes]:
        """Every value of this name."""
        return [value for row, value in self.rows if row == name]

    def __contains__(self, name: str) -> bool:
        return name in self._first


def split(raw: bytes) -> tuple[Headers, bytes]:
    """The headers and the body. Raises TooMuch.

    The body begins after an empty line, or where a line stands that cannot be a header.
    """
    start = _start(raw)
    windows = b"\r\n" in raw[start : start + 2000]
    rows: list[Header] = []
    size = 0
    for line, end in _lines(raw, start, windows):
        size += len(line)
        limits.check(size, limits.HEADER_BLOCK, "header.block")
        if not line.strip(b" \t"):
            if line and rows and raw[end : end + 1] in (b" ", b"\t"):
                continue  # a folded line of nothing but spaces
            return Headers(rows), raw[end:]
        if not _take(line, rows):
            return Headers(rows), raw[end - len(line) - _line_end(raw, end) :] if rows else raw[start:]
        limits.check(len(rows), limits.HEADERS, "header.count")
    return Headers(rows), b""


def _take(line: bytes, rows: list[Header]) -> bool:
    """Add a line to the headers; False where it is none."""
    if line[:1] in b" \t" and rows:
        name, value = rows[-1]
        limits.check(len(value) + len(line), limits.HEADER_LINE, "header.line")
        rows[-1] = (name, value + b" " + line.strip())
        return True
    match = _NAME.match(line)
    if match is None:
        return False
    limits.check(len(line), limits.HEADER_LINE, "header.line")
    rows.append((match[1].decode("ascii").lower(), line[match.end() :].strip()))
    return True


def _lines(raw: bytes, start: int, windows: bool) -> Iterator[tuple[bytes, int]]:
    """Each line without its end, and where the next begins; a lone CR, or LF among CRLF, is only a space."""
    mark = b"\r\n" if windows else b"\n"
    while start < len(raw):
        found = raw.find(mark, start, start + limits.HEADER_BLOCK + 2)
        if found < 0 and len(raw) - start > limits.HEADER_BLOCK:
            raise limits.TooMuch("header.line")
        end = found if found >= 0 else len(raw)
        line = raw[start:end].replace(b"\r", b" ")
        if windows and b"\n" in line:
            yield from _mixed(line, start, end, len(mark))
        else:
            yield line, end + len(mark)
        start = end + len(mark)


def _mixed(line: bytes, start: int, end: int, mark: int) -> Iterator[tuple[bytes, int]]:
    """An LF among CRLF may be a server's slip in a folded header; it never begins a header of its own."""
    blank = line.find(b"\n\n")
    if blank >= 0:  # the whole mail but its first lines has bare LF: the body begins here
        yield line[:blank].replace(b"\n", b" "), start + blank + 1
        yield b"", start + blank + 2
    else:
        yield line.replace(b"\n", b" "), end + mark


def _line_end(raw: bytes, end: int) -> int:
    if raw[end - 2 : end] == b"\r\n":
        return 2
    return 1 if raw[end - 1 : end] == b"\n" else 0


def is_mail(raw: bytes) -> bool:
    """Whether a file begins like a mail; in a folder other files lie about."""
    lines = raw[_start(raw) :].split(b"\n", 1)
    return _NAME.match(lines[0]) is not None


def _start(raw: bytes) -> int:
    """Behind the line that an mbox puts before each mail."""
    match = _ENVELOPE.match(raw)
    return match.end() if match else 0
