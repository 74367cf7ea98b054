"""What the application role may do: rows everywhere, but only read and add where a model is append-only.

Two guards that do not depend on one another: rights of the role, and triggers that stop the owner as well.
"""

from collections.abc import Collection

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper
from psycopg import sql

TRIGGER = "reglament_append_only"
FUNCTION = f"""
CREATE OR REPLACE FUNCTION {TRIGGER}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'table % is append-only: % refused', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'insufficient_privilege';
END $$
"""
GUARD = (
    f"CREATE OR REPLACE TRIGGER {TRIGGER} BEFORE UPDATE OR DELETE OR TRUNCATE ON {{}} "
    f"FOR EACH STATEMENT EXECUTE FUNCTION {TRIGGER}()"
)
GUARDED = "SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = %s AND tgparentid = 0"
READ_ONLY = ("django_migrations",)


def apply(connection: BaseDatabaseWrapper, role: str, append_only: Collection[str]) -> None:
    """Guard the tables `append_only`, and grant `role` (if one is named) exactly what it needs."""
    existing = set(connection.introspection.table_names())
    guarded = sorted(existing & set(append_only))
    with connection.cursor() as cursor:
        _guard(cursor, guarded)
        if role:
            _grant(cursor, role, guarded, sorted(existing & set(READ_ONLY)))


def _guard(cursor: CursorWrapper, tables: list[str]) -> None:
    cursor.execute(FUNCTION)
    for table in tables:
        cursor.execute(sql.SQL(GUARD).format(sql.Identifier(table)))
    cursor.execute(GUARDED, [TRIGGER])
    for (table,) in cursor.fetchall():
        if table.strip('"') not in tables:
            cursor.execute(sql.SQL("DROP TRIGGER {} ON {}").format(sql.Identifier(TRIGGER), sql.SQL(table)))


def _grant(cursor: CursorWrapper, role: str, append_only: list[str], read_only: list[str]) -> None:
    statements = [
        "GRANT USAGE ON SCHEMA public TO {role}",
        "REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {role}",
        "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}",
        "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role}",
    ]
    for statement in statements:
        cursor.execute(sql.SQL(statement).format(role=sql.Identifier(role)))
    for rights, tables in (("UPDATE, DELETE", append_only), ("INSERT, UPDATE, DELETE", read_only)):
        for table in tables:
            revoke = sql.SQL("REVOKE {} ON {} FROM {}")
            cursor.execute(revoke.format(sql.SQL(rights), sql.Identifier(table), sql.Identifier(role)))
