"""The data directory of a demo: only one that a demo made is ever filled, reused or cleared."""

import json
import os
import shutil
from pathlib import Path

from reglament.config.database import access as notes
from reglament.config.database import locking
from reglament.config.database.cluster import make_data_directory
from reglament.config.processes.options import RefusedError
from reglament.config.speech import gettext as _

NOTE = "demo.json"


def make_ready(data: Path, preset: str, *, fresh: bool) -> bool:
    """Whether the stories stand there already. What a cut-off first start left goes away.

    Raises RefusedError for the directory of a real desk, and for one in which another demo lives or works.
    """
    noted = _read(data)
    if noted is None:
        if data.is_dir() and any(data.iterdir()):
            raise RefusedError(
                _("В каталоге %(data)s не демо. Назовите другой, новый: --data КАТАЛОГ.", data=data)
            )
        _write(data, preset, ready=False)
        return False
    if noted.get("preset") != preset and not fresh:
        raise RefusedError(
            _(
                "В каталоге %(data)s демо «%(other)s». Назовите другой каталог (--data) или начните там "
                "заново (--fresh).",
                data=data,
                other=noted.get("preset"),
            )
        )
    if noted.get("ready") and not fresh:
        return True
    _clear(data)
    _write(data, preset, ready=False)
    return False


def note_ready(data: Path, preset: str) -> None:
    """The stories stand there: the next start needs to play nothing."""
    _write(data, preset, ready=True)


def _read(data: Path) -> dict[str, object] | None:
    try:
        return dict(json.loads((data / NOTE).read_text(encoding="utf-8")))
    except FileNotFoundError:
        return None
    except ValueError:
        return {}


def _write(data: Path, preset: str, *, ready: bool) -> None:
    make_data_directory(data)
    notes.write_secret(data / NOTE, json.dumps({"preset": preset, "ready": ready}) + "\n")


def _clear(data: Path) -> None:
    """Empty the directory, and the database's own where it lies elsewhere. Raises RefusedError."""
    access = notes.load(data)
    base = Path(access.base) if access is not None else data / "database"
    if base.is_dir():
        guard = locking.lock(base)
        if guard is None:
            raise RefusedError(_("Демо в каталоге %(data)s работает: сначала остановите его.", data=data))
        shutil.rmtree(base)
        os.close(guard)
    for path in data.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
