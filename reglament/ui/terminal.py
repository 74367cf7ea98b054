"""Commands of the terminal that answer in the administrator's language (REGLAMENT_LANGUAGE)."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import translation


def administrators_language() -> AbstractContextManager[None]:
    """Texts said within are in the language of whoever runs the command, not of a person of the desk."""
    return translation.override(settings.COMMAND_LANGUAGE)


class SpeakingCommand(BaseCommand):
    """A command whose help (marked by gettext_noop), answers and complaints are texts of the catalogues."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        with administrators_language():
            self.help = translation.gettext(self.help)

    def run_from_argv(self, argv: list[str]) -> None:
        """From the terminal: the help is worded here too."""
        with administrators_language():
            super().run_from_argv(argv)

    def execute(self, *args: Any, **options: Any) -> str | None:
        """From another command or the terminal."""
        with administrators_language():
            return super().execute(*args, **options)
