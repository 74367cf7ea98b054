"""A desk of its own for a measurement: an embedded server in a temporary directory, the sample in force."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
from psycopg import sql

if TYPE_CHECKING:
    from reglament.config.database.access import Access

WEDNESDAY = datetime(2026, 3, 18, 7, 0, tzinfo=UTC)  # 10:00 in Moscow
ENACTED = datetime(2026, 2, 1, tzinfo=UTC)
EXAMPLES = Path(__file__).parent.parent / "examples"
ROOM = Path(os.environ.get("REGLAMENT_BENCH_DIR", tempfile.gettempdir()))


@contextmanager
def desk() -> Iterator[None]:
    """Inside, Django talks to an empty migrated desk whose clock stands at Wednesday, 10:00."""
    from reglament.config.database import Cluster

    with tempfile.TemporaryDirectory(prefix="reglament-bench-", dir=ROOM) as name:
        folder = Path(name)
        folder.chmod(0o711)
        cluster = Cluster(folder)
        access = cluster.start()
        try:
            _may_copy_quickly(access)
            _configure(folder, access.parameters("owner"))
            _furnish()
            yield
        finally:
            _leave()
            cluster.stop()


def _may_copy_quickly(access: Access) -> None:
    """The owner of the tables may set triggers aside: the references of a crowd are right by construction."""
    with psycopg.connect(**access.parameters("superuser"), autocommit=True) as connected:
        owner = sql.Identifier(str(access.parameters("owner")["user"]))
        connected.execute(sql.SQL("GRANT SET ON PARAMETER session_replication_role TO {}").format(owner))


def _configure(folder: Path, parameters: dict[str, object]) -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "reglament.config.settings"
    os.environ["REGLAMENT_DATA"] = str(folder)
    import django
    from django.conf import settings

    django.setup()
    from reglament.config.databases import django_settings

    settings.DATA = folder
    settings.DESK_CLOCK = f"{__name__}.stopped"
    settings.DEBUG = False
    (folder / "static").mkdir(exist_ok=True)  # WhiteNoise warns where there is none
    settings.WHITENOISE_USE_FINDERS = True
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}
    settings.ALLOWED_HOSTS = ["testserver"]
    from django.db import connections

    connections.databases["default"].update(django_settings(dict(parameters), own=True), CONN_MAX_AGE=None)
    connections["default"].settings_dict.update(connections.databases["default"])
    connections["default"].close()


def stopped(real: datetime) -> datetime:
    """The desk's clock during a measurement."""
    return WEDNESDAY


def _furnish() -> None:
    from django.core.management import call_command

    from reglament.rulebook.enacting import enact, read_draft

    call_command("migrate", verbosity=0)
    folder = EXAMPLES / "thousand-users"
    annexes = {path.stem: path.read_text("utf-8") for path in sorted(folder.glob("*.yaml"))}
    text = (EXAMPLES / "thousand-users.yaml").read_text("utf-8")
    enact(read_draft(text, "thousand-users.yaml", annexes), by=None, at=ENACTED)


def _leave() -> None:
    from django.db import connections

    connections.close_all()
