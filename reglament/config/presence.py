"""A database for one command: the running desk's, an external one, or our own for as long as it takes."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from reglament.config import secret
from reglament.config.console import say
from reglament.config.database import access as notes
from reglament.config.database.cluster import Cluster
from reglament.config.environment import current


@contextmanager
def present() -> Iterator[None]:
    """Make sure a database answers while the block runs. Raises UnusableDatabaseError."""
    environment = current()
    data = environment.data()
    if environment.text("DATABASE_URL") or _answers(data):
        yield
        return
    cluster = Cluster(data, tell=say)
    cluster.start()
    try:
        secret.ensure(data)
        yield
    finally:
        cluster.stop()


def _answers(data: Path) -> bool:
    access = notes.load(data)
    if access is None:
        return False
    try:
        psycopg.connect(**access.parameters("application"), connect_timeout=5).close()
    except psycopg.OperationalError:
        return False
    return True
