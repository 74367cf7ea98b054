"""The server's settings: what the desk relies on, and what an administrator may change."""

import re
from pathlib import Path

from reglament.config.database.errors import UnusableDatabaseError
from reglament.config.speech import gettext as _

OWN_FILE = "postgresql.local.conf"
"""In the data directory: the administrator's own settings, `name = value` in lines; they win over TUNED."""

TUNED = {
    "max_connections": "60",
    "shared_buffers": "128MB",
    "max_wal_size": "512MB",
    "wal_compression": "on",
    "max_parallel_workers_per_gather": "0",
    "max_parallel_maintenance_workers": "0",
    "jit": "off",
    "random_page_cost": "1.1",
    "lc_messages": "C",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_min_error_statement": "panic",  # statements hold what people wrote: not for a log
    "idle_in_transaction_session_timeout": "60s",
    "logging_collector": "on",
    "log_filename": "postgresql-%a.log",
    "log_truncate_on_rotation": "on",
    "log_rotation_age": "1d",
    "log_rotation_size": "0",
}
DURABLE = {"fsync": "on", "synchronous_commit": "on", "full_page_writes": "on"}
FLEETING = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "autovacuum": "off"}
"""For tests only: data that need not outlive the process."""

LINE = re.compile(r"\s*([a-z_.]+)\s*=?\s*(?:'((?:[^']|'')*)'|([^#\s']+))\s*(?:#.*)?$", re.IGNORECASE)


def settings(*, data: Path, logs: Path, listen: dict[str, str], durable: bool) -> dict[str, str]:
    """All settings of a server, the ones we insist on last. Raises UnusableDatabaseError."""
    insisted = {"log_directory": str(logs), **listen}
    return {**TUNED, **(DURABLE if durable else FLEETING), **_own(data / OWN_FILE), **insisted}


def listen_on_socket(directory: Path, port: int) -> dict[str, str]:
    """No TCP port: only who may enter the directory can reach the server."""
    return {
        "listen_addresses": "",
        "port": str(port),
        "unix_socket_directories": str(directory),
        "unix_socket_permissions": "0700",
    }


def listen_on_loopback(port: int) -> dict[str, str]:
    """For Windows, which has no socket directories with rights; the passwords (scram) are the guard."""
    return {"listen_addresses": "127.0.0.1", "port": str(port), "unix_socket_directories": ""}


def _own(path: Path) -> dict[str, str]:
    if not path.exists():
        return {}
    found: dict[str, str] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        match = LINE.match(line)
        if match is None:
            raise UnusableDatabaseError(
                _(
                    "%(path)s, строка %(number)s: нужно `имя = значение`, а здесь %(line)r.",
                    path=path,
                    number=number,
                    line=line,
                )
            )
        quoted, plain = match[2], match[3]
        found[match[1].lower()] = plain if quoted is None else quoted.replace("''", "'")
    return found
