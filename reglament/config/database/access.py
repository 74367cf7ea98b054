"""How to reach the embedded server: kept in `database.json` of the data directory, mode 0600.

Three roles: the superuser makes the other two and nothing else; the owner owns the tables and only `migrate`
uses it; the application reads and writes rows.
"""

import json
import os
import secrets
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Literal
from urllib.parse import quote

from reglament.config.database.errors import UnusableDatabaseError
from reglament.config.speech import gettext as _

FILE = "database.json"
DATABASE = "reglament"
SUPERUSER, OWNER, APPLICATION = "postgres", "reglament_owner", "reglament"
Role = Literal["superuser", "owner", "application"]
NAMES: dict[Role, str] = {"superuser": SUPERUSER, "owner": OWNER, "application": APPLICATION}


@dataclass(frozen=True)
class Access:
    """Where the cluster lives, where it listens and the passwords of its roles."""

    base: str
    host: str
    port: int
    superuser: str
    owner: str
    application: str

    def parameters(self, role: Role, database: str = DATABASE) -> dict[str, Any]:
        """libpq's parameters of a connection as `role`."""
        return {
            "host": self.host,
            "port": self.port,
            "dbname": database,
            "user": NAMES[role],
            "password": getattr(self, role),
        }

    def url(self, role: Role, database: str = DATABASE) -> str:
        """The same as an address for DATABASE_URL; contains the password."""
        return (
            f"postgresql://{NAMES[role]}:{quote(getattr(self, role), safe='')}@/{database}"
            f"?host={quote(self.host, safe='')}&port={self.port}"
        )


def new(base: Path, host: str, port: int) -> Access:
    """Access with fresh random passwords."""
    first, second, third = (secrets.token_urlsafe(32) for _ in range(3))
    return Access(os.fspath(base), host, port, first, second, third)


def load(data: Path) -> Access | None:
    """What the data directory notes, or None before the first start. Raises UnusableDatabaseError."""
    path = data / FILE
    try:
        access = Access(**json.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return None
    except PermissionError as error:
        raise UnusableDatabaseError(
            _("%(path)s принадлежит другому пользователю: запустите от имени владельца каталога.", path=path)
        ) from error
    except (ValueError, TypeError) as error:
        raise UnusableDatabaseError(
            _("%(path)s испорчен (%(error)s): верните его из копии.", path=path, error=error)
        ) from error
    return replace(
        access, base=os.fspath(data / access.base)
    )  # relative while inside: the directory may move


def save(data: Path, access: Access) -> None:
    """Write the note so that it is there whole or not at all."""
    base = Path(access.base)
    if base.is_relative_to(data):
        access = replace(access, base=os.fspath(base.relative_to(data)))
    write_secret(data / FILE, json.dumps(asdict(access), indent=1) + "\n")


def write_secret(path: Path, text: str) -> None:
    """Write a file that only its owner can read, atomically."""
    making = path.with_name(f"{path.name}.{os.getpid()}")
    making.unlink(missing_ok=True)
    handle = os.open(making, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    making.replace(path)
