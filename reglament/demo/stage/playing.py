"""All stories at once, in the order of their instants; in between the timers act as they would have."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from reglament.demo.stage.deeds import DEEDS
from reglament.demo.stage.errors import StoryError
from reglament.demo.stage.player import Played, Stage
from reglament.demo.stage.registering import register
from reglament.demo.stage.steps import Step
from reglament.demo.stage.stories import Story
from reglament.demo.travelling import act, pass_time, tell
from reglament.tickets.models import Ticket
from reglament.tickets.refusals import Refused

Progress = Callable[[int, int], None]
"""Told how many steps of how many are played."""
LATE, RECENT = timedelta(hours=3), timedelta(days=1)
"""Readers tell people within so much time; of what is recent, and of mass failures, at once. One by one, the
letters of the long past would cost a third of the whole loading."""


@dataclass(frozen=True, slots=True)
class Cue:
    """When whose step is; without a step the ticket begins."""

    at: int
    order: int
    played: Played
    step: Step | None


def play(stage: Stage, stories: Sequence[Story], progress: Progress = lambda done, steps: None) -> None:
    """Play the stories up to the opening. Raises StoryError for a step that the desk does not allow."""
    stage.played.extend(Played(story) for story in stories)
    cues = cues_of(stage)
    opening = _moment(stage.hours.opening)
    now = told = _moment(cues[0].at) if cues else opening
    for count, cue in enumerate(cues, 1):
        at = _moment(cue.at)
        pass_time(now, at)
        now = at
        _perform(stage, cue, at)
        if at - told >= LATE or at > opening - RECENT or cue.played.story.mark:
            tell(at)
            told = at
        progress(count, len(cues))
    pass_time(now, opening)
    act(opening)


def cues_of(stage: Stage) -> list[Cue]:
    """Every step with its instant, in order. Raises StoryError for what would happen after the opening."""
    found = sorted((cue for played in stage.played for cue in _cues(stage, played)), key=lambda cue: cue.at)
    for cue in found:
        if cue.at > stage.hours.opening:
            place = cue.step.place if cue.step else cue.played.story.place
            raise StoryError(place, f"приходится на {_moment(cue.at):%d.%m %H:%M} UTC, уже после открытия")
    return found


def _cues(stage: Stage, played: Played) -> Iterator[Cue]:
    at = stage.hours.begin(played.story.when, played.story.place)
    yield Cue(at, 0, played, None)
    for order, step in enumerate(played.story.steps, 1):
        at = stage.hours.later(at, step.lapse)
        yield Cue(at, order, played, step)


def _perform(stage: Stage, cue: Cue, at: datetime) -> None:
    place = cue.step.place if cue.step else cue.played.story.place
    try:
        if cue.step is None:
            register(stage, cue.played, at)
        else:
            DEEDS[cue.step.word](stage, cue.played, cue.step, at)
    except Refused as refused:
        reasons = " ".join(refused.refusal.sentences())
        raise StoryError(place, f"{reasons} ({at:%d.%m %H:%M} UTC, {cue.played.story.subject})") from refused
    except Ticket.DoesNotExist as unseen:
        raise StoryError(place, f"не видит этого запроса ({cue.played.story.subject})") from unseen


def _moment(at: int) -> datetime:
    return datetime.fromtimestamp(at, UTC)
