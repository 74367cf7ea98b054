"""Is this a database the desk can live in? Asked at every start, of ours as of an external one."""

from collections.abc import Mapping
from typing import Any

import psycopg

from reglament.config.database.errors import UnusableDatabaseError
from reglament.config.database.programs import OLDEST
from reglament.config.speech import gettext as _

QUERY = """
SELECT current_setting('server_version_num')::int / 10000,
       current_setting('server_encoding'),
       lower('Ё') = 'ё' AND upper('ё') = 'Ё' AND 'Ёж' ILIKE 'ёж' AND 'ё' ~ '^\\w$'
"""


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
        raise UnusableDatabaseError(
            _("База данных не отвечает: %(reason)s", reason=str(error).strip())
        ) from error
    if major < OLDEST:
        raise UnusableDatabaseError(
            _("База данных — PostgreSQL %(major)s, а нужен %(oldest)s или новее.", major=major, oldest=OLDEST)
        )
    if encoding != "UTF8":
        raise UnusableDatabaseError(
            _("Кодировка базы данных %(encoding)s: создайте её заново с ENCODING 'UTF8'.", encoding=encoding)
        )
    if not russian:
        raise UnusableDatabaseError(
            _(
                "База данных не знает русских букв: lower('Ё') не 'ё', и поиск терял бы найденное. "
                "Создайте её заново: в PostgreSQL 17 и новее с LOCALE_PROVIDER builtin BUILTIN_LOCALE "
                "'C.UTF-8' LOCALE 'C', иначе с LC_CTYPE 'C.UTF-8' или 'ru_RU.UTF-8', и в обоих случаях с "
                "TEMPLATE template0 ENCODING 'UTF8'."
            )
        )
