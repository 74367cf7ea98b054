"""A small stage: «Северный путь» with its people, and as many stories as a test names."""

from collections.abc import Callable

import pytest

from reglament.demo.presets import PRESETS
from reglament.demo.stage.loading import prepare
from reglament.demo.stage.player import Stage
from reglament.demo.stage.playing import play
from reglament.demo.stage.stories import Story, read_stories
from reglament.tickets.models import Ticket

PRESET = PRESETS["thousand-users"]
Shown = Callable[..., dict[str, Ticket]]


@pytest.fixture
def stage(db: None) -> Stage:
    return prepare(PRESET)


@pytest.fixture
def shown(stage: Stage) -> Shown:
    """Play the stories with these subjects; the tickets as they stand at the opening, by subject."""

    def show(*subjects: str) -> dict[str, Ticket]:
        play(stage, [story for story in stories() if story.subject in subjects])
        tickets = {ticket.subject: ticket for ticket in Ticket.objects.all()}
        assert tickets.keys() == set(subjects)
        return tickets

    return show


def stories() -> list[Story]:
    return read_stories(PRESET.stories)
