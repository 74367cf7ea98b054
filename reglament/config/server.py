"""The ASGI entry: `/live` is answered here, everything else takes one hop into Django's WSGI handler.

Loaded by the workers of the web server only. Bodies are complete before Django sees them (over 1 MB in a
file), so a slow sender occupies no thread.
"""

import asyncio
import os
import signal
import sys
import threading
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from reglament.config import hop
from reglament.config.body import TooLargeError, receive_body
from reglament.config.environment import current
from reglament.config.live.streaming import PATH, Live
from reglament.config.parent import end_with

Scope = dict[str, Any]
Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]

MASTER = "REGLAMENT_WEB_MASTER"
"""The process number of the web server's master."""
LIVE = ("/live", "/health/live")
THREADS = current().number("REGLAMENT_WEB_THREADS", 4)
"""Requests that one process works on at a time; each thread keeps a connection to the database."""

_threads = ThreadPoolExecutor(THREADS, thread_name_prefix="request")
_live = Live(_threads)


async def application(scope: Scope, receive: Receive, send: Send) -> None:
    """One connection event: life of the process, or a request."""
    if scope["type"] == "lifespan":
        await _lifespan(receive, send)
    elif scope["type"] != "http":
        raise ValueError(f"{scope['type']} is not served")
    elif scope["path"] in LIVE:
        await _answer(send, 200, b"ok\n")
    else:
        await _request(scope, receive, send)


async def _request(scope: Scope, receive: Receive, send: Send) -> None:
    try:
        body = await receive_body(receive)
    except TooLargeError:
        await _answer(send, 413, "Слишком большой запрос.\n".encode())
        return
    except ConnectionAbortedError:
        return
    loop = asyncio.get_running_loop()
    with body:
        response = await loop.run_in_executor(_threads, hop.respond, scope, body, send, loop)
        if response is not None and scope["path"] == PATH:
            await _live.answer(response, receive, send)
        elif response is not None:  # short answers are sent from here: one thread change less
            await send(response.start)
            await send({"type": "http.response.body", "body": response.content})


async def _answer(send: Send, status: int, text: bytes) -> None:
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"cache-control", b"no-store")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": text})


async def _lifespan(receive: Receive, send: Send) -> None:
    while True:
        message = await receive()
        if message["type"] == "lifespan.startup":
            _notice_stop()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            _threads.shutdown(wait=False, cancel_futures=True)
            return


def _notice_stop() -> None:
    """Tell streams when we are asked to stop: the server itself would wait for them to end.

    Beside the server's own handler, which asyncio calls through its wake-up descriptor, whatever stands here.
    """
    if threading.current_thread() is threading.main_thread() and sys.platform != "win32":
        loop = asyncio.get_running_loop()
        # Not here and now: a second signal inside `set` would wait for the first for ever.
        signal.signal(signal.SIGTERM, lambda number, frame: loop.call_soon_threadsafe(hop.closing.set))
        signal.siginterrupt(signal.SIGTERM, False)


def load(target: str = "") -> Callable[[Scope, Receive, Send], Awaitable[None]]:
    """Called by the web server in each worker; makes the worker end with its master, however that ends.

    Without a word: who is asked to end may hang in it, and then only the master would have killed it.
    """
    if master := os.environ.get(MASTER):
        end_with(int(master))
    hop.handler()
    return application
