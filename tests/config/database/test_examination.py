"""A database that would lose Russian words, or is too old, is refused with advice."""

from pathlib import Path

import psycopg
import pytest

from reglament.config.database import UnusableDatabaseError, examination
from reglament.config.database.access import Access
from reglament.config.database.examination import examine


@pytest.fixture
def blind(server: Access) -> str:
    """A database whose letters are ASCII only, as a server set up without a locale makes it."""
    with psycopg.connect(**server.parameters("superuser", "postgres"), autocommit=True) as connection:
        connection.execute("DROP DATABASE IF EXISTS blind")
        connection.execute(
            "CREATE DATABASE blind TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C' LOCALE_PROVIDER libc"
        )
    return server.url("superuser", "blind")


def test_our_own_database_passes(server: Access) -> None:
    examine(server.parameters("application"))


def test_a_database_without_russian_letters_is_refused_with_advice(blind: str) -> None:
    with pytest.raises(UnusableDatabaseError, match="не знает русских букв") as refused:
        examine(blind)
    assert "BUILTIN_LOCALE 'C.UTF-8'" in str(refused.value)


def test_a_database_in_another_encoding_is_refused(server: Access) -> None:
    with psycopg.connect(**server.parameters("superuser", "postgres"), autocommit=True) as connection:
        connection.execute("DROP DATABASE IF EXISTS cyrillic")
        connection.execute(
            "CREATE DATABASE cyrillic TEMPLATE template0 ENCODING 'KOI8R' LOCALE 'C' LOCALE_PROVIDER libc"
        )
    with pytest.raises(UnusableDatabaseError, match="Кодировка базы данных KOI8R"):
        examine(server.url("superuser", "cyrillic"))


def test_a_server_that_is_too_old_is_refused(server: Access, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examination, "OLDEST", 19)
    with pytest.raises(UnusableDatabaseError, match="нужен 19 или новее"):
        examine(server.parameters("application"))


def test_a_server_that_is_not_there_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(UnusableDatabaseError, match="База данных не отвечает"):
        examine({"host": str(tmp_path), "dbname": "reglament"})
