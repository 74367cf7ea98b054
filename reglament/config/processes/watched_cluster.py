"""The embedded database as a part of the tree."""

import os
import signal
import time

from reglament.config.database import Cluster, UnusableDatabaseError
from reglament.config.processes.child import Pauses
from reglament.config.speech import gettext as _

GIVE_UP = 8
"""Failed starts in a row after which the whole tree ends, for systemd or Docker to start it again."""


class WatchedCluster:
    """Starts the server again when it dies; the others reconnect."""

    def __init__(self, cluster: Cluster) -> None:
        self.cluster = cluster
        self.pauses = Pauses()
        self.due = 0.0
        self.dead = False

    def watch(self, now: float) -> None:
        if self.cluster.alive:
            return
        if not self.dead:
            self.dead, self.due = True, now + self.pauses.after_death(now)
        if now >= self.due:
            self._restart()

    def _restart(self) -> None:
        self.cluster.tell(_("PostgreSQL завершился; запускается снова"))
        self.pauses.started = time.monotonic()
        try:
            self.cluster.restart()
        except UnusableDatabaseError as error:
            self.cluster.tell(str(error))
            if self.pauses.failures >= GIVE_UP:
                os.kill(os.getpid(), signal.SIGTERM)
        self.dead = False

    def stop(self) -> None:
        self.cluster.stop()
