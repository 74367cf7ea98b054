"""What the worker does beside its jobs: it watches mailboxes and lets mail servers hand letters over."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime

from reglament.intake.mail.sources import idling, listening

logger = logging.getLogger("reglament.mail")

PAUSE = 15
"""Seconds."""


async def watch(
    address: str, *, now: Callable[[], datetime], fetch: Callable[[], None], settle: Callable[[], None]
) -> None:
    """Until cancelled. What fails is begun anew after a while; polling goes on meanwhile.

    `address`: where to listen («host:port»), "" for nowhere; `fetch` and `settle` ask for those jobs.
    """
    tasks = [_again(lambda: idling.watch(fetch))]
    if address:
        host, _, port = address.rpartition(":")
        own = host.strip("[]") or "127.0.0.1"  # there is no log-in: never everywhere unless that is said
        tasks.append(_again(lambda: listening.listen(own, int(port), now=now, told=settle)))
    await asyncio.gather(*tasks)


async def _again(begin: Callable[[], Awaitable[None]]) -> None:
    while True:
        try:
            await begin()
        except Exception:
            logger.exception("Mail is not watched; begun anew in %s s", PAUSE)
        await asyncio.sleep(PAUSE)
