"""Waking the readers of the journal once a verb is committed; the periodic job makes up for lost calls."""

import logging

from procrastinate import App
from procrastinate.connector import BaseAsyncConnector
from procrastinate.exceptions import AlreadyEnqueued

logger = logging.getLogger("reglament.worker")

CHANNEL = "reglament_pending"
TASK = "tickets.serve_readers"


async def wake_readers(app: App) -> None:
    """Hear what `tickets.work` tells at every commit, until cancelled."""

    async def hear(*, channel: str, payload: str) -> None:
        await _defer(app)

    connector = app.connector
    if isinstance(connector, BaseAsyncConnector):
        await connector.listen_notify(on_notification=hear, channels=[CHANNEL])


async def _defer(app: App) -> None:
    """One job serves all that waits: a second one is not needed while the first has not begun."""
    try:
        await app.configure_task(TASK, queueing_lock=TASK).defer_async()
    except AlreadyEnqueued:
        logger.debug("The readers are called already")
