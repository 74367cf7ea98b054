"""A database into a file and back, by PostgreSQL's own programs, with proof of what is in it."""

import os
import shutil
import subprocess
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any

import psycopg
from psycopg.conninfo import make_conninfo

from reglament.config.database.account import environment
from reglament.config.database.contents import Table, contents
from reglament.config.database.errors import UnusableDatabaseError
from reglament.config.database.programs import Programs
from reglament.config.speech import gettext as _

Parameters = Mapping[str, Any]
NEWER = b"SET transaction_timeout"
"""A line of dumps that servers before PostgreSQL 17 do not know."""
PREAMBLE = 60
"""Lines in which such settings stand."""


def dump(programs: Programs, parameters: Parameters, target: Path) -> dict[str, Table]:
    """Write a dump to `target` and tell what is in it, both of one moment. Raises UnusableDatabaseError."""
    with psycopg.connect(**parameters) as connection:
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        row = connection.execute("SELECT pg_export_snapshot()").fetchone()
        options = ["--format=custom", "--no-owner", "--no-privileges", f"--snapshot={row[0] if row else ''}"]
        _run([programs.path("pg_dump"), *options, f"--file={target}", _address(parameters)], parameters)
        return contents(connection)


def load(programs: Programs, source: IO[bytes], parameters: Parameters) -> None:
    """Fill an empty database from a dump, wholly or not at all. Raises UnusableDatabaseError."""
    pipe = subprocess.PIPE
    read = [str(programs.path("pg_restore")), "--no-owner", "--no-privileges", "--file=-"]
    write = [str(programs.path("psql")), "-XqAt", "--set=ON_ERROR_STOP=1", "--single-transaction"]
    reader = subprocess.Popen(read, stdin=pipe, stdout=pipe, stderr=pipe, env=environment())
    writer = subprocess.Popen(
        [*write, _address(parameters)],
        stdin=pipe,
        stdout=subprocess.DEVNULL,
        stderr=pipe,
        env=_environment(parameters),
    )
    with reader, writer:
        feed = threading.Thread(target=_pour, args=(source, reader.stdin))
        feed.start()
        _filter(reader.stdout, writer.stdin)
        feed.join()
        said = b"".join(process.stderr.read() for process in (reader, writer) if process.stderr)
    if reader.returncode or writer.returncode:
        raise UnusableDatabaseError(
            _("Не удалось загрузить копию базы данных: %(reason)s", reason=_text(said))
        )


def verify(parameters: Parameters) -> dict[str, Table]:
    """What is in a database now."""
    with psycopg.connect(**parameters) as connection:
        return contents(connection)


def _pour(source: IO[bytes], target: IO[bytes] | None) -> None:
    if target is None:
        return
    try:
        shutil.copyfileobj(source, target, 1024 * 1024)
        target.close()
    except BrokenPipeError:
        return  # the program says on its own why it ended


def _filter(source: IO[bytes] | None, target: IO[bytes] | None) -> None:
    if source is None or target is None:
        return
    try:
        for _ in range(PREAMBLE):
            line = source.readline()
            if not line.startswith(NEWER):
                target.write(line)
    except BrokenPipeError:
        return
    _pour(source, target)


def _run(command: list[str | Path], parameters: Parameters) -> None:
    done = subprocess.run(
        [os.fspath(word) for word in command], env=_environment(parameters), capture_output=True, check=False
    )
    if done.returncode:
        raise UnusableDatabaseError(
            _(
                "Сбой программы %(program)s: %(reason)s",
                program=Path(command[0]).stem,
                reason=_text(done.stderr),
            )
        )


def _address(parameters: Parameters) -> str:
    """Everything but the password, which the command line would show to everybody."""
    return make_conninfo(**{key: value for key, value in parameters.items() if key != "password"})


def _environment(parameters: Parameters) -> dict[str, str]:
    password = parameters.get("password")
    return {**environment(), **({"PGPASSWORD": str(password)} if password else {})}


def _text(said: bytes) -> str:
    return said.decode("utf-8", errors="replace").strip()[-2000:]
