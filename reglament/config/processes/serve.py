"""`reglament serve`: database, web and jobs as one tree of processes."""

import argparse
import shlex
import socket
import sys
import time
from collections.abc import Callable, Sequence

from reglament.config import secret
from reglament.config.console import say
from reglament.config.database import Cluster
from reglament.config.database.cluster import make_data_directory
from reglament.config.database.examination import examine
from reglament.config.databases import parameters
from reglament.config.environment import Environment
from reglament.config.processes import words
from reglament.config.processes.child import Child
from reglament.config.processes.options import (
    PROGRAM,
    SUPERVISED,
    Options,
    RefusedError,
    add_arguments,
    from_arguments,
)
from reglament.config.processes.room import Room
from reglament.config.processes.tree import Tree, Watched
from reglament.config.processes.watched_cluster import WatchedCluster
from reglament.config.speech import gettext as _

WEB_PATIENCE = 25.0
WORKER_PATIENCE = 30.0
"""Seconds a job may take to come to its end."""


def main(arguments: Sequence[str]) -> int:
    """The command."""
    parser = argparse.ArgumentParser(
        prog="reglament serve", description=_("Запустить всё: базу данных, веб-сервер, фоновые задания")
    )
    add_arguments(parser)
    parser.add_argument(
        "--prepare", action="append", default=[], help=_("команда, которую выполнить до открытия")
    )
    parsed = parser.parse_args(arguments)
    return serve(from_arguments(parsed), [shlex.split(command) for command in parsed.prepare])


def serve(
    options: Options, prepare: Sequence[Sequence[str]] = (), ready: Callable[[], None] = lambda: None
) -> int:
    """Run the desk until SIGTERM or SIGINT.

    `prepare`: further words of `reglament` to run, in order, after the tables are up to date and before
    anybody is served. `ready` is called when the address answers for the first time.
    Raises RefusedError and UnusableDatabaseError.
    """
    _check_port(options)
    make_data_directory(options.data)
    secret.ensure(options.data)
    tree = Tree()
    tree.obey_signals()
    try:
        tree.parts.extend(_database(options))
        for prepared in (words.MIGRATE, words.COLLECT, *prepare):
            if not tree.stopping:
                words.run(prepared, options)
        if not tree.stopping:
            tree.run([*_children(options), _Announcement(options, ready)])
    finally:
        tree.stop()
    return 0


def _database(options: Options) -> list[Watched]:
    environment = Environment(options.environment())
    if environment.text("DATABASE_URL"):
        examine(parameters(environment, options.data))
        return []
    cluster = Cluster(options.data, tell=say)
    cluster.start()
    room = Room(cluster, say)
    room.watch(time.monotonic())  # before the tables are touched
    return [WatchedCluster(cluster), room]


def _children(options: Options) -> list[Child]:
    environment = {**options.environment(), SUPERVISED: "yes"}
    web = [
        *PROGRAM,
        "web",
        "--host",
        options.host,
        "--port",
        str(options.port),
        "--workers",
        str(options.workers),
    ]
    return [
        Child("web", web, environment, WEB_PATIENCE, say),
        Child("worker", [*PROGRAM, "worker"], environment, WORKER_PATIENCE, say),
    ]


def _check_port(options: Options) -> None:
    """Say at once if the address is taken, not after everything else is up. Raises RefusedError."""
    family = socket.AF_INET6 if ":" in options.host else socket.AF_INET
    with socket.socket(family) as probe:
        if sys.platform != "win32":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((options.host, options.port))
        except OSError as error:
            raise RefusedError(
                _(
                    "Адрес %(host)s:%(port)s занять нельзя (%(reason)s): остановите то, что там, или "
                    "назовите другой --port.",
                    host=options.host,
                    port=options.port,
                    reason=error.strerror,
                )
            ) from error


class _Announcement:
    """Says once that the desk can be reached."""

    def __init__(self, options: Options, ready: Callable[[], None]) -> None:
        self.options = options
        self.ready = ready
        self.made = False

    def watch(self, now: float) -> None:
        if self.made or not self._answers():
            return
        self.made = True
        host = "127.0.0.1" if self.options.host in ("0.0.0.0", "::") else self.options.host  # noqa: S104 - shown
        say(_("открыто: http://%(host)s:%(port)s/", host=host, port=self.options.port))
        self.ready()

    def _answers(self) -> bool:
        try:
            socket.create_connection((self.options.host, self.options.port), timeout=0.2).close()
        except OSError:
            return False
        return True

    def stop(self) -> None:
        """Nothing runs here."""
