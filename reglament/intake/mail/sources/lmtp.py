"""A mail server hands letters over: LMTP (RFC 2033) and the part of SMTP that this needs.

Our own, in asyncio: `250` follows only when the letter is on the disk; any trouble of ours is `451`, which
makes the other side try again. LMTP answers once for each recipient. A line ends with CRLF and nothing else:
what only looks like the end of a letter ends none (CVE-2024-27305).
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field

from reglament.intake.mail.reading.addresses import bare
from reglament.intake.mail.sources.wire import Wire

logger = logging.getLogger("reglament.mail")

LINE = 4096
RECIPIENTS = 100

_OFFERS = ("reglament", "PIPELINING", "8BITMIME", "SMTPUTF8", "ENHANCEDSTATUSCODES")
_SIMPLE = {
    "NOOP": "250 2.0.0 ok",
    "QUIT": "221 2.0.0 bye",
    "VRFY": "252 2.5.0 try",
    "DATA": "503 5.5.1 RCPT first",
}
Answer = str
Known = Callable[[str], Awaitable[bool]]
Take = Callable[[bytes, Sequence[str]], Awaitable[None]]


@dataclass(slots=True)
class Envelope:
    """Who is said to send, and to whom."""

    sender: str | None = None
    recipients: list[str] = field(default_factory=list)


class Session:
    """One client. `known` tells whether an address is ours, `take` keeps a letter or raises."""

    def __init__(self, known: Known, take: Take, *, largest: int) -> None:
        self._known, self._take, self._largest = known, take, largest
        self._envelope = Envelope()
        self._greeted = ""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Talk until the client leaves."""
        wire = Wire(reader)
        try:
            await _say(writer, ["220 reglament LMTP"])
            while await self._exchange(wire, writer):
                pass
        except (TimeoutError, EOFError, ConnectionError):
            return  # nothing was acknowledged that is not kept
        finally:
            writer.close()

    async def _exchange(self, wire: Wire, writer: asyncio.StreamWriter) -> bool:
        """One command; whether the client stays."""
        line = await wire.line(LINE)
        if line is None:
            await _say(writer, ["500 5.5.2 line too long"])
            return True
        verb, _, rest = line.decode("utf-8", "replace").strip().partition(" ")
        verb = verb.upper()
        if verb == "DATA" and self._may_send():
            await _say(writer, ["354 go on"])
            await _say(writer, await self._data(wire))
            return True
        await _say(writer, await self._answer(verb, rest.strip()))
        return verb != "QUIT"

    def _may_send(self) -> bool:
        return self._envelope.sender is not None and bool(self._envelope.recipients)

    async def _answer(self, verb: str, rest: str) -> list[Answer]:
        if verb in ("LHLO", "EHLO", "HELO"):
            return self._greet(verb)
        if verb == "MAIL":
            return [self._mail(rest)]
        if verb == "RCPT":
            return [await self._recipient(rest)]
        if verb == "RSET":
            self._envelope = Envelope()
            return ["250 2.0.0 ok"]
        return [_SIMPLE.get(verb, "500 5.5.2 unknown")]

    def _greet(self, verb: str) -> list[Answer]:
        self._greeted, self._envelope = verb, Envelope()
        if verb == "HELO":
            return ["250 reglament"]
        offers = [*_OFFERS, f"SIZE {self._largest}"]
        return [f"250{'-' if offer != offers[-1] else ' '}{offer}" for offer in offers]

    def _mail(self, rest: str) -> Answer:
        address, options = _path(rest, "FROM:")
        if address is None:
            return "501 5.5.4 MAIL FROM:<address>"
        size = next((word[5:] for word in options.upper().split() if word.startswith("SIZE=")), "0")
        if size.isdecimal() and int(size) > self._largest:
            return "552 5.3.4 too large"
        self._envelope = Envelope(address)
        return "250 2.1.0 ok"

    async def _recipient(self, rest: str) -> Answer:
        address, _options = _path(rest, "TO:")
        if self._envelope.sender is None:
            return "503 5.5.1 MAIL first"
        if not address or not bare(address):
            return "501 5.1.3 RCPT TO:<address>"
        if len(self._envelope.recipients) >= RECIPIENTS:
            return "452 4.5.3 too many recipients"
        try:
            if not await self._known(address):
                return "550 5.1.1 no such mailbox"
        except Exception:
            logger.exception("A recipient could not be looked up")
            return "451 4.3.0 try again"
        self._envelope.recipients.append(address)
        return "250 2.1.5 ok"

    async def _data(self, wire: Wire) -> list[Answer]:
        """Read the letter to its end, keep it, and only then say so, to an LMTP client for each recipient."""
        envelope, self._envelope = self._envelope, Envelope()
        times = len(envelope.recipients) if self._greeted == "LHLO" else 1
        raw = await wire.letter(self._largest)
        if raw is None:
            return ["552 5.3.4 too large"] * times
        try:
            await self._take(raw, envelope.recipients)
        except Exception:
            logger.exception("A letter could not be kept")
            return ["451 4.3.0 try again"] * times
        return ["250 2.0.0 kept"] * times


def _path(rest: str, keyword: str) -> tuple[str | None, str]:
    """The address of `FROM:<a@b> SIZE=1` and what follows it; None for what is malformed."""
    if not rest.upper().startswith(keyword):
        return None, ""
    address, closing, options = rest[len(keyword) :].strip().removeprefix("<").partition(">")
    return (address, options) if closing else (None, "")


async def _say(writer: asyncio.StreamWriter, answers: Sequence[Answer]) -> None:
    writer.write("".join(f"{answer}\r\n" for answer in answers).encode())
    await writer.drain()
