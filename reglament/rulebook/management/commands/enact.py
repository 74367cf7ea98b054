"""`reglament enact FILE`: put an edition in force, with the annexes that lie beside it."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from reglament import engine
from reglament.people.models import Organisation
from reglament.rulebook.bounding import NobodySo
from reglament.rulebook.enacting import AlreadyInForce, Draft, Unsound, check, enact, read_draft
from reglament.rulebook.scoping import Overlap
from reglament.ui.terminal import SpeakingCommand


class Command(SpeakingCommand):
    help = gettext_noop("Ввести редакцию регламента в действие: reglament enact ФАЙЛ [--annexes КАТАЛОГ]")

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The file, and for whom it is."""
        parser.add_argument("file", type=Path, help=_("файл редакции"))
        parser.add_argument(
            "--annexes", type=Path, help=_("каталог приложений; иначе каталог с именем файла")
        )
        parser.add_argument("--regulation", default="main", help=_("имя документа, если их у вас несколько"))
        parser.add_argument("--organisation", help=_("только для этой организации (её название)"))

    def handle(self, *args: Any, **options: Any) -> None:
        """Read everything, then enact in one transaction. Exit 1 with all errors of the file."""
        draft = self._draft(options["file"], options["annexes"])
        try:
            edition = enact(
                draft,
                by=None,
                at=settings.NOW(),
                regulation=options["regulation"],
                organisation=self._organisation(options["organisation"]),
            )
        except AlreadyInForce as number:
            raise CommandError(
                _("Редакция %(number)s уже действует с другим текстом. Поднимите номер в файле.")
                % {"number": number}
            ) from None
        except NobodySo as named:
            raise CommandError(
                _("Редакция написана для «%(name)s», а такой организации, отдела или зоны нет.")
                % {"name": named}
            ) from None
        except Overlap as overlap:
            raise CommandError(
                _("На этот срок уже действует другая редакция: %(scope)s") % {"scope": overlap}
            ) from None
        since = f"{edition.in_force_from:%d.%m.%Y %H:%M %Z}"
        self.stdout.write(_("%(edition)s действует с %(since)s.") % {"edition": edition, "since": since})

    def _draft(self, file: Path, folder: Path | None) -> Draft:
        try:
            text = file.read_text("utf-8")
            beside = folder or file.with_suffix("")
            annexes = {path.stem: path.read_text("utf-8") for path in sorted(beside.glob("*.yaml"))}
            draft = read_draft(text, file.name, annexes)
            check(draft)
            return draft
        except OSError as error:
            raise CommandError(f"{error.filename}: {error.strerror}") from None
        except UnicodeDecodeError:
            raise CommandError(_("%(file)s: это не текст в кодировке UTF-8.") % {"file": file}) from None
        except engine.NotationErrors as errors:
            raise CommandError(errors.rendered(engine.language_of(text))) from None
        except Unsound as unsound:
            language = engine.language_of(text)
            raise CommandError("\n".join(finding.line(language) for finding in unsound.findings)) from None

    def _organisation(self, name: str | None) -> Organisation | None:
        if name is None:
            return None
        try:
            return Organisation.objects.get(name=name)
        except Organisation.DoesNotExist:
            raise CommandError(
                _("Организации «%(name)s» нет. Сначала заведите её.") % {"name": name}
            ) from None
