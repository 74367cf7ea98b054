"""What is in a database, as numbers that two servers of any version compute alike."""

from dataclasses import asdict, dataclass

import psycopg
from psycopg import sql

from reglament.config.speech import gettext as _

PLAIN = """
SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'iso_8601';
SET LOCAL extra_float_digits = 3; SET LOCAL bytea_output = 'hex'; SET LOCAL search_path = 'public'
"""
TABLES = """
SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY relname
"""
SUM = """
SELECT count(*), coalesce(sum(
    ('x' || left(encode(sha256(convert_to(line::text, 'UTF8')), 'hex'), 15))::bit(60)::bigint), 0)::text
FROM {} AS line
"""


@dataclass(frozen=True)
class Table:
    """How many rows, and a sum over their hashes that does not depend on their order."""

    rows: int
    sum: str


def contents(connection: psycopg.Connection) -> dict[str, Table]:
    """All tables of the desk, as the current transaction of `connection` sees them."""
    connection.execute(PLAIN)
    return {name: _table(connection, name) for (name,) in connection.execute(TABLES).fetchall()}


def _table(connection: psycopg.Connection, name: str) -> Table:
    row = connection.execute(sql.SQL(SUM).format(sql.Identifier(name))).fetchone()
    return Table(*row) if row else Table(0, "0")


def as_json(tables: dict[str, Table]) -> dict[str, dict[str, int | str]]:
    return {name: asdict(table) for name, table in tables.items()}


def from_json(noted: dict[str, dict[str, int | str]]) -> dict[str, Table]:
    return {name: Table(int(table["rows"]), str(table["sum"])) for name, table in noted.items()}


def differences(expected: dict[str, Table], found: dict[str, Table]) -> list[str]:
    """A sentence for every table that is not what it was."""
    sentences = []
    for name in sorted(expected.keys() | found.keys()):
        before, after = expected.get(name), found.get(name)
        if before is None or after is None:
            sentences.append(
                _("таблица %(name)s лишняя", name=name)
                if before is None
                else _("таблицы %(name)s нет", name=name)
            )
        elif before != after:
            sentences.append(
                _(
                    "в таблице %(name)s строк %(found)s, было %(expected)s, или они иные",
                    name=name,
                    found=after.rows,
                    expected=before.rows,
                )
            )
    return sentences
