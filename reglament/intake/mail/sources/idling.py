"""IDLE: servers tell at once that a letter has come. Polling makes up for all that a watcher misses.

A watcher holds one connection per mailbox in a thread; what it hears only asks for a look (rounds.py).
"""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable

from django.db import connection
from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientError

from reglament.intake.mail.sources.connecting import connected
from reglament.intake.mail.sources.secrets import SecretError
from reglament.intake.models import Mailbox

logger = logging.getLogger("reglament.mail")

STEP = 2
"""Seconds after which a watcher looks whether it is to stop."""
RENEWED = 300
"""Steps after which IDLE is begun anew: servers end it after half an hour (RFC 2177)."""
AGAIN = 120.0
"""Seconds until a lost connection is made anew, or a new mailbox is noticed."""


async def watch(told: Callable[[], None]) -> None:
    """Watch every mailbox until cancelled; `told` is called in a thread when something has come."""
    stop = threading.Event()
    threads: dict[int, threading.Thread] = {}
    try:
        while True:
            for key in await asyncio.to_thread(_mailboxes):
                if key not in threads or not threads[key].is_alive():
                    threads[key] = threading.Thread(target=_watch, args=(key, told, stop), daemon=True)
                    threads[key].start()
            await asyncio.sleep(AGAIN)
    finally:
        stop.set()


def _mailboxes() -> list[int]:
    try:
        watched = Mailbox.objects.filter(is_active=True).exclude(host="")
        return list(watched.values_list("pk", flat=True))
    finally:
        connection.close()


def _watch(key: int, told: Callable[[], None], stop: threading.Event) -> None:
    """One connection, until it breaks or the mailbox is gone; polling goes on meanwhile."""
    try:
        mailbox = _loaded(key)
        with connected(mailbox) as server:
            if not server.has_capability("IDLE"):
                stop.wait()
                return
            server.select_folder(mailbox.folder, readonly=True)
            while not stop.is_set():
                _idle(server, told, stop)
    except (OSError, IMAPClientError, SecretError, Mailbox.DoesNotExist) as error:
        logger.info("Mailbox %s is not watched: %s", key, error)
        stop.wait(AGAIN / 2)
    except Exception:
        logger.exception("Mailbox %s is not watched", key)


def _loaded(key: int) -> Mailbox:
    """The mailbox; a watcher that listens for hours holds no connection to the database meanwhile."""
    try:
        return Mailbox.objects.get(pk=key)
    finally:
        connection.close()


def _idle(server: IMAPClient, told: Callable[[], None], stop: threading.Event) -> None:
    server.idle()
    try:
        for _step in range(RENEWED):
            heard = server.idle_check(timeout=STEP)
            if any(len(each) > 1 and each[1] in (b"EXISTS", b"RECENT") for each in heard):
                told()
            if stop.is_set():
                return
    finally:
        server.idle_done()
