"""A PostgreSQL of its own for the tests that need one: started when the first asks, gone at the end."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.conf import settings
from django.db import connection, connections
from django.db.backends.postgresql.operations import DatabaseOperations
from django.utils import translation

from reglament.config.database import Cluster
from reglament.config.database.access import Access
from reglament.config.databases import django_settings
from reglament.people import statements


def pytest_report_header() -> list[str]:
    """What a plain run leaves out, said aloud."""
    return [
        "left out: browser journeys (make journeys), drills (make drill), real logs (pytest -m shared),",
        "    every value of the sample and more of its mutants (make whole)",
    ]


@pytest.fixture(scope="session")
def desk_directory() -> Iterator[Path]:
    """An empty data directory, outside anybody's home."""
    with tempfile.TemporaryDirectory(prefix="reglament-tests-") as name:
        directory = Path(name)
        directory.chmod(0o711)
        yield directory


@pytest.fixture(scope="session", autouse=True)
def nothing_of_this_machine() -> None:
    """Whoever tests may also have a desk in the default directory; its collected files are not the tests'."""
    settings.WHITENOISE_USE_FINDERS = True
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}


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
    database.update(django_settings(server.parameters("superuser"), own=True), CONN_MAX_AGE=0)
    connections["default"].settings_dict.update(database)


@pytest.fixture(scope="session", autouse=True)
def emptying_is_allowed_to_the_harness() -> Iterator[None]:
    """Between transactional tests pytest-django truncates all tables, which append-only ones refuse.

    It may, as the superuser, by setting triggers aside for that statement; the desk's own role cannot.
    """
    plain = DatabaseOperations.sql_flush

    def sql_flush(self: DatabaseOperations, *args: Any, **options: Any) -> list[str]:
        statements = plain(self, *args, **options)
        return ["SET session_replication_role = replica", *statements, "RESET session_replication_role"]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(DatabaseOperations, "sql_flush", sql_flush)
        yield


@pytest.fixture(autouse=True)
def every_test_begins_in_russian() -> None:
    """A page that was asked for in English leaves its language to the thread, hence to the next test."""
    translation.activate(settings.LANGUAGE_CODE)


@pytest.fixture(autouse=True)
def every_kept_statement_is_made_anew_and_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """A key that does not name all on which its query depends would show one person the list of another."""
    kept = statements.kept

    def compared(key: Any, make: Any) -> Any:
        found = kept(key, make)
        assert found == make(), f"The key of this statement says too little: {key}"
        return found

    monkeypatch.setattr(statements, "kept", compared)


@pytest.fixture
def application(db: None, server: Access) -> Iterator[psycopg.Connection]:
    """A connection to the test database with the rights the desk works with; sees only committed rows."""
    database = str(connection.settings_dict["NAME"])
    with psycopg.connect(**server.parameters("application", database), autocommit=True) as connected:
        yield connected
