"""Which directories an embedded cluster uses: its base, and a short one for the socket."""

import contextlib
import hashlib
import os
import secrets
import sys
import tempfile
from pathlib import Path

from reglament.config.database.account import HOME, Account
from reglament.config.database.reachable import open_directory

LONGEST_SOCKET = 90
"""Bytes left for the directory in a socket's address (108 on Linux, 104 on macOS)."""

AWKWARD = frozenset("'\",% @\\")
"""Characters that libpq or PostgreSQL's settings would not take literally."""


def base_for(data: Path, account: Account) -> Path:
    """The directory of a new cluster: inside `data`, or outside, new, if the account cannot get there."""
    if account.uid is None or account.reaches(data):
        return data / "database"
    open_directory(HOME / "desks")
    return HOME / "desks" / f"{data.name[:40] or 'desk'}-{secrets.token_hex(6)}"


def socket_directory(base: Path, account: Account) -> Path:
    """A directory that is this account's alone, with a path short enough for a socket."""
    inside = base / "run"
    if len(os.fsencode(inside)) <= LONGEST_SOCKET and not AWKWARD & set(os.fspath(inside)):
        return inside
    owner = os.geteuid() if sys.platform != "win32" and account.uid is None else account.uid
    return Path(tempfile.gettempdir()) / f"reglament-{owner}-{_fingerprint(base)}"


def leave(directory: Path, base: Path) -> None:
    """Remove a socket's directory that lies outside `base`, unless somebody still uses it."""
    if directory.is_absolute() and not directory.is_relative_to(base):
        with contextlib.suppress(OSError):
            directory.rmdir()


def _fingerprint(path: Path) -> str:
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:12]
