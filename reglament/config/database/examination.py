"""Is this a database the desk can live in? Asked at every start, of ours as of an external one."""

from collections.abc import Mapping
from typing import Any

import psycopg

from reglament.config.database.errors import UnusableDatabaseError
from reglament.config.database.programs import OLDEST

QUERY = """
SELECT current_setting('server_version_num')::int / 10000,
       current_setting('server_encoding'),
       lower('Ё') = 'ё' AND upper('ё') = 'Ё' AND 'Ёж' ILIKE 'ёж' AND 'ё' ~ '^\\w$'
"""
ADVICE_LOCALE = (
    "The database does not know Russian letters: lower('Ё') is not 'ё', so searches would miss a lot. "
    "Create it anew, in PostgreSQL 17 or later with LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8', "
    "else with LC_CTYPE 'C.UTF-8' or 'ru_RU.UTF-8', both with TEMPLATE template0 ENCODING 'UTF8'."
)


def examine(parameters: Mapping[str, Any] | str) -> None:
    """Refuse, with advice, a database too old or without Cyrillic. Raises UnusableDatabaseError."""
    try:
        connection = (
            psycopg.connect(parameters, connect_timeout=10)
            if isinstance(parameters, str)
            else psycopg.connect(**parameters, connect_timeout=10)
        )
        with connection:
            major, encoding, russian = connection.execute(QUERY).fetchone() or (0, "", False)
    except psycopg.OperationalError as error:
        raise UnusableDatabaseError(f"The database does not answer: {str(error).strip()}") from error
    if major < OLDEST:
        raise UnusableDatabaseError(f"The database is PostgreSQL {major}; the desk needs {OLDEST} or later.")
    if encoding != "UTF8":
        raise UnusableDatabaseError(
            f"The database is encoded in {encoding}; create it anew with ENCODING 'UTF8'."
        )
    if not russian:
        raise UnusableDatabaseError(ADVICE_LOCALE)
