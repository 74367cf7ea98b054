"""Setting up a demo in an empty database: the edition, the people, the stories, the clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from django.db import connection
from django.db.models import F

from reglament import engine
from reglament.demo import clock
from reglament.demo.presets import OPENING, Preset
from reglament.demo.stage import cast
from reglament.demo.stage.hours import Hours
from reglament.demo.stage.player import Stage
from reglament.demo.stage.playing import Progress, play
from reglament.demo.stage.stories import read_stories
from reglament.demo.travelling import tell
from reglament.notices.models import Delivery, Notice
from reglament.people.models import Person
from reglament.rulebook.enacting import Draft, enact, read_draft
from reglament.rulebook.reading import Book, book_of
from reglament.tickets.refreshing import refresh_open

HURRY = "SET synchronous_commit TO off"
"""For this connection: a demo cut off in the middle is played anew, its commits may come late."""

UNREAD = timedelta(days=1)


class InUseError(Exception):
    """The database belongs to a desk that is no demo."""


def load(preset: Preset, progress: Progress = lambda done, steps: None) -> int:
    """Fill an empty database. Returns how many tickets stand there. The clock comes last: without it no
    database counts as a demo, and a start that was cut off is begun again by the command `demo`.

    Raises InUseError, StoryError, engine.NotationErrors.
    """
    if Person.objects.exists():
        raise InUseError
    with connection.cursor() as cursor:
        cursor.execute(HURRY)
    stories = read_stories(preset.stories)
    stage = prepare(preset)
    play(stage, stories, progress)
    if refresh_open(OPENING):
        tell(OPENING)
    _settle()
    cast.give_passwords(preset, at=OPENING)
    clock.create(preset.name, OPENING)
    return len(stories)


def prepare(preset: Preset) -> Stage:
    """Enact the edition and bring in the people. Raises engine.NotationErrors."""
    book = _enact(preset)
    begins = _begins(book)
    written = cast.read_people(preset.stories)
    cast.engage(preset, at=begins)
    return Stage(
        preset=preset,
        book=book,
        hours=Hours(book.rules.calendars[engine.key(preset.calendar)], int(OPENING.timestamp())),
        people={person.key: person for person in Person.objects.all()},
        channels=cast.channels(written),
        zone_bases=cast.zone_bases(written),
        house_bases=cast.house_bases(),
    )


@cache
def _draft(preset: Preset) -> Draft:
    folder = preset.edition.with_suffix("")
    annexes = {path.stem: path.read_text("utf-8") for path in sorted(folder.glob("*.yaml"))}
    return read_draft(preset.edition.read_text("utf-8"), preset.edition.name, annexes)


def _enact(preset: Preset) -> Book:
    edition = enact(_draft(preset), by=None, at=datetime(2026, 1, 19, 9, tzinfo=UTC))
    return book_of(edition.pk, OPENING)


def _begins(book: Book) -> datetime:
    """The midnight from which the edition holds."""
    first = book.edition.document.effective_from
    return datetime(first.year, first.month, first.day, tzinfo=ZoneInfo(book.edition.calendars.timezone))


def _settle() -> None:
    """The letters of the past have left, each at its minute; of what is older than a day people have read."""
    waiting = Delivery.objects.filter(sent_at=None, not_before__lte=OPENING)
    waiting.update(sent_at=F("not_before"), attempts=1)
    Notice.objects.filter(at__lt=OPENING - UNREAD).update(seen_at=F("at"))
