"""The open streams of this process, and what goes to each of them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field

GATHER = 0.3  # seconds in which changes are put together into one batch
MOST = 1_000  # streams of one process
MOST_OF_ONE = 12  # streams of one person: tabs
BACKLOG = 50  # events that a slow page may leave unread; then it is told to read all anew
ALL = "*"  # too many tickets to name
RESYNC, BYE = "resync", "bye"

Seen = Callable[[Iterable[int], Iterable[int]], Awaitable[Mapping[int, list[int]]]]
"""Of these persons, which of these tickets does each see?"""


class FullError(Exception):
    """No more streams: the page does without one."""


@dataclass(eq=False)
class Stream:
    """One open page. An event is numbers of tickets, or `resync`."""

    person: int
    events: asyncio.Queue[str] = field(default_factory=lambda: asyncio.Queue(BACKLOG))

    def put(self, event: str) -> None:
        """Never waits for a page: one that reads too slowly reads all anew."""
        try:
            self.events.put_nowait(event)
        except asyncio.QueueFull:
            while not self.events.empty():
                self.events.get_nowait()
            self.events.put_nowait(RESYNC)


class Hub:
    """Takes what the database tells, asks once per batch who sees it, and hands it on."""

    def __init__(self, seen: Seen) -> None:
        self.seen = seen
        self.streams: set[Stream] = set()
        self.changed: set[int] = set()
        self.handing: asyncio.Task[None] | None = None

    def open(self, person: int) -> Stream:
        """A stream for a page of this person. Raises FullError."""
        own = sum(stream.person == person for stream in self.streams)
        if len(self.streams) >= MOST or own >= MOST_OF_ONE:
            raise FullError
        stream = Stream(person)
        self.streams.add(stream)
        return stream

    def close(self, stream: Stream) -> None:
        """The page is gone."""
        self.streams.discard(stream)

    def tell(self, payload: str) -> None:
        """Tickets changed: their numbers with commas between."""
        if not self.streams:
            return
        if payload == ALL:
            self.tell_all(RESYNC)
            return
        self.changed |= {int(number) for number in payload.split(",") if number.isdecimal()}
        if self.handing is None or self.handing.done():
            self.handing = asyncio.create_task(self._hand_on(), name="live")

    def tell_all(self, event: str) -> None:
        """The same to every page: to read all anew, or good-bye."""
        for stream in self.streams:
            stream.put(event)

    async def _hand_on(self) -> None:
        while self.changed:
            await asyncio.sleep(GATHER)
            numbers, self.changed = self.changed, set()
            persons = {stream.person for stream in self.streams}
            visible = await self.seen(persons, numbers)
            for stream in self.streams:
                if mine := visible.get(stream.person):
                    stream.put(",".join(map(str, sorted(mine))))
