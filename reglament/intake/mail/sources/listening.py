"""The door for mail servers: letters that they hand over are kept, in threads, and settled."""

from __future__ import annotations

import asyncio
import hashlib
import logging
import socket
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import TypeVar

from django.db import close_old_connections

from reglament.intake.mail import keeping
from reglament.intake.mail.sources.lmtp import Session

logger = logging.getLogger("reglament.mail")

T = TypeVar("T")
AT_ONCE = 50
"""Clients; more wait in the queue of the system."""


async def listen(host: str, port: int, *, now: Callable[[], datetime], told: Callable[[], None]) -> None:
    """Serve until cancelled. Several workers of one machine share the port, where the system can do that."""
    places = asyncio.Semaphore(AT_ONCE)

    async def client(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        async with places:
            await Session(_known, partial(_take, now=now, told=told), largest=keeping.LARGEST).serve(
                reader, writer
            )

    server = await asyncio.start_server(client, host, port, reuse_port=hasattr(socket, "SO_REUSEPORT"))
    async with server:
        await server.serve_forever()


async def _known(address: str) -> bool:
    return await asyncio.to_thread(_in_thread, partial(_is_ours, address))


async def _take(
    raw: bytes, recipients: Sequence[str], *, now: Callable[[], datetime], told: Callable[[], None]
) -> None:
    await asyncio.to_thread(_in_thread, partial(_keep, raw, recipients, now()))
    await asyncio.to_thread(_in_thread, told)


def _is_ours(address: str) -> bool:
    return keeping.mailbox_for([address]) is not None


def _keep(raw: bytes, recipients: Sequence[str], at: datetime) -> None:
    """The same bytes for the same recipients are a client's second try."""
    digest = hashlib.sha256(raw + "|".join(recipients).encode()).hexdigest()
    mailbox = keeping.mailbox_for(recipients)
    keeping.keep(raw, place=f"lmtp:{digest}", at=at, mailbox=mailbox, envelope=recipients)


def _in_thread(do: Callable[[], T]) -> T:
    """A thread of the pool keeps its connection for the next letter, unless it is broken."""
    close_old_connections()
    return do()
