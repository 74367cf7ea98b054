"""Tickets of «Северный путь» that have gone through everything the regulation knows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from reglament.engine import Fact, FactKind

from .ended_stories import ends
from .matter_stories import matters
from .stories import HELPER, Story, begun
from .waiting_stories import waits


@cache
def corpus() -> Mapping[str, tuple[Fact, ...]]:
    """Name -> journal."""
    return {name: tuple(story.facts) for name, story in _stories()}


def _stories() -> Iterator[tuple[str, Story]]:
    yield "new", Story("04-27 10:00")
    yield "new, after hours", Story("04-30 19:40", urgency="средняя")
    yield "new, a wish", Story("04-27 10:00", kind="изменение", urgency="низкая")
    yield "new, short day", begun("12-25 14:00", "П3", "С1")
    yield "triaged", begun("04-27 10:00", "П2", "С2")
    yield "П1", begun("04-25 12:00", "П1", "С2")
    yield "instant", begun("04-27 10:00", "П3", "С0")
    yield "outside", begun("04-27 10:00", "П3", "С1", zone="вне зоны")
    yield "assigned", begun("04-27 10:00", "П3", "С2").to("04-27 10:10", "назначен", responsible=HELPER)
    yield "working", begun("04-27 10:00", "П3", "С2").work("04-27 10:30")
    yield "working, П1", begun("04-27 10:00", "П1", "С2").work("04-27 10:05")
    yield "working, long", begun("04-27 10:00", "П4", "С3", "обслуживание").work("04-27 10:30")
    yield "problem, П1", begun("04-25 12:00", "П1", "С3", "проблема").work("04-25 12:30")
    yield "problem", begun("04-25 12:00", "П3", "С3", "проблема").work("04-27 12:30")
    yield from _in_flight()
    yield from waits()
    yield from ends()
    yield from matters()


def _in_flight() -> Iterator[tuple[str, Story]]:
    yield (
        "raised",
        begun("04-27 10:00", "П3", "С2").work("04-27 10:30")(
            "04-27 15:00", FactKind.CLASSIFIED, priority="П2"
        ),
    )
    yield (
        "lowered",
        begun("04-27 10:00", "П2", "С2").work("04-27 10:30")(
            "04-27 12:00", FactKind.CLASSIFIED, priority="П4"
        ),
    )
    yield (
        "harder",
        begun("04-27 10:00", "П3", "С1").work("04-27 10:30")(
            "04-27 12:00", FactKind.CLASSIFIED, complexity="С3"
        ),
    )
    story = begun("04-27 10:00", "П3", "С1").work("04-27 10:30")
    for hour, complexity in ((11, "С2"), (12, "С1"), (13, "С3")):
        story(f"04-27 {hour}:00", FactKind.CLASSIFIED, complexity=complexity)
    yield "harder thrice", story
    story = begun("04-27 10:00", "П3", "С2").work("04-27 10:30")
    for minute in range(4):
        story(f"04-27 11:1{minute}", FactKind.HANDED_OVER, data={"tier": str(minute + 1)})
    yield "football", story
    yield "lowered before triage", Story("04-27 10:00").triage("04-27 10:20", "П4", "С1")
