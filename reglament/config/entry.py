"""The `reglament` command. Nothing but the standard library is imported before the word is known."""

import importlib
import importlib.util
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from reglament.config.environment import current
from reglament.config.errors import OperationError
from reglament.config.speech import gettext as _

ENGINE = ("check", "standing", "deadline", "translate", "schema", "new")
"""Words that need no database and no Django, and start in a third of a second."""

PROCESSES = {
    "serve": "reglament.config.processes.serve",
    "demo": "reglament.config.processes.demo",
    "web": "reglament.config.processes.web",
    "backup": "reglament.config.archive.backup",
    "restore": "reglament.config.archive.restore",
}
"""Words whose processes would only grow by loading Django."""

WITHOUT_DATABASE = (
    "makemigrations",
    "makemessages",
    "compilemessages",
    "collectstatic",
    "help",
    "print",
    "read",
)
"""Management commands that never ask the database."""

ANSWERED = ("help", "h", "version")
"""Words answered here when nothing follows them; `-h` and `--version` as well."""

HELP = frozenset({"-h", "--help"})
"""Asking what a command does starts nothing."""

TRY_LATER = 75
"""What a mail server understands that delivers into a desk which is not there at the moment (sysexits.h)."""

TRIAL = frozenset({"--dry-run"})
"""Neither does a command that only tells what it would do."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one word of the command line and return its exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words and words[0] in ENGINE:
        return int(importlib.import_module("reglament.cli").main(words) or 0)
    try:
        return _operate(_choose_data(words))
    except OperationError as error:
        sys.stderr.write(f"reglament: {error}\n")
        return TRY_LATER if words[:1] == ["mail"] else 1


def _operate(words: list[str]) -> int:
    if words and words[0] in PROCESSES:
        return int(importlib.import_module(PROCESSES[words[0]]).main(words[1:]))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "reglament.config.settings")
    word = words[0].lstrip("-") if words else "help"
    if words[1:] == [] and word in ANSWERED:
        return _answer(word)
    known = word in WITHOUT_DATABASE or _is_command(word)
    if not known and not words[0].startswith("-"):
        return _refuse(word)
    if word in WITHOUT_DATABASE or (HELP | TRIAL) & set(words) or not known:
        os.environ["REGLAMENT_DATABASE"] = "none"
        os.environ["REGLAMENT_COLLECTING"] = "yes" if word == "collectstatic" else ""
        return _manage(words)
    if word == "migrate":
        os.environ["REGLAMENT_ROLE"] = "owner"
    if complaint := _misunderstood(words):
        return complaint
    from reglament.config.presence import present

    with present(word):
        return _manage(words)


def _misunderstood(words: list[str]) -> int:
    """Where there is no desk yet, the words are read before one is made."""
    environment = current()
    if environment.text("DATABASE_URL") or environment.data().exists():
        return 0
    from reglament.config.understanding import understood

    return understood(words)


def _is_command(word: str) -> bool:
    """Whether there is such a management command; a slip of the pen must not make a data directory."""
    packages = {name: importlib.util.find_spec(name) for name in ("reglament", "django", "procrastinate")}
    roots = [Path(spec.origin).parent for spec in packages.values() if spec and spec.origin]
    return word.isidentifier() and any(
        next(root.glob(f"{depth}/management/commands/{word}.py"), None)
        for root in roots
        for depth in ("*", "contrib/*")
    )


def _answer(word: str) -> int:
    os.environ["REGLAMENT_DATABASE"] = "none"
    from reglament.config import overview

    sys.stdout.write((overview.version() if word == "version" else overview.overview()) + "\n")
    return 0


def _refuse(word: str) -> int:
    os.environ["REGLAMENT_DATABASE"] = "none"
    from reglament.config import overview

    sys.stderr.write(f"reglament: {overview.unknown(word)}\n")
    return 1


def _choose_data(words: list[str]) -> list[str]:
    """Take `--data DIR` (or `--data=DIR`) out of the words: every command works on one desk."""
    rest: list[str] = []
    remaining = iter(words)
    for word in remaining:
        if word == "--data":
            os.environ["REGLAMENT_DATA"] = _value(next(remaining, ""))
        elif word.startswith("--data="):
            os.environ["REGLAMENT_DATA"] = _value(word.removeprefix("--data="))
        else:
            rest.append(word)
    return rest


def _value(directory: str) -> str:
    if not directory:
        raise OperationError(_("После --data нужен каталог."))
    return directory


def _manage(words: list[str]) -> int:
    from django.core.management import ManagementUtility

    ManagementUtility(["reglament", *words]).execute()
    return 0


if __name__ == "__main__":
    sys.exit(main())
