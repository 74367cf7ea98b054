"""A page's stream as server-sent events. Whether a person may have one is asked of Django, like any page."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping
from concurrent.futures import Executor
from typing import Any

from reglament.config import hop
from reglament.config.environment import current
from reglament.config.live.hub import BYE, RESYNC, FullError, Hub, Stream
from reglament.config.live.listening import listen

PATH = "/desk/live/"
PERSON = b"x-live-person"
LONGEST = 600.0  # seconds; then the page comes again, and its right to is asked again
LOOK = 0.2  # seconds between looks at whether the server is to stop
BEAT = 20.0  # seconds between signs of life
HEADERS = [
    (b"content-type", b"text/event-stream"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
]
Send = Callable[[dict[str, Any]], Awaitable[None]]
Receive = Callable[[], Awaitable[dict[str, Any]]]


class Live:
    """The streams of this process; nothing is begun before somebody opens the first."""

    def __init__(self, threads: Executor) -> None:
        self.threads = threads
        self.hub = Hub(self._seen)
        self.tasks: list[asyncio.Task[None]] = []

    async def answer(self, admission: hop.Response, receive: Receive, send: Send) -> None:
        """Stream to whom Django let in; hand its answer on to everybody else."""
        person = dict(admission.start["headers"]).get(PERSON, b"")
        try:
            stream = self.hub.open(int(person)) if person else None
        except FullError:
            stream = None
        if stream is None:
            await send(admission.start)
            await send({"type": "http.response.body", "body": admission.content})
            return
        self._begin()
        try:
            await self._stream(stream, receive, send)
        finally:
            self.hub.close(stream)

    def _begin(self) -> None:
        if not self.tasks:
            heard = asyncio.create_task(listen(self.hub, _parameters()), name="listening")
            self.tasks = [heard, asyncio.create_task(self._part(), name="parting")]

    async def _part(self) -> None:
        """Streams would keep a server from stopping: they are told good-bye when it is asked to."""
        while not hop.closing.is_set():
            await asyncio.sleep(LOOK)
        self.hub.tell_all(BYE)

    async def _stream(self, stream: Stream, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": HEADERS})
        await _say(send, "retry: 3000\n\n")
        gone = asyncio.ensure_future(_gone(receive))
        loop = asyncio.get_running_loop()
        ends, said = loop.time() + LONGEST, ""
        try:
            while said != BYE and not gone.done():
                said = BYE if loop.time() > ends else await _next(stream, gone)
                await _say(send, _written(said))
            await send({"type": "http.response.body", "body": b""})
        finally:
            gone.cancel()

    async def _seen(self, persons: Iterable[int], numbers: Iterable[int]) -> Mapping[int, list[int]]:
        return await asyncio.get_running_loop().run_in_executor(self.threads, _visible, persons, numbers)


async def _next(stream: Stream, gone: asyncio.Future[None]) -> str:
    """The next event; nothing when nothing happens for a while."""
    event: asyncio.Future[str] = asyncio.ensure_future(stream.events.get())
    either: set[asyncio.Future[Any]] = {event, gone}
    await asyncio.wait(either, timeout=BEAT, return_when=asyncio.FIRST_COMPLETED)
    if not event.done():
        event.cancel()
        return ""
    return event.result()


def _written(event: str) -> str:
    """An event as it stands in the stream; a comment for none."""
    if not event:
        return ": \n\n"
    return f"event: {event}\ndata:\n\n" if event in (RESYNC, BYE) else f"data: {event}\n\n"


async def _say(send: Send, text: str) -> None:
    await send({"type": "http.response.body", "body": text.encode(), "more_body": True})


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


def _parameters() -> dict[str, Any]:
    """Listening needs the server itself, not a pooler before it."""
    from reglament.config.databases import direct_parameters, parameters

    environment = current()
    return dict(direct_parameters(environment)) or parameters(environment, environment.data())


def _visible(persons: Iterable[int], numbers: Iterable[int]) -> Mapping[int, list[int]]:
    from django.conf import settings
    from django.db import close_old_connections

    from reglament.tickets.watching import visible

    close_old_connections()
    try:
        return visible(persons, numbers, at=settings.NOW())
    finally:
        close_old_connections()
