"""A new cluster: UTF-8, a locale that knows Russian whatever the machine's, checksums, passwords."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

from reglament.config.database.access import SUPERUSER
from reglament.config.database.account import Account
from reglament.config.database.programs import Programs


def locale_options(major: int) -> list[str]:
    """initdb's options for case rules and word characters that depend on no library of the machine."""
    if major >= 18:
        return ["--locale=C", "--locale-provider=builtin", "--builtin-locale=PG_UNICODE_FAST"]
    if major == 17:
        return ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    return ["--locale=C", f"--lc-ctype={_unicode_ctype()}"]


def _unicode_ctype() -> str:
    """Before PostgreSQL 17 the C library decides; macOS calls its Unicode locale otherwise."""
    return "en_US.UTF-8" if sys.platform == "darwin" else "C.UTF-8"


def create(
    programs: Programs, account: Account, directory: Path, password: str, *, durable: bool = True
) -> None:
    """Make the cluster `directory`; one killed half-way never looks like a cluster.

    Raises UnusableDatabaseError.
    """
    making = directory.with_name("creating")
    shutil.rmtree(making, ignore_errors=True)
    secret = _password_file(account, password)
    try:
        account.run(
            [
                programs.path("initdb"),
                f"--pgdata={making}",
                f"--username={SUPERUSER}",
                f"--pwfile={secret}",
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--data-checksums",
                "--no-instructions",
                *locale_options(programs.major),
                *([] if durable else ["--no-sync"]),
            ]
        )
    finally:
        secret.unlink(missing_ok=True)
    making.rename(directory)


def _password_file(account: Account, password: str) -> Path:
    handle, name = tempfile.mkstemp(prefix="reglament-")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(password + "\n")
    account.give(Path(name))
    return Path(name)
