"""Reads a command's words before there is a desk: what cannot be understood must not make a data directory.

Run as a process of its own, without a database: Django's settings are read once, and here they name none.
"""

import os
import subprocess
import sys
from collections.abc import Sequence


def understood(words: Sequence[str]) -> int:
    """The exit code of reading the words alone: 0 when they are understood, else it has complained."""
    environment = {**os.environ, "REGLAMENT_DATABASE": "none"}
    return subprocess.run([sys.executable, "-m", __name__, *words], env=environment, check=False).returncode


def _read(words: Sequence[str]) -> None:
    import django
    from django.core.management import get_commands, load_command_class

    django.setup()
    command = load_command_class(get_commands()[words[0]], words[0])
    # As Django's own runner says it: then a complaint is a sentence and an exit code, not an exception.
    vars(command)["_called_from_command_line"] = True
    command.create_parser("reglament", words[0]).parse_args(list(words[1:]))


if __name__ == "__main__":
    _read(sys.argv[1:])
