"""The file of a backup: an ordinary tar with `manifest.json`, `database.dump` and, last, `seal`.

The seal is the SHA-256 of everything before it, so no byte of the file can change unnoticed; any tar and
pg_restore can still take it apart by hand.
"""

import hashlib
import json
import os
import tarfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from reglament.config.errors import OperationError
from reglament.config.speech import gettext as _

BLOCK = 512
CHUNK = 1024 * 1024
MANIFEST, DUMP, SEAL = "manifest.json", "database.dump", "seal"
DIGEST = 64
TAIL = BLOCK + BLOCK + 2 * BLOCK
"""Bytes from the seal's header to the end: header, digest, two empty blocks."""


class DamagedError(OperationError):
    """The file is not a backup or not as it was written; the text is ready to be shown."""


@dataclass(frozen=True)
class Backup:
    """A verified backup: what it says of itself, and where its dump is."""

    path: Path
    manifest: dict[str, Any]

    def read_dump(self, use: Callable[[IO[bytes]], None]) -> None:
        """Call `use` with the dump, open for reading."""
        with tarfile.open(self.path, "r:") as tar:
            member = tar.extractfile(DUMP)
            if member is None:
                raise DamagedError(_("В файле %(path)s нет %(part)s.", path=self.path, part=DUMP))
            with member:
                use(member)


def write(target: Path, manifest: dict[str, Any], dump: Path) -> None:
    """Write a backup so that `target` appears only when it is complete and on the disk."""
    making = target.with_name(f".{target.name}.{os.getpid()}")
    handle = os.open(making, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "w+b") as file:
            text = json.dumps(manifest, ensure_ascii=False, indent=1).encode()
            file.write(_header(MANIFEST, len(text)) + text + _padding(len(text)))
            with dump.open("rb") as source:
                size = os.fstat(source.fileno()).st_size
                file.write(_header(DUMP, size))
                while chunk := source.read(CHUNK):
                    file.write(chunk)
                file.write(_padding(size))
            file.write(_tail(_digest(file, file.tell())))
            file.flush()
            os.fsync(file.fileno())
        making.replace(target)
    finally:
        making.unlink(missing_ok=True)


def read(path: Path) -> Backup:
    """Open a backup after looking at every byte of it. Raises DamagedError."""
    try:
        with path.open("rb") as file:
            length = os.fstat(file.fileno()).st_size - TAIL
            if length < 2 * BLOCK:
                raise DamagedError(_("%(path)s не резервная копия «Регламента» или обрезан.", path=path))
            digest = _digest(file, length)
            if file.read() != _tail(digest):
                raise DamagedError(
                    _(
                        "Файл %(path)s испорчен: содержимое не сходится с печатью. Ничего не восстановлено.",
                        path=path,
                    )
                )
        with tarfile.open(path, "r:") as tar:
            member = tar.extractfile(MANIFEST)
            return Backup(path, json.load(member) if member else {})
    except FileNotFoundError as error:
        raise DamagedError(_("Нет файла %(path)s.", path=path)) from error
    except (KeyError, ValueError, tarfile.TarError) as error:
        raise DamagedError(
            _("%(path)s не резервная копия «Регламента»: %(error)s", path=path, error=error)
        ) from error


def _digest(file: IO[bytes], length: int) -> str:
    """SHA-256 of the first `length` bytes; leaves the file at their end."""
    file.seek(0)
    found = hashlib.sha256()
    while length and (chunk := file.read(min(CHUNK, length))):
        found.update(chunk)
        length -= len(chunk)
    return found.hexdigest()


def _header(name: str, size: int) -> bytes:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = size, 0o600
    return entry.tobuf(tarfile.GNU_FORMAT)


def _padding(size: int) -> bytes:
    return bytes(-size % BLOCK)


def _tail(digest: str) -> bytes:
    return _header(SEAL, DIGEST) + digest.encode() + _padding(DIGEST) + bytes(2 * BLOCK)
