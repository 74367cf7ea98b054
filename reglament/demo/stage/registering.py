"""How the ticket of a story begins."""

from __future__ import annotations

from datetime import datetime

from reglament import engine
from reglament.demo.stage.errors import Place, StoryError
from reglament.demo.stage.player import Played, Stage
from reglament.demo.stage.stories import Story
from reglament.files import storing
from reglament.people.models import Person
from reglament.tickets.events import Enclosure
from reglament.tickets.opening import open_ticket

BY_THE_DESK = ("телефон", "мессенджер")
"""Through these nobody registers himself: somebody of the desk writes it down."""
ON_DUTY = "дежурный"
BY_PRIORITY = (ON_DUTY, "дежурный_телефон")
"""Whoever takes the call says at once how many are hit: it is taken for the gravest alone."""


def register(stage: Stage, played: Played, at: datetime) -> None:
    """Open the ticket as its author says it; what the desk makes of it, the first steps say."""
    story = played.story
    author = _known(stage, story.author, story.place)
    channel = story.channel or stage.channels.get(story.author, stage.preset.channel)
    by = _registering(stage, played, channel, author, at)
    classes, (kind, zone) = stage.classes(story), _ordered(stage, story)
    done = open_ticket(
        author=author,
        subject=story.subject,
        body=story.text,
        channel=channel,
        kind=kind or None,
        service=story.service,
        zone=zone or None,
        urgency=classes.urgency,
        impact=classes.impact if channel in BY_PRIORITY else None,
        beneficiary=_known(stage, story.beneficiary, story.place) if story.beneficiary else None,
        base=stage.base_of(author, story.zone),
        enclosures=_enclosed(story, at),
        by=by,
        at=at,
    )
    played.number = done.ticket.number


def _ordered(stage: Stage, story: Story) -> tuple[str, str]:
    """Kind and zone of the service that the author chose; the catalogue may leave the zone to him.

    Raises StoryError.
    """
    if not story.service:
        return "", story.zone
    for item in stage.book.annexes.catalogue.values():
        if item.name.key == engine.key(story.service):
            known = engine.key(item.zone) in stage.book.rules.zones
            return item.kind, item.zone if known else story.zone
    raise StoryError(story.place, f"услуги «{story.service}» нет в каталоге")


def _enclosed(story: Story, at: datetime) -> tuple[Enclosure, ...]:
    """«прайс.csv | Артикул;Цена»: a small file that the author attached."""
    if not story.file:
        return ()
    name, _, text = story.file.partition(" | ")
    content = storing.store_bytes(f"{text}\n".encode(), name, at=at)
    return (Enclosure(content.pk, content.sha256, name),)


def _registering(stage: Stage, played: Played, channel: str, author: Person, at: datetime) -> Person:
    if channel in BY_PRIORITY:
        return stage.holder(ON_DUTY, played.story.place, at)
    return stage.people[stage.dispatcher(at)] if channel in BY_THE_DESK else author


def _known(stage: Stage, key: str, place: Place) -> Person:
    if key not in stage.people:
        raise StoryError(place, f"нет человека «{key}»")
    return stage.people[key]
