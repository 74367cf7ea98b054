"""Streams: changes come in batches, to each page what its person sees; a slow page reads all anew."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping

import pytest

from reglament.config.live import hub as hubs
from reglament.config.live.hub import BACKLOG, BYE, MOST_OF_ONE, RESYNC, FullError, Hub

KLIMOV, TKACH = 1, 2
CLOSED = 1486  # a ticket of a zone that Ткач does not see


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[list[int]]:
    """What was asked of the database, batch by batch."""
    monkeypatch.setattr(hubs, "GATHER", 0.01)
    return []


def made(asked: list[list[int]]) -> Hub:
    async def seen(persons: Iterable[int], numbers: Iterable[int]) -> Mapping[int, list[int]]:
        asked.append(sorted(numbers))
        return {
            person: [number for number in numbers if person == KLIMOV or number != CLOSED]
            for person in persons
        }

    return Hub(seen)


async def settled(hub: Hub) -> None:
    if hub.handing is not None:
        await hub.handing


def test_each_page_is_told_what_its_person_sees_and_one_batch_is_one_question(
    asked: list[list[int]],
) -> None:
    async def scene() -> None:
        hub = made(asked)
        klimov, tkach = hub.open(KLIMOV), hub.open(TKACH)
        for payload in ("1486", "7,8", "7"):
            hub.tell(payload)
        await settled(hub)
        assert klimov.events.get_nowait() == "7,8,1486"
        assert tkach.events.get_nowait() == "7,8"
        hub.tell(str(CLOSED))
        await settled(hub)
        assert tkach.events.empty()

    asyncio.run(scene())
    assert asked == [[7, 8, 1486], [CLOSED]]


def test_nobody_is_asked_about_where_nobody_looks(asked: list[list[int]]) -> None:
    async def scene() -> None:
        hub = made(asked)
        hub.close(hub.open(KLIMOV))
        hub.tell("7")
        await settled(hub)

    asyncio.run(scene())
    assert asked == []


def test_too_much_to_name_and_too_much_unread_make_a_page_read_anew(asked: list[list[int]]) -> None:
    async def scene() -> None:
        hub = made(asked)
        stream = hub.open(KLIMOV)
        hub.tell("*")
        assert stream.events.get_nowait() == RESYNC
        for number in range(BACKLOG + 1):
            stream.put(str(number))
        assert stream.events.get_nowait() == RESYNC
        assert stream.events.empty()
        hub.tell_all(BYE)
        assert stream.events.get_nowait() == BYE

    asyncio.run(scene())


def test_there_is_an_end_to_the_tabs_of_one_person(asked: list[list[int]]) -> None:
    hub = made(asked)
    opened = [hub.open(KLIMOV) for _tab in range(MOST_OF_ONE)]
    with pytest.raises(FullError):
        hub.open(KLIMOV)
    hub.open(TKACH)
    hub.close(opened[0])
    hub.open(KLIMOV)
