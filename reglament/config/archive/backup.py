"""`reglament backup FILE`: the whole desk in one file, while it runs."""

import argparse
import importlib.metadata
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import psycopg

from reglament.config.archive import container
from reglament.config.console import say
from reglament.config.database import contents, dumping, programs
from reglament.config.databases import owner_parameters
from reglament.config.environment import current
from reglament.config.presence import present
from reglament.config.speech import gettext as _

FORMAT = 1
FACTS = """
SELECT current_setting('server_version'), to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
"""


def main(arguments: Sequence[str]) -> int:
    """The command."""
    parser = argparse.ArgumentParser(
        prog="reglament backup", description=_("Сохранить всё в один файл, не останавливая работы")
    )
    parser.add_argument("file", type=Path, help=_("имя нового файла"))
    parser.add_argument("--force", action="store_true", help=_("заменить файл, если он уже есть"))
    options = parser.parse_args(arguments)
    if options.file.exists() and not options.force:
        say(_("Файл %(file)s уже есть: назовите другой или добавьте --force.", file=options.file))
        return 1
    with present("backup"):
        manifest = backup(options.file)
    rows = sum(table["rows"] for table in manifest["tables"].values())
    sys.stdout.write(
        _(
            "%(file)s: таблиц %(tables)s, строк %(rows)s, проверено",
            file=options.file,
            tables=len(manifest["tables"]),
            rows=rows,
        )
        + "\n"
    )
    return 0


def backup(target: Path) -> dict[str, Any]:
    """Write and verify a backup of the database that answers now; its manifest.

    Raises UnusableDatabaseError, OSError and DamagedError.
    """
    parameters = owner_parameters(current())
    with tempfile.TemporaryDirectory(prefix=".backup-", dir=target.absolute().parent) as directory:
        dump = Path(directory) / container.DUMP
        tables = dumping.dump(programs.newest(), parameters, dump)
        manifest = {"format": FORMAT, **_facts(parameters), "tables": contents.as_json(tables)}
        container.write(target, manifest, dump)
    return container.read(target).manifest


def _facts(parameters: dict[str, Any]) -> dict[str, str]:
    with psycopg.connect(**parameters) as connection:
        server, moment = connection.execute(FACTS).fetchone() or ("", "")
    version = importlib.metadata.version("reglament")
    return {"reglament": version, "postgresql": server, "made_at": moment}
