"""Room on the disk: before it is gone the database turns read-only, so that reading goes on.

A PostgreSQL that cannot write its log stops altogether and cannot even start until somebody makes room.
"""

import shutil
from collections.abc import Callable

import psycopg

from reglament.config.database import Cluster
from reglament.config.speech import gettext as _

LOW = 200 * 1024 * 1024
SHARE = 0.05
"""Free bytes below which nothing is written any more: LOW, or this share of a small disk."""
RELIEF = 1.5
"""Writing begins again at so many times that much."""
INTERVAL = 1.0
"""Seconds between two looks."""


class Room:
    """Watches the disk of the embedded database."""

    def __init__(self, cluster: Cluster, tell: Callable[[str], None]) -> None:
        self.cluster = cluster
        self.tell = tell
        self.read_only: bool | None = None
        self.due = 0.0

    def watch(self, now: float) -> None:
        """Look, and turn the database read-only or writable if that has become right."""
        if now < self.due or not self.cluster.alive:
            return
        self.due = now + INTERVAL
        wanted = self._wanted()
        if wanted != self.read_only and self._set(wanted):
            if wanted or self.read_only is not None:
                self._announce(wanted)
            self.read_only = wanted

    def stop(self) -> None:
        """Nothing runs here."""

    def _wanted(self) -> bool:
        usage = shutil.disk_usage(self.cluster.base)
        least = min(LOW, usage.total * SHARE)
        return usage.free < (least * RELIEF if self.read_only else least)

    def _set(self, read_only: bool) -> bool:
        """Change it for every session from its next transaction on. False if the server does not answer."""
        parameters = self.cluster.access.parameters("superuser", "postgres")
        value = "on" if read_only else "off"
        try:
            with psycopg.connect(**parameters, autocommit=True, connect_timeout=2) as connection:
                connection.execute(f"ALTER SYSTEM SET default_transaction_read_only = {value}")
                connection.execute("SELECT pg_reload_conf()")
        except psycopg.Error:
            return False
        return True

    def _announce(self, read_only: bool) -> None:
        if read_only:
            self.tell(
                _(
                    "Диск каталога %(base)s почти полон: пока не появится место, можно только читать",
                    base=self.cluster.base,
                )
            )
        else:
            self.tell(_("Место на диске появилось: снова можно писать"))
