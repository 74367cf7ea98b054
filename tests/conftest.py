"""A PostgreSQL of its own for the tests that need one: started when the first asks, gone at the end."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connections

from reglament.config.database import Cluster
from reglament.config.database.access import Access
from reglament.config.databases import django_settings


@pytest.fixture(scope="session")
def desk_directory() -> Iterator[Path]:
    """An empty data directory, outside anybody's home."""
    with tempfile.TemporaryDirectory(prefix="reglament-tests-") as name:
        directory = Path(name)
        directory.chmod(0o711)
        yield directory


@pytest.fixture(scope="session")
def server(desk_directory: Path) -> Iterator[Access]:
    """The embedded server, without the durability that costs time."""
    cluster = Cluster(desk_directory, durable=False)
    yield cluster.start()
    cluster.stop()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(server: Access, desk_directory: Path) -> None:
    """Before pytest-django makes the test database: point Django at our server.

    As its superuser, since tests create databases and empty tables that are append-only for the desk.
    """
    settings.DATA = desk_directory
    database = connections.databases["default"]
    database.update(django_settings(server.parameters("superuser")), CONN_MAX_AGE=0)
    connections["default"].settings_dict.update(database)
