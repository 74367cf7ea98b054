"""The `reglament` command. Nothing but the standard library is imported before the word is known."""

import importlib
import os
import sys
from collections.abc import Sequence

ENGINE = ("check", "standing", "deadline", "translate")
"""Words that need no database and no Django, and start in a third of a second."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one word of the command line and return its exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words and words[0] in ENGINE:
        return int(importlib.import_module("reglament.cli").main(words) or 0)
    return manage(words)


def manage(words: list[str]) -> int:
    """Run a management command."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "reglament.config.settings")
    if words and words[0] in ("makemigrations", "makemessages", "compilemessages"):
        os.environ.setdefault("REGLAMENT_DATABASE", "none")
    from django.core.management import ManagementUtility

    ManagementUtility(["reglament", *words]).execute()
    return 0


if __name__ == "__main__":
    sys.exit(main())
