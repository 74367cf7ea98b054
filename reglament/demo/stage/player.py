"""Who plays: finds the person behind a role of the story and keeps what the tickets of the stories became."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from reglament import engine
from reglament.demo.presets import Preset
from reglament.demo.stage.errors import Place, StoryError
from reglament.demo.stage.hours import Hours
from reglament.demo.stage.steps import Step
from reglament.demo.stage.stories import Story
from reglament.people.models import Base, Person
from reglament.rulebook.presence import person_key, presence_at
from reglament.rulebook.reading import Book
from reglament.rulebook.roles import holders_in
from reglament.tickets.triage import Classes


@dataclass(slots=True)
class Played:
    """A story on the stage: its ticket's number, and who has it in hand (keys of persons)."""

    story: Story
    number: int = 0
    responsible: str = ""
    approver: str = ""


@dataclass(slots=True)
class Stage:
    """Everything the deeds need to find their people and their tickets."""

    preset: Preset
    book: Book
    hours: Hours
    people: dict[str, Person]
    channels: dict[str, str]
    zone_bases: dict[str, Base]
    house_bases: dict[int, Base]
    played: list[Played] = field(default_factory=list)

    def person(self, key: str, step: Step) -> Person:
        """The person with this handle. Raises StoryError."""
        if key not in self.people:
            raise StoryError(step.place, f"нет человека «{key}»")
        return self.people[key]

    def desk(self, played: Played, step: Step, at: datetime) -> Person:
        """Who speaks for the desk: whom the step names, the responsible, else the dispatcher of the day."""
        return self.person(step.actor or played.responsible or self.dispatcher(at), step)

    def base_of(self, author: Person, zone: str) -> Base | None:
        """The infobase in which the author works: by zone, else the one of his organisation."""
        return self.zone_bases.get(zone) or self.house_bases.get(author.organisation_id or 0)

    def author(self, played: Played, step: Step) -> Person:
        """Who speaks for the author: himself, unless the step names another."""
        return self.person(step.actor or played.story.author, step)

    def head(self, step: Step) -> Person:
        """Who decides on the line."""
        return self.person(step.actor or self.preset.head, step)

    def dispatcher(self, at: datetime) -> str:
        """One day one, the next day another."""
        turn = self.preset.dispatchers
        return turn[at.date().toordinal() % len(turn)]

    def holder(self, role: str, place: Place, at: datetime) -> Person:
        """Who holds this role of the edition now."""
        holders = holders_in(self.book, role, presence_at(at), at)
        if not holders:
            raise StoryError(place, f"роли «{role}» нет ни у кого")
        return self.people[person_key(holders[0])]

    def is_dispatcher(self, key: str) -> bool:
        """Whether this person may look at new tickets first."""
        return key in self.preset.dispatchers or key == self.preset.head

    def other(self, name: str, step: Step) -> int:
        """The number of another story's ticket, by its mark or subject. Raises StoryError."""
        for each in self.played:
            if name in (each.story.mark, each.story.subject):
                if not each.number:
                    break
                return each.number
        raise StoryError(step.place, f"запроса «{name}» к этому времени нет")

    def until(self, step: Step, at: datetime) -> datetime:
        """Till when the step says. Raises StoryError where it says nothing."""
        found = self.hours.until(int(at.timestamp()), step)
        if found is None:
            raise StoryError(step.place, "нужен срок: +2д или 21.03 10:00")
        return datetime.fromtimestamp(found, at.tzinfo)

    def classes(self, story: Story) -> Classes:
        """«инцидент групповое высокая С2» by the lists of the edition. Raises StoryError."""
        named: dict[str, Any] = {
            self._class_of(engine.key(word), story.place): word for word in story.classes
        }
        return replace(Classes(), zone=story.zone or None, circumstances=story.circumstances, **named)

    def _class_of(self, word: str, place: Place) -> str:
        rules = self.book.rules
        known = {
            "kind": rules.kinds,
            "impact": rules.priorities.impacts,
            "urgency": rules.priorities.urgencies,
            "complexity": rules.complexities,
            "priority": rules.priorities.order,
        }
        for name, values in known.items():
            if word in values:
                return name
        raise StoryError(place, f"как: «{word}» нет в регламенте")
