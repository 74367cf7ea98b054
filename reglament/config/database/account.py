"""Who runs PostgreSQL: ourselves or, since it refuses root, a system user of its own.

What that user cannot reach is never opened for it by changing the rights of directories that are not ours.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reglament.config.database.errors import UnusableDatabaseError
from reglament.config.speech import gettext as _

NAME = "reglament"
HOME = Path("/var/lib/reglament")
SETTLE = 5.0
"""Seconds in which another process may be creating the same user."""


@dataclass(frozen=True)
class Account:
    """The user and group the programs run as; None for whoever we are."""

    uid: int | None = None
    gid: int | None = None

    def run(self, command: Sequence[str | Path], **options: Any) -> subprocess.CompletedProcess[str]:
        """Run a program as this account, with an environment of its own. Raises UnusableDatabaseError."""
        try:
            done = subprocess.run(
                [os.fspath(part) for part in command],
                check=False,
                text=True,
                encoding="utf-8",
                errors="replace",
                capture_output=True,
                cwd=Path(os.sep),
                **{"env": environment(), **self.options(), **options},
            )
        except OSError as error:
            raise UnusableDatabaseError(
                _("Не удалось запустить %(program)s: %(error)s", program=command[0], error=error)
            ) from error
        if done.returncode:
            reason = (done.stderr or done.stdout).strip() or _("код возврата %(code)s", code=done.returncode)
            raise UnusableDatabaseError(
                _("Сбой программы %(program)s: %(reason)s", program=Path(command[0]).name, reason=reason)
            )
        return done

    def options(self) -> dict[str, Any]:
        """Arguments of `subprocess` by which a child becomes this account and nothing more."""
        if sys.platform == "win32":
            return {}
        options: dict[str, Any] = {"umask": 0o077}
        if self.uid is not None:
            options.update(user=self.uid, group=self.gid, extra_groups=[])
        return options

    def reaches(self, path: Path) -> bool:
        """Whether this account can enter the directory `path`, or run it if it is a program."""
        if self.uid is None:
            return os.access(path, os.X_OK)
        test = ["/bin/sh", "-c", 'test -x "$0"', os.fspath(path)]
        return subprocess.run(test, check=False, cwd="/", env={}, **self.options()).returncode == 0

    def owns(self, path: Path) -> bool:
        if sys.platform == "win32":
            return True
        return path.lstat().st_uid == (os.geteuid() if self.uid is None else self.uid)

    def make_directory(self, path: Path) -> None:
        """Make `path` 0700 and this account's; an existing one must be so already."""
        try:
            path.mkdir(mode=0o700)
        except FileExistsError:
            if path.is_symlink() or not path.is_dir() or not self.owns(path):
                raise UnusableDatabaseError(
                    _(
                        "%(path)s существует, но это не каталог пользователя, от имени которого работает "
                        "PostgreSQL. Назовите другой каталог данных или передайте этот сами.",
                        path=path,
                    )
                ) from None
            return
        self.give(path)

    def give(self, path: Path) -> None:
        """Make this account the owner of a file or directory that we have just created."""
        if sys.platform != "win32" and self.uid is not None and self.gid is not None:
            os.chown(path, self.uid, self.gid, follow_symlinks=False)


def environment() -> dict[str, str]:
    """What PostgreSQL's programs see: nothing of the caller's locale, home or PG* variables."""
    kept = ("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT", "TEMP", "TMP", "COMSPEC")
    inherited = {name: os.environ[name] for name in kept if name in os.environ}
    return {"PATH": os.defpath, **inherited, "LC_ALL": "C", "TZ": "UTC", "PGCLIENTENCODING": "UTF8"}


def choose() -> Account:
    """The account for this process. Raises UnusableDatabaseError if one is needed and cannot be made."""
    if sys.platform == "win32" or os.geteuid() != 0:
        return Account()
    return _system_user() or _create_system_user()


def _system_user() -> Account | None:
    if sys.platform == "win32":
        return None
    import pwd

    try:
        entry = pwd.getpwnam(NAME)
    except KeyError:
        return None
    return Account(entry.pw_uid, entry.pw_gid)


def _create_system_user() -> Account:
    command = ["useradd", "--system", "--user-group", "--no-create-home", "--home-dir", str(HOME)]
    program = shutil.which("useradd", path=f"{os.defpath}:/usr/sbin:/sbin")
    if program is None:
        raise UnusableDatabaseError(
            _(
                "PostgreSQL не работает от имени root, а useradd здесь нет: создайте пользователя %(name)s.",
                name=NAME,
            )
        )
    command = [program, *command[1:], "--shell", "/usr/sbin/nologin", NAME]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    deadline = time.monotonic() + SETTLE
    while (account := _system_user()) is None:
        if time.monotonic() > deadline:
            raise UnusableDatabaseError(
                _(
                    "Не удалось создать пользователя %(name)s: %(reason)s",
                    name=NAME,
                    reason=done.stderr.strip(),
                )
            )
        time.sleep(0.1)
    return account
