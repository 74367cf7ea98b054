"""Bytes of a mail client: lines and letters, both ended by CRLF and nothing that only looks like it."""

from __future__ import annotations

import asyncio

IDLE = 300.0
"""Seconds for which a silent client is waited for (RFC 5321, 4.5.3.2)."""
PIECE = 256 * 1024
END = b"\r\n.\r\n"


class Wire:
    """What has come in and is not read yet."""

    def __init__(self, reader: asyncio.StreamReader) -> None:
        self._reader = reader
        self._held = bytearray()

    async def line(self, longest: int) -> bytes | None:
        """The next line without its end; None for one that is too long, read to its end as well."""
        return await self._until(b"\r\n", longest)

    async def letter(self, largest: int) -> bytes | None:
        """A letter to its end, without the dots that the transfer added; None for one that is too large."""
        self._held[:0] = b"\r\n"  # so that an end at once is seen too
        raw = await self._until(END, largest + 2)
        return None if raw is None else (raw + b"\r\n").replace(b"\r\n.", b"\r\n")[2:]

    async def _until(self, mark: bytes, longest: int) -> bytes | None:
        searched = 0
        over = False
        while (found := self._held.find(mark, searched)) < 0:
            searched = max(0, len(self._held) - len(mark) + 1)
            if len(self._held) > longest:
                over, searched = True, 0
                del self._held[: -len(mark) + 1]
            piece = await asyncio.wait_for(self._reader.read(PIECE), IDLE)
            if not piece:
                raise EOFError
            self._held += piece
        content = bytes(self._held[:found])
        del self._held[: found + len(mark)]
        return None if over or len(content) > longest else content
