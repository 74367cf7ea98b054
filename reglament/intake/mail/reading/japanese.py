"""ISO-2022-JP as Windows writes it: with the letters of its vendors («①»), and sometimes really Shift JIS."""

from __future__ import annotations

import re

_ESCAPE = re.compile(rb"\x1b(\$[@B]|\([BJI])")


def decode(data: bytes) -> str:
    """The text, what cannot be told replaced."""
    if not data.isascii():
        return data.decode("cp932", "replace")
    pieces = []
    double = False
    at = 0
    for match in _ESCAPE.finditer(data):
        pieces.append(_shifted(data[at : match.start()]) if double else data[at : match.start()])
        double, at = match[1].startswith(b"$"), match.end()
    pieces.append(_shifted(data[at:]) if double else data[at:])
    return b"".join(pieces).decode("cp932", "replace")


def _shifted(pairs: bytes) -> bytes:
    """JIS X 0208 rows and cells as Shift JIS, which knows the vendors' rows too."""
    shifted = bytearray()
    for row, cell in zip(pairs[::2], pairs[1::2], strict=False):
        lead = (row - 0x21) // 2 + (0x81 if row < 0x5F else 0xC1)
        trail = cell + (0x1F if cell < 0x60 else 0x20) if row % 2 else cell + 0x7E
        shifted += bytes((lead & 0xFF, trail & 0xFF))
    return bytes(shifted)
