"""`reglament load_demo`: fill an empty database with a demo. `reglament demo` calls it at the first start."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from reglament import engine
from reglament.demo.presets import PRESETS
from reglament.demo.stage.errors import StoryError
from reglament.demo.stage.loading import InUseError, load

EVERY = 250  # steps between two messages


class Command(BaseCommand):
    help = "Наполнить пустую базу демонстрационной линией"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which demo."""
        parser.add_argument("--preset", choices=sorted(PRESETS), default="thousand-users")

    def handle(self, *args: Any, **options: Any) -> None:
        """Play the stories and say how far we are."""
        preset = PRESETS[options["preset"]]
        self.say(f"ввожу в действие {preset.edition.name}, завожу людей")
        try:
            count = load(preset, self.progress)
        except InUseError:
            raise CommandError(
                "В этой базе уже работает линия: демо наполняет только пустую. Назовите другой --data."
            ) from None
        except StoryError as error:
            raise CommandError(str(error)) from None
        except engine.NotationErrors as errors:
            raise CommandError(errors.rendered()) from None
        self.say(f"запросов: {count}, часы линии — среда 18 марта 2026, 09:30 по Москве")

    def progress(self, done: int, steps: int) -> None:
        """One line from time to time."""
        if done % EVERY == 0:
            self.say(f"проиграно {done} шагов из {steps}")

    def say(self, text: str) -> None:
        """A message at once."""
        self.stderr.write(f"reglament: демо: {text}")
        self.stderr.flush()
