"""Tickets that wait: for the author, an approver, a third party, a date."""

from __future__ import annotations

from collections.abc import Iterator

from reglament.engine import FactKind

from .stories import AUTHOR, HELPER, Story, begun


def waits() -> Iterator[tuple[str, Story]]:
    yield "author", begun("04-27 10:00", "П3", "С2").work("04-27 10:30").to("04-27 11:00", "ждёт автора")
    yield "author, П1", begun("04-27 10:00", "П1", "С2").work("04-27 10:05").to("04-27 11:00", "ждёт автора")
    story = Story("04-27 10:00")
    for day in (27, 28, 29):
        story.to(f"04-{day} 11:00", "ждёт автора")(f"04-{day} 12:00", FactKind.AUTHOR_WROTE, by=AUTHOR)
        story.to(f"04-{day} 12:00", "новый", by=AUTHOR)
    yield "incomplete", story
    yield "incomplete, asked", Story("04-27 10:00").to("04-27 10:30", "ждёт автора")
    yield (
        "approver",
        begun("04-27 10:00", "П3", "С3", "изменение")
        .work("04-27 10:30")
        .to("04-27 11:00", "ждёт согласования", approver="31"),
    )
    yield (
        "vendor",
        begun("04-27 10:00", "П3", "С2")
        .work("04-27 10:30")
        .to("04-27 11:00", "ждёт внешних", until="05-15 10:00"),
    )
    yield (
        "vendor, П1",
        begun("04-27 10:00", "П1", "С2")
        .work("04-27 10:05")
        .to("04-27 11:00", "ждёт внешних", by="1", until="06-29 10:00"),
    )
    yield (
        "scheduled",
        begun("04-27 10:00", "П3", "С2")
        .work("04-27 10:30")
        .to("04-27 11:00", "запланирован", until="06-29 10:00", consent=True),
    )
    yield (
        "in the plan",
        begun("04-27 10:00", "П4", "С4", "изменение")
        .work("04-27 10:30")
        .to("04-27 11:00", "в плане", until="06-29 10:00", consent=True),
    )
    story = begun("04-27 10:00", "П3", "С2").work("04-27 10:30")
    for hour in range(11, 15):
        story.to(f"04-27 {hour}:00", "ждёт внешних", until="05-15 10:00").to(f"04-27 {hour}:30", "в работе")
    yield "four pauses", story
    yield (
        "answered",
        begun("04-27 10:00", "П3", "С2")
        .work("04-27 10:30")
        .to("04-27 11:00", "ждёт автора")("04-29 12:00", FactKind.AUTHOR_WROTE, by=AUTHOR)
        .to("04-29 12:00", "в работе", by=AUTHOR),
    )
    yield from _asked()


def _asked() -> Iterator[tuple[str, Story]]:
    early = begun("04-27 10:00", "П3", "С2").to("04-27 10:05", "назначен", responsible=HELPER)
    yield "assigned, asked", early.to("04-27 10:10", "ждёт автора")
    wrote = begun("04-27 10:00", "П3", "С2").work("04-27 10:30").to("04-27 11:00", "ждёт автора")
    yield "wrote, still waiting", wrote("04-28 12:00", FactKind.AUTHOR_WROTE, by=AUTHOR)
    refused = {"granted": False}
    once = begun("04-27 10:00", "П3", "С3", "изменение").work("04-27 10:30")
    once.to("04-27 11:00", "ждёт согласования", approver="31")
    yield "decided, still waiting", once("04-27 12:00", FactKind.DECIDED, by="31", data=refused)
    twice = begun("04-27 10:00", "П3", "С3", "изменение").work("04-27 10:30")
    for day in (27, 28):
        twice.to(f"04-{day} 11:00", "ждёт согласования", approver="31")
        twice(f"04-{day} 12:00", FactKind.DECIDED, by="31", data=refused)
        twice.to(f"04-{day} 12:00", "в работе")
    yield "asked twice", twice.to("04-29 11:00", "ждёт согласования", approver="31")
