"""`reglament demo`: a living desk with a past, its logins said, in one command."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from reglament.config.console import say
from reglament.config.environment import current
from reglament.config.processes import demo_directory
from reglament.config.processes.options import Options
from reglament.config.processes.serve import serve
from reglament.config.speech import gettext as _
from reglament.demo.presets import PASSWORD, PRESETS, Preset

ELSEWHERE = ("DATABASE_URL", "DATABASE_OWNER_URL", "DATABASE_DIRECT_URL", "EMAIL_URL")
"""The demo has a database of its own, and nothing leaves it, whatever the environment says."""


def main(arguments: Sequence[str]) -> int:
    """The command. Raises RefusedError and UnusableDatabaseError."""
    parsed = _parser().parse_args(arguments)
    preset = PRESETS[parsed.preset]
    options = _options(parsed, preset)
    is_ready = demo_directory.make_ready(options.data, preset.name, fresh=parsed.fresh)
    _environment(options, preset)
    prepare = [] if is_ready else [["load_demo", "--preset", preset.name]]
    return serve(options, prepare, ready=lambda: _announce(options, preset))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="reglament demo", description=_("Живая линия с прошлым и людьми; часы можно переводить вперёд")
    )
    parser.add_argument("--preset", choices=sorted(PRESETS), default="thousand-users", help=_("какая линия"))
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, help=_("по умолчанию 8000, для freelancer 8001"))
    parser.add_argument("--workers", type=int, default=2, help=_("процессов веб-сервера"))
    parser.add_argument("--allowed-hosts", default="", help=_("имена, под которыми демо открывают"))
    parser.add_argument("--fresh", action="store_true", help=_("стереть это демо и начать заново"))
    return parser


def _options(parsed: argparse.Namespace, preset: Preset) -> Options:
    named = current().text("REGLAMENT_DATA")
    options = Options(
        data=current().data() if named else Path("var", preset.folder).absolute(),
        host=parsed.host,
        port=parsed.port or preset.port,
        workers=parsed.workers,
        allowed_hosts=tuple(name.strip() for name in parsed.allowed_hosts.split(",") if name.strip()),
        demo=True,
    )
    options.check()
    return options


def _environment(options: Options, preset: Preset) -> None:
    for name in ELSEWHERE:
        os.environ.pop(name, None)
    os.environ["REGLAMENT_DATA"] = os.fspath(options.data)
    os.environ["REGLAMENT_TIME_ZONE"] = preset.time_zone
    os.environ["REGLAMENT_URL"] = f"http://127.0.0.1:{options.port}"


def _announce(options: Options, preset: Preset) -> None:
    """The last words of the start: they stay on the screen."""
    demo_directory.note_ready(options.data, preset.name)
    say(_("пароль у всех один: %(password)s; входы:", password=PASSWORD))
    for login in preset.logins:
        sys.stderr.write(f"    {login.key:<12} {login.name}, {login.role}\n")
    say(_("остановить — Ctrl+C; начать заново — та же команда с --fresh"))
