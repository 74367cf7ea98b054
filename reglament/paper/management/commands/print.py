"""`reglament print FILE -o X.docx`: the regulation as a document, and the papers beside it."""

from __future__ import annotations

import hashlib
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from reglament import engine
from reglament.paper import dangling
from reglament.paper.ending import Issue
from reglament.paper.pen import Language
from reglament.paper.printing import FORMS, PAPERS, Source, dated, printed
from reglament.paper.values import Document
from reglament.ui.terminal import SpeakingCommand

_SAID = {
    "absent": ("{path}: такого файла нет", "{path}: there is no such file"),
    "unreadable": ("{path}: файл не читается как текст в UTF-8", "{path}: this is no readable UTF-8 text"),
    "no_folder": ("{path}: такой папки нет", "{path}: there is no such folder"),
    "form": (
        "{path}: по окончанию имени выбирают вид файла, есть: {forms}",
        "{path}: the ending of the name chooses the form, there are: {forms}",
    ),
    "what": (
        "--what: «{value}» не печатается, есть: {names}",
        "--what: “{value}” is not printed, there are: {names}",
    ),
    "no_previous": (
        "--changes: назовите прежнюю редакцию: --previous ФАЙЛ",
        "--changes: name the previous edition: --previous FILE",
    ),
    "unwritable": ("{path}: файл не записать: {problem}", "{path}: the file cannot be written: {problem}"),
    "dangling": ("нет места, на которое ссылаются: {names}", "referred to, but not there: {names}"),
    "untold": (
        "по-английски нет «{text}» и остального, всего {count}: это напечатано по-русски; "
        "с «языки: [русский, английский]» каждое назовёт reglament check --notes",
        "there is no English text for “{text}” and others, {count} in all: they are printed in Russian; "
        "with languages: [Russian, English] reglament check --notes names each of them",
    ),
    "written": ("{path}: записано", "{path}: written"),
}


class Command(SpeakingCommand):
    help = gettext_noop("Напечатать регламент: reglament print ФАЙЛ -o ДОКУМЕНТ.docx|pdf|html")
    requires_system_checks = ()
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The edition, where to, in which language, which paper."""
        names = ", ".join(name for paper in PAPERS.values() for name in dict.fromkeys(paper.names))
        parser.add_argument("file", type=Path, help=_("файл редакции"))
        parser.add_argument("-o", "--output", type=Path, required=True, help=_("куда: .docx, .pdf или .html"))
        parser.add_argument("--lang", choices=("ru", "en"), default="ru", help=_("язык документа"))
        parser.add_argument("--annexes", type=Path, help=_("папка приложений; иначе папка рядом с файлом"))
        parser.add_argument(
            "--what", default="регламент", metavar=_("БУМАГА"), help=_("что: %(names)s") % {"names": names}
        )
        parser.add_argument(
            "--previous",
            type=Path,
            action="append",
            default=[],
            help=_("прежняя редакция, для листа изменений"),
        )
        parser.add_argument(
            "--changes",
            action="store_true",
            help=_("показать изменения против последней из --previous: вставленное и изъятое"),
        )
        parser.add_argument("--portal", default="", help=_("адрес портала, для памятки"))

    def handle(self, *args: Any, **options: Any) -> None:
        """Read, print, write; raises CommandError that says what to do."""
        language: Language = options["lang"]
        target: Path = options["output"]
        form = target.suffix.lstrip(".").lower()
        if form not in FORMS:
            raise _wrong("form", language, path=target, forms=", ".join(f".{one}" for one in FORMS))
        paper = _paper(options["what"], language)
        source = _source(options, language)
        try:
            document = PAPERS[paper].make(source, language)
            against = _against(options, paper, language)
        except engine.NoOfficialCalendarError as error:
            raise CommandError(f"{options['file']}: {error.text(language)}") from None
        untold = [one for one in source.edition.places.one_sided if one.missing == language == "en"]
        if untold:
            self.stderr.write(_said("untold", language, text=untold[0].text, count=len(untold)))
        if lost := dangling(document):
            self.stderr.write(_said("dangling", language, names=", ".join(lost)))
        try:
            target.write_bytes(printed(document, form, dated(source.edition), against))
        except OSError as problem:
            raise _wrong("unwritable", language, path=target, problem=problem.strerror) from None
        self.stdout.write(_said("written", language, path=target))


def _paper(asked: str, language: Language) -> str:
    for code, paper in PAPERS.items():
        if asked.casefold() in paper.names:
            return code
    names = ", ".join(paper.names[language == "en"] for paper in PAPERS.values())
    raise _wrong("what", language, value=asked, names=names)


def _against(options: dict[str, Any], paper: str, language: Language) -> Document | None:
    """The document of the last previous edition, with the annexes beside it, if changes are asked for."""
    if not options["changes"]:
        return None
    if not options["previous"]:
        raise _wrong("no_previous", language)
    earlier = {**options, "file": options["previous"][-1], "previous": [], "annexes": None}
    return PAPERS[paper].make(_source(earlier, language), language)


def _source(options: dict[str, Any], language: Language) -> Source:
    path: Path = options["file"]
    text = _text(path, language)
    try:
        edition = engine.load_edition(text, str(path))
        texts = _annexes(path, options["annexes"], language)
        annexes = engine.load_annexes(texts, edition) if texts else engine.Annexes()
        earlier = [_issue(engine.load_edition(_text(one, language), str(one))) for one in options["previous"]]
    except engine.NotationErrors as errors:
        raise CommandError(errors.rendered(language)) from None
    return Source(edition, annexes, hashlib.sha256(text.encode()).hexdigest(), earlier, options["portal"])


def _issue(edition: engine.Edition) -> Issue:
    document = edition.document
    return Issue(document.number, document.effective_from, document.enacted, edition)


def _annexes(edition: Path, asked: Path | None, language: Language) -> dict[str, str]:
    folder = asked or edition.with_suffix("")
    if not folder.is_dir():
        if asked:
            raise _wrong("no_folder", language, path=asked)
        return {}
    return {str(path): _text(path, language) for path in sorted(folder.glob("*.yaml"))}


def _text(path: Path, language: Language) -> str:
    try:
        return path.read_text("utf-8")
    except FileNotFoundError:
        raise _wrong("absent", language, path=path) from None
    except (OSError, UnicodeDecodeError):
        raise _wrong("unreadable", language, path=path) from None


def _wrong(code: str, language: Language, **values: object) -> CommandError:
    return CommandError(_said(code, language, **values))


def _said(code: str, language: Language, **values: object) -> str:
    return _SAID[code][language == "en"].format(**values)
