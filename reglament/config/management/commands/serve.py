"""`reglament serve` for those who call commands by name: becomes the lean process that needs no Django."""

import os
import subprocess
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from reglament.config.processes import options as processes
from reglament.config.speech import gettext as _


class Command(BaseCommand):
    """The same word on the command line never comes here (see entry.py)."""

    help = _("Запустить всё: базу данных, веб-сервер, фоновые задания")

    def add_arguments(self, parser: ArgumentParser) -> None:
        processes.add_arguments(parser)
        parser.add_argument("--prepare", action="append", default=[], help=_("команда перед запуском"))

    def handle(self, *args: Any, **options: Any) -> None:
        words = [
            "--host",
            options["host"],
            "--port",
            str(options["port"]),
            "--workers",
            str(options["workers"]),
        ]
        words += ["--allowed-hosts", options["allowed_hosts"]] if options["allowed_hosts"] else []
        words += [f"--{name.replace('_', '-')}" for name in ("trusted_proxy", "demo") if options[name]]
        words += [word for command in options["prepare"] for word in ("--prepare", command)]
        command = [*processes.PROGRAM, "serve", *words]
        if sys.platform == "win32":  # exec would return to the shell at once there
            sys.exit(subprocess.run(command, check=False).returncode)
        os.execv(sys.executable, command)  # noqa: S606 - no shell is the point
