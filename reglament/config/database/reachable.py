"""A copy of the programs for an account to which the wheel's own directory is closed."""

import os
import shutil
from pathlib import Path

from reglament.config.database.account import HOME, Account
from reglament.config.database.programs import Programs


def programs_for(account: Account, programs: Programs) -> Programs:
    """The same programs, at a place the account can reach."""
    if account.uid is None or account.reaches(programs.path("postgres")):
        return programs
    target = HOME / "programs" / programs.version
    copied = target / "package" / "pgsql" / "bin"
    if not account.reaches(copied / "postgres"):
        _copy(programs.directory.parent, target)
    return Programs(copied, programs.version)


def _copy(installation: Path, target: Path) -> None:
    """Copy an installation with the libraries beside its package, which it finds by `$ORIGIN/../../..`."""
    package = installation.parent
    libraries = package.parent / f"{package.name}.libs"
    open_directory(target.parent)
    making = target.with_name(f".{target.name}.{os.getpid()}")
    shutil.rmtree(making, ignore_errors=True)
    shutil.copytree(installation, making / "package" / "pgsql", symlinks=True)
    if libraries.is_dir():
        shutil.copytree(libraries, making / libraries.name)
    _open_for_reading(making)
    shutil.rmtree(target, ignore_errors=True)
    making.rename(target)


def open_directory(path: Path) -> None:
    """Make a directory under HOME that everybody may enter, whatever our umask."""
    parents = [HOME / part for part in path.relative_to(HOME).parents]
    for directory in (*reversed(parents), path):
        if not directory.exists():
            directory.mkdir()
            directory.chmod(0o755)


def _open_for_reading(copied: Path) -> None:
    for path in (copied, *copied.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)
