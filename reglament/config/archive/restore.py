"""`reglament restore FILE`: a backup back into a database, proved equal to what was saved.

Into our own server: beside what is there, exchanged only when all is compared. Into an external server: only
into an empty database. The desk must not run meanwhile.
"""

import argparse
import importlib.metadata
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from reglament.config import secret
from reglament.config.archive import container
from reglament.config.archive.backup import FORMAT, backup
from reglament.config.archive.container import Backup, DamagedError
from reglament.config.console import say
from reglament.config.database import Cluster, UnusableDatabaseError, contents, dumping, programs, roles
from reglament.config.database.access import DATABASE, Access
from reglament.config.database.contents import TABLES
from reglament.config.database.examination import examine
from reglament.config.databases import owner_parameters
from reglament.config.environment import current
from reglament.config.processes.options import PROGRAM
from reglament.config.speech import gettext as _

BESIDE, REPLACED = f"{DATABASE}_restored", f"{DATABASE}_replaced"


def main(arguments: Sequence[str]) -> int:
    """The command."""
    parser = argparse.ArgumentParser(
        prog="reglament restore",
        description=_("Восстановить всё из файла; программа в это время не должна работать"),
    )
    parser.add_argument("file", type=Path)
    parser.add_argument("--replace", action="store_true", help=_("заменить то, что есть, сохранив его копию"))
    options = parser.parse_args(arguments)
    saved = container.read(options.file)
    check_versions(saved)
    restore(saved, replace=options.replace)
    rows = sum(table["rows"] for table in saved.manifest["tables"].values())
    tables = len(saved.manifest["tables"])
    sys.stdout.write(
        _("Восстановлено и сверено: таблиц %(tables)s, строк %(rows)s", tables=tables, rows=rows) + "\n"
    )
    return 0


def check_versions(saved: Backup) -> None:
    """Refuse what this program cannot know how to read. Raises DamagedError."""
    ours, theirs = importlib.metadata.version("reglament"), str(saved.manifest.get("reglament", ""))
    if saved.manifest.get("format") != FORMAT or _numbers(theirs) > _numbers(ours):
        raise DamagedError(
            _(
                "Файл %(path)s записан «Регламентом» %(theirs)s, а это %(ours)s: сначала установите ту "
                "версию.",
                path=saved.path,
                theirs=theirs,
                ours=ours,
            )
        )


def restore(saved: Backup, *, replace: bool) -> None:
    """Put a verified backup in place. Raises UnusableDatabaseError."""
    environment = current()
    if environment.text("DATABASE_URL"):
        parameters = owner_parameters(environment)
        examine(parameters)
        _fill(saved, parameters)
        _migrate()
        return
    cluster = Cluster(environment.data(), tell=say)
    access = cluster.start()
    try:
        secret.ensure(cluster.data)
        _exchange(saved, cluster, access, replace)
        _migrate()
    finally:
        cluster.stop()


def _exchange(saved: Backup, cluster: Cluster, access: Access, replace: bool) -> None:
    in_use = _tables(access.parameters("owner"))
    if in_use and not replace:
        raise UnusableDatabaseError(
            _(
                "В каталоге %(data)s уже есть данные: восстановите в другой или добавьте --replace.",
                data=cluster.data,
            )
        )
    if in_use:
        _save_first(cluster)
    with psycopg.connect(**access.parameters("superuser", "postgres"), autocommit=True) as connection:
        _drop(connection, BESIDE)
        roles.create_database(connection, BESIDE)
        _fill(saved, access.parameters("owner", BESIDE))
        _drop(connection, REPLACED)
        with connection.transaction():
            _rename(connection, DATABASE, REPLACED)
            _rename(connection, BESIDE, DATABASE)
        _drop(connection, REPLACED)


def _save_first(cluster: Cluster) -> None:
    directory = cluster.data / "dumps"
    directory.mkdir(mode=0o700, exist_ok=True)
    number = 1 + len(list(directory.glob("before-restore-*.tar")))
    target = directory / f"before-restore-{number}.tar"
    backup(target)
    say(_("Прежнее сохранено в файле %(file)s.", file=target))


def _fill(saved: Backup, parameters: dict[str, Any]) -> None:
    if tables := _tables(parameters):
        raise UnusableDatabaseError(
            _(
                "База данных не пуста (в ней есть, например, таблица %(table)s): восстановите в новую.",
                table=tables[0],
            )
        )
    saved.read_dump(lambda dump: dumping.load(programs.newest(), dump, parameters))
    expected = contents.from_json(saved.manifest["tables"])
    if faults := contents.differences(expected, dumping.verify(parameters)):
        raise UnusableDatabaseError(
            _("Восстановленное отличается от сохранённого: %(faults)s", faults="; ".join(faults))
        )


def _tables(parameters: dict[str, Any]) -> list[str]:
    with psycopg.connect(**parameters) as connection:
        return [name for (name,) in connection.execute(TABLES).fetchall()]


def _drop(connection: psycopg.Connection, name: str) -> None:
    connection.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(name)))


def _rename(connection: psycopg.Connection, name: str, to: str) -> None:
    connection.execute(
        sql.SQL("ALTER DATABASE {} RENAME TO {}").format(sql.Identifier(name), sql.Identifier(to))
    )


def _migrate() -> None:
    """Tables of an older version are brought forward; rights are not part of a backup."""
    done = subprocess.run([*PROGRAM, "migrate", "--no-input", "-v0"], check=False)
    if done.returncode:
        raise UnusableDatabaseError(_("Восстановлено, но `reglament migrate` не удался; его сообщение выше."))


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdecimal())
