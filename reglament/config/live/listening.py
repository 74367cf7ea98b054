"""One connection of the web process that hears which tickets changed."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from typing import Any

import psycopg

from reglament.config.live.hub import RESYNC, Hub

logger = logging.getLogger("reglament.live")

CHANNEL = "reglament_tickets"
PAUSE = 2.0  # seconds before the next try to connect


async def listen(hub: Hub, parameters: Mapping[str, Any]) -> None:
    """Hear until cancelled. After a lost connection every page reads anew: nobody knows what was missed."""
    first = True
    while True:
        try:
            async with await psycopg.AsyncConnection.connect(**parameters, autocommit=True) as connection:
                await connection.execute(f"LISTEN {CHANNEL}")
                if not first:
                    hub.tell_all(RESYNC)
                first = False
                async for notice in connection.notifies():
                    hub.tell(notice.payload)
        except psycopg.Error as error:
            logger.warning("The live stream lost its connection: %s", error)
        await asyncio.sleep(PAUSE)
