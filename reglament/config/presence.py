"""A database for one command: the running desk's, an external one, or our own for as long as it takes."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from reglament.config import secret
from reglament.config.console import say
from reglament.config.database import access as notes
from reglament.config.database.access import Access
from reglament.config.database.cluster import Cluster
from reglament.config.environment import current
from reglament.config.processes import words
from reglament.config.processes.options import Options


@contextmanager
def present(word: str) -> Iterator[None]:
    """Make sure a database with tables answers while the block runs `word`.

    Raises UnusableDatabaseError and RefusedError.
    """
    environment = current()
    data = environment.data()
    if environment.text("DATABASE_URL") or _answers(data):
        yield
        return
    cluster = Cluster(data, tell=say)
    cluster.start()
    try:
        secret.ensure(data)
        if word != "migrate" and _is_new(cluster.access):
            words.run(words.MIGRATE, Options(data))
        yield
    finally:
        cluster.stop()


def _is_new(access: Access) -> bool:
    with psycopg.connect(**access.parameters("owner")) as connection:
        return connection.execute("SELECT to_regclass('django_migrations')").fetchone() == (None,)


def _answers(data: Path) -> bool:
    access = notes.load(data)
    if access is None:
        return False
    try:
        psycopg.connect(**access.parameters("application"), connect_timeout=5).close()
    except psycopg.OperationalError:
        return False
    return True
