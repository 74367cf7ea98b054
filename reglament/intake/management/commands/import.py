"""`reglament import FILE.xes[.gz] --mapping FILE`: a process log becomes tickets with journals."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from reglament import engine
from reglament.intake.history import live, xes
from reglament.intake.history.loading import Loader, Tally
from reglament.intake.history.mapping import LogMapping, MappingError, read_mapping, unknown_words
from reglament.intake.history.persons import Crowd
from reglament.intake.history.translating import REASONS
from reglament.intake.history.writing import Writer
from reglament.people import organisations
from reglament.people.models import Organisation
from reglament.rulebook.enacting import read_draft
from reglament.rulebook.historic import keep
from reglament.rulebook.models import Edition
from reglament.rulebook.reading import rules_for
from reglament.ui.terminal import SpeakingCommand

SHOWN = 20
WIDTH = 30


class Command(SpeakingCommand):
    help = gettext_noop(
        "Загрузить журнал процесса (XES) как историю запросов: reglament import ЖУРНАЛ --mapping ФАЙЛ"
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The log, the mapping, the edition under which history stands."""
        parser.add_argument("file", type=Path, help=_("журнал .xes или .xes.gz"))
        parser.add_argument(
            "--mapping", type=Path, required=True, help=_("соответствие слов, см. docs/import.md")
        )
        parser.add_argument("--edition", type=Path, help=_("редакция; иначе файл рядом с соответствием"))
        parser.add_argument(
            "--live", action="store_true", help=_("открытые случаи продолжить живыми запросами")
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Load everything; exit 1 when the counts do not come out even or the file breaks off."""
        at: datetime = settings.NOW()
        mapping = self._mapping(options["mapping"])
        edition = self._edition(options["edition"] or _beside(options["mapping"]), mapping, at)
        if wrong := unknown_words(mapping, rules_for(edition.pk, at)):
            raise CommandError(
                "\n".join(
                    [_("%(file)s: соответствие не подходит редакции.") % {"file": options["mapping"]}, *wrong]
                )
            )
        tally, broken = self._load(options["file"], _loader(mapping, edition, at))
        self._report(tally)
        if options["live"]:
            self._enliven(mapping, edition, at)
        if broken:
            raise CommandError(
                f"{options['file']}:{broken.line}: {broken.reason}. " + _("Загружено всё до этой строки.")
            )
        if not tally.is_even:
            raise CommandError(
                _("Счёт не сошёлся: часть событий пропала. Это ошибка программы, сообщите о ней.")
            )

    def _load(self, file: Path, loader: Loader) -> tuple[Tally, xes.LogError | None]:
        bar = _Bar()
        tally = Tally()
        try:
            for _batch in loader.load(xes.read(file, bar.show), tally):
                bar.cases = tally.cases
        except xes.LogError as error:
            return tally, error
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror}") from None
        finally:
            bar.end()
        return tally, None

    def _mapping(self, file: Path) -> LogMapping:
        try:
            return read_mapping(_text(file), file.name)
        except MappingError as error:
            raise CommandError("\n".join(error.errors)) from None

    def _edition(self, file: Path, mapping: LogMapping, at: datetime) -> Edition:
        beside = file.with_suffix("")
        annexes = {path.stem: _text(path) for path in sorted(beside.glob("*.yaml"))}
        try:
            draft = read_draft(_text(file), file.name, annexes)
        except engine.NotationErrors as errors:
            raise CommandError(errors.rendered()) from None
        return keep(draft, regulation=mapping.log, by=None, at=at)

    def _report(self, tally: Tally) -> None:
        for said, cases, events in (
            (_("В журнале: случаев %(cases)s, событий %(events)s."), tally.cases, tally.events),
            (_("Внесено: запросов %(cases)s, событий %(events)s."), tally.new_cases, tally.new_events),
            (
                _("Было внесено раньше: запросов %(cases)s, событий %(events)s."),
                tally.known_cases,
                tally.known_events,
            ),
        ):
            self.stdout.write(said % {"cases": cases, "events": events})
        self.stdout.write(_("Отложено событий: %(count)s.") % {"count": tally.aside_events})
        for reason, count in Counter(row.reason for row in tally.aside).most_common():
            self.stdout.write(f"  {REASONS[reason]}: {count}")
        for row in tally.aside[:SHOWN]:
            values = {**row._asdict(), "reason": REASONS[row.reason]}
            said = _("строка %(line)s, случай «%(case)s»: %(reason)s %(detail)s") % values
            self.stdout.write(f"  {said.rstrip()}")
        if len(tally.aside) > SHOWN:
            self.stdout.write("  " + _("остальные — в таблице отложенных строк (intake_setaside)"))
        self.stdout.write(
            _("Переходов, которых редакция не знает: %(count)s (сохранены как замечания).")
            % {"count": tally.findings}
        )

    def _enliven(self, mapping: LogMapping, edition: Edition, at: datetime) -> None:
        if not mapping.continued:
            raise CommandError(_("Для --live в соответствии нужен ключ «продолжение»: код закрытия истории."))
        opened, refused = live.enliven(mapping, edition, at)
        self.stdout.write(
            _("Открыто живых запросов: %(count)s; часы идут с сегодняшнего дня.") % {"count": opened}
        )
        for sentence in refused[:SHOWN]:
            self.stdout.write("  " + _("не открыт: %(why)s") % {"why": sentence})


class _Bar:
    """A progress line on a terminal; silent elsewhere."""

    def __init__(self) -> None:
        self.cases = 0
        self._shown = sys.stderr.isatty()

    def show(self, share: float) -> None:
        """Draw the share that is read."""
        if self._shown:
            done = "█" * int(share * WIDTH)
            cases = _("случаев %(count)s") % {"count": self.cases}
            sys.stderr.write(f"\r{done:░<{WIDTH}} {share:4.0%}  {cases}")
            sys.stderr.flush()

    def end(self) -> None:
        """Leave the line."""
        if self._shown:
            sys.stderr.write("\n")


def _beside(mapping: Path) -> Path:
    """«volvo.mapping.yaml» → «volvo.yaml»."""
    return mapping.with_name(mapping.name.replace(".mapping", ""))


def _loader(mapping: LogMapping, edition: Edition, at: datetime) -> Loader:
    return Loader(mapping, Writer(mapping, edition, _crowd(mapping, at), at), at)


def _crowd(mapping: LogMapping, at: datetime) -> Crowd:
    known = Organisation.objects.filter(name=mapping.title).first()
    return Crowd(mapping.log, known or organisations.register(mapping.title, by=None, at=at), at)


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except OSError as error:
        raise CommandError(f"{error.filename}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise CommandError(_("%(file)s: это не текст в кодировке UTF-8.") % {"file": file}) from None
