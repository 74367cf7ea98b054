"""What the worker does beside its jobs: it watches mailboxes and lets mail servers hand letters over."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from django.conf import settings

from reglament.intake import jobs
from reglament.intake.mail.sources import idling, listening

logger = logging.getLogger("reglament.mail")

PAUSE = 15
"""Seconds."""


async def watch() -> None:
    """Until cancelled. What fails is begun anew after a while; polling goes on meanwhile."""
    tasks = [_again(lambda: idling.watch(jobs.wake_fetching))]
    if settings.MAIL_LISTEN:
        host, _, port = settings.MAIL_LISTEN.rpartition(":")
        tasks.append(_again(lambda: listening.listen(host, int(port), now=settings.NOW, told=jobs.wake)))
    await asyncio.gather(*tasks)


async def _again(begin: Callable[[], Awaitable[None]]) -> None:
    while True:
        try:
            await begin()
        except Exception:
            logger.exception("Mail is not watched; begun anew in %s s", PAUSE)
        await asyncio.sleep(PAUSE)
