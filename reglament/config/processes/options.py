"""What `serve` and `web` can be told, and how their children learn of it."""

import argparse
import os
import sys
from dataclasses import dataclass
from pathlib import Path

from reglament.config.environment import LOOPBACK, current
from reglament.config.errors import OperationError
from reglament.config.parent import follow_parent
from reglament.config.speech import gettext as _

PROGRAM = (sys.executable, "-m", "reglament.config.entry")

SUPERVISED = "REGLAMENT_SUPERVISED"
"""Set for children of `serve`, which end with it."""


class RefusedError(OperationError):
    """The processes cannot be started like this; the text says why and what to do."""


@dataclass(frozen=True)
class Options:
    """Where the desk's data are and how it is reached."""

    data: Path
    host: str = "127.0.0.1"
    port: int = 8000
    workers: int = 2
    allowed_hosts: tuple[str, ...] = ()
    trusted_proxy: bool = False
    demo: bool = False

    def environment(self) -> dict[str, str]:
        """The environment of the children."""
        told = {
            "REGLAMENT_DATA": str(self.data),
            "REGLAMENT_ALLOWED_HOSTS": ",".join(self.allowed_hosts),
            "REGLAMENT_TRUSTED_PROXY": "yes" if self.trusted_proxy else "",
            "REGLAMENT_DEMO": "yes" if self.demo else "",
        }
        return {**os.environ, **told, "PYTHONUNBUFFERED": "1"}

    def check(self) -> None:
        """Refuse to answer the network without knowing under which names. Raises RefusedError."""
        if self.host not in (*LOOPBACK, "::1") and not self.allowed_hosts:
            raise RefusedError(
                _(
                    "--host %(host)s открывает программу в сеть: назовите, под какими именами к ней "
                    "обращаются, например --allowed-hosts desk.example.ru (или REGLAMENT_ALLOWED_HOSTS).",
                    host=self.host,
                )
            )


def follow_supervisor() -> None:
    """Called by a child of `serve`, where the system itself does not end it with its parent."""
    if sys.platform != "linux" and os.environ.get(SUPERVISED):
        follow_parent()


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the processes on a parser."""
    environment = current()
    parser.add_argument(
        "--host", help=_("где слушать"), default=environment.text("REGLAMENT_HOST", "127.0.0.1")
    )
    parser.add_argument(
        "--port", help=_("порт"), type=int, default=environment.number("REGLAMENT_PORT", 8000)
    )
    parser.add_argument(
        "--workers", type=int, default=environment.number("REGLAMENT_WEB_WORKERS", 2), help=_("веб-процессов")
    )
    parser.add_argument(
        "--allowed-hosts",
        default=environment.text("REGLAMENT_ALLOWED_HOSTS"),
        help=_("имена, под которыми обращаются, через запятую"),
    )
    parser.add_argument(
        "--trusted-proxy",
        action="store_true",
        default=environment.flag("REGLAMENT_TRUSTED_PROXY"),
        help=_("впереди обратный прокси: верить его заголовкам X-Forwarded-*"),
    )
    parser.add_argument(
        "--demo",
        action="store_true",
        default=environment.flag("REGLAMENT_DEMO"),
        help=_("часы можно переводить; не для настоящей работы"),
    )


def from_arguments(namespace: argparse.Namespace) -> Options:
    """Options out of what was parsed. Raises RefusedError."""
    options = Options(
        data=current().data(),
        host=namespace.host,
        port=namespace.port,
        workers=namespace.workers,
        allowed_hosts=tuple(name.strip() for name in namespace.allowed_hosts.split(",") if name.strip()),
        trusted_proxy=namespace.trusted_proxy,
        demo=namespace.demo,
    )
    options.check()
    return options
