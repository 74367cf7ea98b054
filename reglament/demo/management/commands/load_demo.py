"""`reglament load_demo`: fill an empty database with a demo. `reglament demo` calls it at the first start."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, override

from reglament import engine
from reglament.demo.presets import PRESETS
from reglament.demo.stage.errors import StoryError
from reglament.demo.stage.loading import InUseError, load
from reglament.ui.terminal import SpeakingCommand, administrators_language

EVERY = 250  # steps between two messages


class Command(SpeakingCommand):
    help = gettext_noop("Наполнить пустую базу демонстрационной линией")

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which demo."""
        parser.add_argument("--preset", choices=sorted(PRESETS), default="thousand-users")

    def handle(self, *args: Any, **options: Any) -> None:
        """Play the stories and say how far we are."""
        preset = PRESETS[options["preset"]]
        self.say(_("ввожу в действие %(file)s, завожу людей") % {"file": preset.edition.name})
        try:
            with override(settings.LANGUAGE_CODE):  # in which the stories write
                count = load(preset, self.progress)
        except InUseError:
            raise CommandError(
                _("В этой базе уже работает линия: демо наполняет только пустую. Назовите другой --data.")
            ) from None
        except StoryError as error:
            raise CommandError(str(error)) from None
        except engine.NotationErrors as errors:
            raise CommandError(errors.rendered()) from None
        self.say(
            _("запросов: %(count)s, часы линии — среда 18 марта 2026, 09:30 по Москве") % {"count": count}
        )

    def progress(self, done: int, steps: int) -> None:
        """One line from time to time."""
        if done % EVERY == 0:
            with administrators_language():
                self.say(_("проиграно %(done)s шагов из %(steps)s") % {"done": done, "steps": steps})

    def say(self, text: str) -> None:
        """A message at once."""
        self.stderr.write("reglament: " + _("демо: %(text)s") % {"text": text})
        self.stderr.flush()
