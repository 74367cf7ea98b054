"""The application role reads and adds rows; what is append-only nobody changes."""

from collections.abc import Iterator

import psycopg
import pytest
from django.db import ProgrammingError, connection, transaction
from psycopg import errors

from reglament.config.database import rights
from reglament.config.management.commands.migrate import append_only_tables

JOURNAL = "config_test_journal"


@pytest.fixture
def journal(transactional_db: None) -> Iterator[str]:
    """An append-only table that both roles see."""
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TABLE {JOURNAL} (id bigserial PRIMARY KEY, fact text)")
        cursor.execute(f"INSERT INTO {JOURNAL} (fact) VALUES ('registered')")
    rights.apply(connection, "reglament", [*append_only_tables(), JOURNAL])
    yield JOURNAL
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TABLE {JOURNAL}")
    rights.apply(connection, "reglament", append_only_tables())


def test_the_application_adds_to_a_journal_and_reads_it(
    journal: str, application: psycopg.Connection
) -> None:
    application.execute(f"INSERT INTO {journal} (fact) VALUES ('closed')")
    assert application.execute(f"SELECT count(*) FROM {journal}").fetchone() == (2,)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE {} SET fact = 'never happened'",
        "DELETE FROM {}",
        "TRUNCATE {}",
        "ALTER TABLE {} DISABLE TRIGGER ALL",
        "DROP TRIGGER reglament_append_only ON {}",
        "SET session_replication_role = replica",
        "DROP TABLE {}",
    ],
)
def test_the_application_cannot_change_a_journal(
    journal: str, application: psycopg.Connection, statement: str
) -> None:
    with pytest.raises(errors.InsufficientPrivilege):
        application.execute(statement.format(journal))


@pytest.mark.parametrize(
    "statement", ["UPDATE {} SET fact = ''", "DELETE FROM {} WHERE false", "TRUNCATE {}"]
)
def test_the_trigger_stops_even_the_owner(journal: str, statement: str) -> None:
    with pytest.raises(ProgrammingError, match="append-only"), transaction.atomic():
        connection.cursor().execute(statement.format(journal))


def test_a_table_no_longer_append_only_is_set_free(journal: str, application: psycopg.Connection) -> None:
    rights.apply(connection, "reglament", append_only_tables())
    assert application.execute(f"DELETE FROM {journal}").rowcount == 1


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM django_migrations",
        "CREATE TABLE mine ()",
        "COPY (SELECT 1) TO PROGRAM 'true'",
        "SELECT pg_read_file('postgresql.conf')",
        "SET ROLE postgres",
        "ALTER SYSTEM SET fsync = off",
    ],
)
def test_the_application_role_has_no_power_beyond_rows(
    application: psycopg.Connection, statement: str
) -> None:
    with pytest.raises(errors.InsufficientPrivilege):
        application.execute(statement)
