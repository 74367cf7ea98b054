"""Other words of the command, run as processes of their own before a server starts."""

import subprocess
from collections.abc import Sequence

from reglament.config.processes.options import PROGRAM, Options, RefusedError
from reglament.config.speech import gettext as _

COLLECT = ("collectstatic", "--no-input", "-v0")
MIGRATE = ("migrate", "--no-input", "-v0")


def run(words: Sequence[str], options: Options) -> None:
    """Run `reglament WORDS` for the desk of `options`. Raises RefusedError if it fails."""
    done = subprocess.run([*PROGRAM, *words], env=options.environment(), check=False)
    if done.returncode:
        raise RefusedError(_("`reglament %(words)s` не удался; его сообщение выше.", words=" ".join(words)))
