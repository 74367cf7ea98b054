"""The embedded database of one data directory: made, upgraded, started, stopped."""

import os
import socket
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from reglament.config.database import access as notes
from reglament.config.database import creation, locking, place, programs, roles, tuning, upgrade
from reglament.config.database.access import Access
from reglament.config.database.account import Account, choose
from reglament.config.database.errors import UnusableDatabaseError
from reglament.config.database.examination import examine
from reglament.config.database.reachable import programs_for
from reglament.config.database.server import Server
from reglament.config.speech import gettext as _

SOCKET_PORT = 5432


class Cluster:
    """PostgreSQL for one desk. Start and stop it from the main thread."""

    def __init__(
        self, data: Path, *, durable: bool = True, tell: Callable[[str], None] = lambda text: None
    ) -> None:
        """`data` is the desk's directory; `tell` is given what the user should know, in sentences."""
        self.data = data.absolute()
        self.durable = durable
        self.tell = tell
        self.account = Account()
        self.programs: programs.Programs
        self.access: Access
        self.server: Server | None = None
        self._guards: list[int] = []

    def start(self) -> Access:
        """Bring the server up, whatever state it was left in. Raises UnusableDatabaseError."""
        make_data_directory(self.data)
        self._lock(self.data)
        try:
            self._prepare()
            self._lock(self.base)  # it may lie elsewhere, where the note of another directory leads as well
            self._make_or_upgrade()
            self.server = self.server_on(self.directory, self.programs)
            self.server.start()
            roles.ensure(self.access)
            examine(self.access.parameters("application"))
        except BaseException:
            self.stop()
            raise
        return self.access

    def stop(self) -> None:
        """Stop the server cleanly and let go of the directory."""
        if self.server is not None:
            self.server.stop()
            place.leave(Path(self.access.host), self.base)
        while self._guards:
            os.close(self._guards.pop())

    def _lock(self, directory: Path) -> None:
        guard = locking.lock(directory)
        if guard is None:
            raise UnusableDatabaseError(
                _(
                    "Каталог %(data)s занят другим работающим экземпляром: сначала остановите его.",
                    data=directory,
                )
            )
        self._guards.append(guard)

    @property
    def alive(self) -> bool:
        return self.server is not None and self.server.alive

    def restart(self) -> None:
        """Start the server again after it died. Raises UnusableDatabaseError."""
        if self.server is not None:
            self.server.start()

    @property
    def base(self) -> Path:
        return Path(self.access.base)

    @property
    def directory(self) -> Path:
        """The cluster's own directory (PGDATA)."""
        return self.base / f"pg{self.programs.major}"

    def server_on(self, directory: Path, programs: programs.Programs) -> Server:
        """A server with this desk's settings, not yet started."""
        if sys.platform == "win32":
            listen = tuning.listen_on_loopback(self.access.port)
        else:
            listen = tuning.listen_on_socket(Path(self.access.host), self.access.port)
        settings = tuning.settings(
            data=self.data, logs=self.base / "log", listen=listen, durable=self.durable
        )
        return Server(programs, self.account, directory, settings)

    def _prepare(self) -> None:
        self.account = choose()
        self.programs = programs_for(self.account, programs.newest())
        noted = notes.load(self.data)
        self.access = self._new_access() if noted is None else self._current(noted)
        if self.access != noted:
            notes.save(self.data, self.access)
        sockets = [] if sys.platform == "win32" else [Path(self.access.host)]
        for directory in (self.base / "log", *sockets):
            self.account.make_directory(directory)

    def _new_access(self) -> Access:
        base = place.base_for(self.data, self.account)
        if not base.is_relative_to(self.data):
            self.tell(
                _(
                    "Пользователю, от имени которого работает PostgreSQL, закрыт каталог %(data)s: база "
                    "данных лежит в %(base)s.",
                    data=self.data,
                    base=base,
                )
            )
        if base.exists() and upgrade.newest_cluster(base) is not None:
            raise UnusableDatabaseError(
                _(
                    "В каталоге %(base)s есть база данных, но нет файла %(note)s с её паролями. Верните "
                    "его; или уберите каталог и восстановите резервную копию.",
                    base=base,
                    note=self.data / notes.FILE,
                )
            )
        self.account.make_directory(base)
        return notes.new(base, *self._listening(base))

    def _current(self, noted: Access) -> Access:
        """What was noted, with the socket where it belongs now: the data directory may have been moved."""
        base = Path(noted.base)
        if not base.is_dir():
            raise UnusableDatabaseError(
                _(
                    "База данных каталога %(data)s лежала в %(base)s, но там её нет. Верните её на "
                    "место; или уберите файл %(note)s и восстановите резервную копию.",
                    data=self.data,
                    base=base,
                    note=self.data / notes.FILE,
                )
            )
        self.account.make_directory(base)
        if sys.platform == "win32":
            return noted
        return replace(noted, host=self._listening(base)[0])

    def _listening(self, base: Path) -> tuple[str, int]:
        if sys.platform == "win32":
            return "127.0.0.1", _free_port()
        return os.fspath(place.socket_directory(base, self.account)), SOCKET_PORT

    def _make_or_upgrade(self) -> None:
        if (self.directory / "PG_VERSION").exists():
            return
        older = upgrade.newest_cluster(self.base)
        if older is not None:
            upgrade.upgrade(self, older)
        else:
            secret = self.access.superuser
            creation.create(self.programs, self.account, self.directory, secret, durable=self.durable)


def make_data_directory(data: Path) -> None:
    """Make the desk's directory if missing, closed to others; as root it may be passed through."""
    if data.is_dir():
        return
    root = sys.platform != "win32" and os.geteuid() == 0
    try:
        data.parent.mkdir(parents=True, exist_ok=True)
        data.mkdir()
        data.chmod(0o711 if root else 0o700)
    except OSError as error:
        raise UnusableDatabaseError(
            _(
                "Не удалось создать каталог данных %(data)s: %(reason)s. Назовите другой: --data КАТАЛОГ.",
                data=data,
                reason=error.strerror,
            )
        ) from error


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
