"""`reglament mail < letter` takes a letter in; `--dry-run [--json] FILE…` only tells what it would be.

Exit codes are those of sysexits.h, which mail servers understand: 75 means «try again later».
"""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError
from django.db import InterfaceError, OperationalError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from reglament.files.storing import FileError
from reglament.intake.mail import piping, wording
from reglament.intake.mail.reading.headers import is_mail
from reglament.intake.mail.reading.mail import Mail
from reglament.intake.mail.reading.understanding import Reader
from reglament.intake.mail.trial import Trial, tried
from reglament.tickets import reply_tokens
from reglament.ui.terminal import SpeakingCommand

USAGE, BAD_DATA, NO_INPUT, TRY_LATER = 64, 65, 66, 75
SHOWN = 600


class Command(SpeakingCommand):
    help = gettext_noop(
        "Принять письмо: reglament mail --to АДРЕС < письмо. Показать, что из него будет сделано:"
        " reglament mail --dry-run [--json] ФАЙЛ…"
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which mails, and for whom they are read."""
        parser.add_argument("files", nargs="*", default=["-"], help=_("файлы, каталоги или - (stdin)"))
        parser.add_argument("--dry-run", action="store_true", help=_("только показать; база данных не нужна"))
        parser.add_argument(
            "--to", action="append", default=[], metavar="АДРЕС", help=_("кому письмо пришло на самом деле")
        )
        parser.add_argument("--json", action="store_true", help=_("ответ в JSON"))
        parser.add_argument(
            "--own", action="append", default=[], metavar="АДРЕС", help=_("свой адрес службы")
        )
        parser.add_argument(
            "--authserv", default="", metavar="ИМЯ", help=_("имя своего сервера в Authentication-Results")
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Read and tell."""
        if not options["dry_run"]:
            self._take(options["files"], options["to"])
            return
        reader = Reader({address.lower() for address in options["own"]}, options["authserv"])
        trials = [(name, tried(raw, reader, _proof)) for name, raw in _mails(options["files"])]
        if not trials:
            said = _("Писем нет: %(where)s.") % {"where": ", ".join(options["files"])}
            raise CommandError(said, returncode=NO_INPUT)
        if not options["json"]:
            for name, trial in trials:
                self.stdout.write("\n".join(_told(name, trial)))
            return
        rows = [{"file": name, **trial.as_data()} for name, trial in trials]
        one = len(rows) == 1 and not any(Path(name).is_dir() for name in options["files"])
        self.stdout.write(json.dumps(rows[0] if one else rows, ensure_ascii=False, indent=1))

    def _take(self, files: list[str], recipients: list[str]) -> None:
        if files != ["-"]:
            raise CommandError(_("Без --dry-run письмо читается из stdin, по одному."), returncode=USAGE)
        raw = sys.stdin.buffer.read()
        if not raw.strip():
            raise CommandError(_("Письма нет: stdin пуст."), returncode=NO_INPUT)
        try:
            row = piping.take(raw, recipients, at=settings.NOW())
        except FileError as error:
            said = _("Письмо больше %(limit)d МБ.") % {"limit": error.largest // 1024**2}
            raise CommandError(said, returncode=BAD_DATA) from None
        except (OperationalError, InterfaceError) as error:
            raise CommandError(
                _("База данных недоступна: попробуйте позже."), returncode=TRY_LATER
            ) from error
        self.stdout.write(f"{wording.state(row.state)} {wording.parked(row.reason, row.detail)}".strip())


def _proof(mark: str) -> int | None:
    addressee = reply_tokens.proven(mark)
    return addressee.ticket if addressee else None


def _mails(names: list[str]) -> Iterator[tuple[str, bytes]]:
    for name in names:
        if name == "-":
            yield "-", sys.stdin.buffer.read()
            continue
        path = Path(name)
        folder = path.is_dir()
        for file in sorted(path.rglob("*")) if folder else [path]:
            if not folder:
                yield str(file), _read(file)
            elif file.is_file() and is_mail(raw := _read(file)):
                yield str(file), raw


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise CommandError(f"{file}: {error.strerror}", returncode=NO_INPUT) from None


def _told(name: str, trial: Trial) -> Iterator[str]:
    yield name
    ticket = f" № {trial.verdict.ticket}" if trial.verdict.ticket else ""
    outcome = {"new": _("новый запрос"), "reply": _("ответ к запросу"), "parked": _("отложено")}
    yield f"  {outcome[trial.verdict.outcome]}{ticket}: {trial.why}"
    if trial.mail is not None:
        yield from _said(trial.mail)
    yield ""


def _said(mail: Mail) -> Iterator[str]:
    sender = mail.people.sender
    yield "  " + _("от: %(who)s") % {"who": f"{sender.name} <{sender.address}>".strip()}
    yield "  " + _("тема: %(subject)s") % {"subject": mail.title.whole or _("без темы")}
    for each in mail.attachments:
        yield f"  📎 {each.name}, {each.type}, {each.size}, sha256 {each.sha256}"
    for problem in mail.problems:
        yield f"  ! {wording.PROBLEMS[problem]}"
    text = mail.words.folded.fresh or mail.words.text
    yield from (f"  | {row}" for row in text[:SHOWN].split("\n"))
