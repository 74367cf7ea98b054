"""The two working roles and the database, made by the superuser at every start if missing."""

import psycopg
from psycopg import sql

from reglament.config.database.access import APPLICATION, DATABASE, OWNER, Access

WRITABLE = "-c default_transaction_read_only=off"
"""The desk may have been stopped while it was read-only for want of room on the disk."""


def ensure(access: Access) -> None:
    """Make owner, application and database, and set their passwords to what the note says."""
    superuser = {**access.parameters("superuser", "postgres"), "options": WRITABLE}
    with psycopg.connect(**superuser, autocommit=True) as connection:
        _role(connection, OWNER, access.owner)
        _role(connection, APPLICATION, access.application)
        if not _exists(connection, "pg_database", "datname", DATABASE):
            create_database(connection, DATABASE)


def create_database(connection: psycopg.Connection, name: str) -> None:
    """An empty database of the owner that nobody but the two roles can enter."""
    database, owner = sql.Identifier(name), sql.Identifier(OWNER)
    connection.execute(sql.SQL("CREATE DATABASE {} OWNER {}").format(database, owner))
    connection.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(database))
    application = sql.Identifier(APPLICATION)
    connection.execute(sql.SQL("GRANT CONNECT, TEMPORARY ON DATABASE {} TO {}").format(database, application))


def _role(connection: psycopg.Connection, name: str, password: str) -> None:
    verb = "ALTER" if _exists(connection, "pg_roles", "rolname", name) else "CREATE"
    statement = "{} ROLE {} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD {}"
    connection.execute(sql.SQL(statement).format(sql.SQL(verb), sql.Identifier(name), sql.Literal(password)))


def _exists(connection: psycopg.Connection, catalogue: str, column: str, name: str) -> bool:
    query = sql.SQL("SELECT FROM {} WHERE {} = %s").format(sql.Identifier(catalogue), sql.Identifier(column))
    return connection.execute(query, [name]).fetchone() is not None
