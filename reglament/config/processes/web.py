"""`reglament web`: the web server, a master and its workers."""

import argparse
import gc
import multiprocessing
import os
import sys
from collections.abc import Sequence

from reglament.config import hop, secret, server
from reglament.config.processes import words
from reglament.config.processes.options import (
    SUPERVISED,
    Options,
    RefusedError,
    add_arguments,
    follow_supervisor,
    from_arguments,
)
from reglament.config.speech import gettext as _

WEB = "REGLAMENT_WEB"
"""Set in web processes: their statements have a limit of time."""
KILL_AFTER = 15
"""Seconds a worker has to finish its requests."""


def main(arguments: Sequence[str]) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="reglament web", description=_("Запустить только веб-сервер"))
    add_arguments(parser)
    return run(from_arguments(parser.parse_args(arguments)))


def run(options: Options) -> int:
    """Serve until SIGTERM or SIGINT. Raises RefusedError."""
    os.environ.update(options.environment())
    if not os.environ.get("REGLAMENT_SECRET_KEY") and not secret.read(options.data):
        raise RefusedError(
            _(
                "В каталоге %(data)s нет секретного ключа: запустите `reglament serve` или задайте в "
                "REGLAMENT_SECRET_KEY длинную случайную строку, одну для всех веб-процессов.",
                data=options.data,
            )
        )
    os.environ[WEB] = "yes"
    os.environ[server.MASTER] = str(os.getpid())
    if os.environ.get(SUPERVISED):
        follow_supervisor()
    else:
        words.run(words.COLLECT, options)
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    if sys.platform == "linux" and multiprocessing.get_start_method() == "fork":
        hop.handler()  # loaded once, shared by all workers
        gc.freeze()
    Server(
        "reglament.config.server",
        address=options.host,
        port=options.port,
        interface=Interfaces.ASGI,
        workers=options.workers,
        websockets=False,
        log_level=LogLevels.warning,
        respawn_failed_workers=True,
        respawn_interval=0.5,
        workers_kill_timeout=KILL_AFTER,
    ).serve(target_loader=server.load)
    return 0
