"""`reglament mailbox add|list|check|off`: the desk's own mailboxes. A password is never an argument."""

from __future__ import annotations

import getpass
import os
import sys
from argparse import ArgumentParser
from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from reglament.intake.mail.sources import looking, setting_up
from reglament.intake.models import Mailbox
from reglament.intake.models.mailboxes import Strangers
from reglament.people.models import Organisation
from reglament.ui.terminal import SpeakingCommand

PASSWORD = "REGLAMENT_MAILBOX_SECRET"  # noqa: S105 -- the name of a variable


class Command(SpeakingCommand):
    help = gettext_noop("Почтовые ящики службы: reglament mailbox add ИМЯ --address АДРЕС --host СЕРВЕР …")

    def add_arguments(self, parser: ArgumentParser) -> None:
        """One word for each thing that can be done."""
        words = parser.add_subparsers(dest="word", required=True)
        adding = words.add_parser("add", help=_("добавить ящик или изменить его"))
        adding.add_argument("name", help=_("имя ящика"))
        _describe(adding)
        words.add_parser("list", help=_("показать ящики и их состояние"))
        for word, said in (
            ("check", _("подключиться и показать, что будет взято, ничего не меняя")),
            ("off", _("больше не читать")),
        ):
            words.add_parser(word, help=said).add_argument("name", help=_("имя ящика"))

    def handle(self, *args: Any, **options: Any) -> None:
        """Do it."""
        at: datetime = settings.NOW()
        if options["word"] == "add":
            self._add(options, at)
        elif options["word"] == "list":
            self._list()
        elif options["word"] == "check":
            self._check(_mailbox(options["name"]))
        else:
            setting_up.switch_off(_mailbox(options["name"]))
            self.stdout.write(_("Ящик больше не читается."))

    def _add(self, options: dict[str, Any], at: datetime) -> None:
        secret = _secret(options["user"] or options["address"]) if options["host"] else ""
        wanted = {name: options[name] for name in setting_up.FIELDS if options[name] is not None}
        if options["organisation"] is not None:
            wanted["organisation"] = _organisation(options["organisation"])
        if (since := _since(options["since"])) is not None:
            wanted["begins_at"] = since
        try:
            mailbox = setting_up.put(options["name"], wanted, secret=secret, at=at)
        except setting_up.MailboxError as error:
            raise CommandError(str(error)) from None
        self.stdout.write(_("Ящик записан: %(box)s.") % {"box": mailbox})
        if mailbox.host:
            self._check(mailbox)

    def _list(self) -> None:
        for box in Mailbox.objects.all():
            said = box.error or (_("читается") if box.is_active else _("выключен"))
            self.stdout.write(f"{box}  {box.host or _('принимает')}  {said}")

    def _check(self, mailbox: Mailbox) -> None:
        try:
            seen = looking.look(mailbox)
        except looking.UnreachableError as error:
            raise CommandError(_("Не удалось подключиться: %(error)s") % {"error": error}) from None
        self.stdout.write(
            _("Писем в папке: %(all)d; будет взято сейчас: %(new)d.")
            % {"all": seen.total, "new": seen.waiting}
        )
        for subject in seen.subjects:
            self.stdout.write(f"  {subject}")


def _describe(adding: ArgumentParser) -> None:
    adding.add_argument("--address", required=True, help=_("адрес ящика"))
    adding.add_argument("--alias", dest="aliases", action="append", help=_("ещё один его адрес"))
    adding.add_argument("--host", help=_("сервер IMAP; без него письма приходят по LMTP"))
    adding.add_argument("--port", type=int, help=_("порт сервера IMAP; иначе 993"))
    adding.add_argument(
        "--security", choices=["tls", "starttls", "none"], help=_("защита соединения; иначе tls")
    )
    adding.add_argument("--user", help=_("имя для входа; иначе адрес"))
    adding.add_argument("--way", choices=["password", "xoauth2"], help=_("чем входить; иначе паролем"))
    adding.add_argument("--folder", help=_("папка, которую читать; иначе INBOX"))
    adding.add_argument(
        "--moved-to", help=_("куда переложить взятое письмо; иначе оно помечается прочитанным")
    )
    adding.add_argument("--zone", help=_("зона, которой достаются письма"))
    adding.add_argument("--organisation", help=_("организация новых отправителей"))
    adding.add_argument("--strangers", choices=list(Strangers.values), help=_("что делать с незнакомыми"))
    adding.add_argument(
        "--domain", dest="domains", action="append", help=_("домен, откуда принимаются незнакомые")
    )
    adding.add_argument("--authserv", help=_("имя своего сервера в Authentication-Results"))
    adding.add_argument("--trusted", action="append", help=_("домен, чьи письма сервер берёт только изнутри"))
    adding.add_argument(
        "--since", default="", metavar="ГГГГ-ММ-ДД", help=_("с писем какого дня начать; иначе с новых")
    )


def _mailbox(name: str) -> Mailbox:
    found = Mailbox.objects.filter(name=name).first()
    if found is None:
        raise CommandError(_("Ящика «%(name)s» нет.") % {"name": name})
    return found


def _organisation(name: str) -> Organisation | None:
    if not name:
        return None
    found = Organisation.objects.filter(name=name).first()
    if found is None:
        raise CommandError(_("Организации «%(name)s» нет.") % {"name": name})
    return found


def _since(written: str) -> datetime | None:
    try:
        return datetime.fromisoformat(written).replace(tzinfo=UTC) if written else None
    except ValueError:
        raise CommandError(_("День пишется так: 2026-03-12.")) from None


def _secret(user: str) -> str:
    """From the variable, the terminal, or the pipe."""
    if PASSWORD in os.environ:
        return os.environ[PASSWORD]
    if sys.stdin.isatty():
        return getpass.getpass(_("Пароль или токен %(user)s: ") % {"user": user})
    return sys.stdin.readline().rstrip("\n")
