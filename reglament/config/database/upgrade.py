"""From the cluster of an older PostgreSQL to one of ours: dump, new cluster, load, compare, exchange.

The dump stays in the data directory and the old cluster beside the new one, until somebody removes them.
"""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from reglament.config.database import creation, dumping, programs, roles
from reglament.config.database.access import DATABASE, Access
from reglament.config.database.account import Account
from reglament.config.database.contents import Table, differences
from reglament.config.database.errors import UnusableDatabaseError
from reglament.config.database.programs import Programs
from reglament.config.database.reachable import programs_for
from reglament.config.database.server import Server
from reglament.config.speech import gettext as _


class Upgradable(Protocol):
    """What an upgrade needs of the cluster (see cluster.py)."""

    data: Path
    account: Account
    programs: Programs
    access: Access

    @property
    def base(self) -> Path: ...

    @property
    def directory(self) -> Path: ...

    @property
    def tell(self) -> Callable[[str], None]: ...

    def server_on(self, directory: Path, programs: Programs) -> Server: ...


DIRECTORY = re.compile(r"pg(\d+)")


def newest_cluster(base: Path) -> Path | None:
    """The cluster with the highest PostgreSQL version in `base`."""
    found = [
        path for path in base.iterdir() if DIRECTORY.fullmatch(path.name) and (path / "PG_VERSION").exists()
    ]
    return max(found, key=_major, default=None)


def upgrade(cluster: Upgradable, older: Path) -> None:
    """Make `cluster.directory` out of the cluster `older`. Raises UnusableDatabaseError."""
    major = _major(older)
    if major > cluster.programs.major:
        raise UnusableDatabaseError(
            _(
                "Каталог %(older)s записан PostgreSQL %(major)s, а программы здесь версии %(ours)s. "
                "Установите более новые (см. REGLAMENT_PG_BIN) или восстановите резервную копию в другой "
                "каталог данных.",
                older=older,
                major=major,
                ours=cluster.programs.version,
            )
        )
    file = _dump_file(cluster, major)
    cluster.tell(
        _(
            "База данных переносится с PostgreSQL %(old)s на %(new)s; копия прежней: %(file)s",
            old=major,
            new=cluster.programs.major,
            file=file,
        )
    )
    expected = _dump(cluster, older, _old_programs(cluster, major, older), file)
    making = cluster.base / "upgrading"
    shutil.rmtree(making, ignore_errors=True)
    creation.create(cluster.programs, cluster.account, making, cluster.access.superuser)
    _load(cluster, making, file, expected)
    making.rename(cluster.directory)
    kept = older.rename(older.with_name(f"{older.name}.old"))
    cluster.tell(
        _("Перенесено. Когда убедитесь, что всё хорошо, удалите %(kept)s и %(file)s.", kept=kept, file=file)
    )


def _major(cluster: Path) -> int:
    return int((cluster / "PG_VERSION").read_text().split(".")[0])


def _old_programs(cluster: Upgradable, major: int, older: Path) -> Programs:
    old = programs.of_major(major)
    if old is None:
        raise UnusableDatabaseError(
            _(
                "Каталог %(older)s записан PostgreSQL %(major)s; чтобы его прочитать, один раз нужны "
                "программы той версии. Установите PostgreSQL %(major)s из пакетов системы и запустите "
                "снова.",
                older=older,
                major=major,
            )
        )
    return programs_for(cluster.account, old)


def _dump_file(cluster: Upgradable, major: int) -> Path:
    directory = cluster.data / "dumps"
    directory.mkdir(mode=0o700, exist_ok=True)
    return directory / f"postgresql-{major}-before-{cluster.programs.major}.dump"


def _dump(cluster: Upgradable, older: Path, old: Programs, file: Path) -> dict[str, Table]:
    server = cluster.server_on(older, old)
    server.start()
    try:
        return dumping.dump(cluster.programs, cluster.access.parameters("superuser", DATABASE), file)
    finally:
        server.stop()


def _load(cluster: Upgradable, directory: Path, file: Path, expected: dict[str, Table]) -> None:
    server = cluster.server_on(directory, cluster.programs)
    server.start()
    try:
        roles.ensure(cluster.access)
        owner = cluster.access.parameters("owner")
        with file.open("rb") as source:
            dumping.load(cluster.programs, source, owner)
        if faults := differences(expected, dumping.verify(owner)):
            raise UnusableDatabaseError(
                _("Перенесённая база данных отличается от прежней: %(faults)s", faults="; ".join(faults))
            )
    finally:
        server.stop()
