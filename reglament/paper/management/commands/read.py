"""`reglament read FILE.docx`: a regulation on paper becomes a draft; `--against`: what a lawyer changed."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from reglament import engine
from reglament.paper.management import answers
from reglament.paper.pen import Language
from reglament.paper.reading import Source
from reglament.paper.recognising import draft_of
from reglament.paper.recognising.passages import language_of
from reglament.paper.recognising.settling import PRESETS
from reglament.paper.returning import Change, Printed, Refusal, accepted, changes_in
from reglament.ui.terminal import SpeakingCommand

YES = frozenset({"д", "да", "y", "yes"})


class Command(SpeakingCommand):
    help = gettext_noop("Прочитать регламент из Word: reglament read ФАЙЛ.docx [-o ЧЕРНОВИК.yaml]")
    requires_system_checks = ()
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The document; where to; in which form and language; what to compare with and what to take over."""
        parser.add_argument("file", type=Path, help=_("документ .docx"))
        parser.add_argument("-o", "--output", type=Path, help=_("куда записать; иначе печатается"))
        parser.add_argument("--format", choices=("text", "json"), default="text", help=_("вид ответа"))
        parser.add_argument("--lang", choices=("ru", "en"), help=_("язык; иначе язык документа"))
        parser.add_argument("--base", default="", help=_("набор, который черновик наследует"))
        parser.add_argument(
            "--against", type=Path, help=_("редакция, с которой сравнить вернувшийся документ")
        )
        parser.add_argument("--annexes", type=Path, help=_("папка приложений этой редакции"))
        parser.add_argument("--accept", default="", help=_("что принять: 1,3, all или ask"))

    def handle(self, *args: Any, **options: Any) -> None:
        """Read, answer, write; raises CommandError that says what to do."""
        source = answers.document(options["file"], options["lang"] or "ru")
        spoken = language_of(" ".join(line.text for line in source.lines()))
        language: Language = options["lang"] or ("en" if spoken == "en" else "ru")
        if options["against"]:
            self._against(source, options, language)
        elif options["accept"]:
            raise answers.wrong("alone", language)
        else:
            self._draft(source, options, language)

    def _draft(self, source: Source, options: dict[str, Any], language: Language) -> None:
        target: Path | None = options["output"]
        if target is not None and target.exists():
            raise answers.wrong("there", language, path=target)
        base = _preset(options["base"], language)
        drafted = draft_of(source, options["file"].name, options["lang"] or "", base)
        if target is not None:
            answers.write(target, drafted.text, language)
        if options["format"] == "json":
            self.stdout.write(json.dumps(answers.as_json(drafted), ensure_ascii=False, indent=2))
            return
        if target is None:
            self.stdout.write(drafted.text, ending="")
            return
        for place, question in enumerate(drafted.questions, 1):
            self.stdout.write(f"{place}. {question.text} {question.where}".rstrip())
            for quote in question.quotes:
                self.stdout.write(f"      «{quote}»")
        count = {"count": drafted.values, "questions": len(drafted.questions)}
        self.stdout.write(answers.said("drafted", language, path=target, **count))

    def _against(self, source: Source, options: dict[str, Any], language: Language) -> None:
        path: Path = options["against"]
        text = answers.text_of(path, language)
        try:
            printed = answers.printed(text, path, options["annexes"], language)
        except engine.NotationErrors as errors:
            raise CommandError(errors.rendered(language)) from None
        changes = changes_in(source, printed)
        if options["format"] == "json":
            self.stdout.write(
                json.dumps([answers.of_change(one) for one in changes], ensure_ascii=False, indent=2)
            )
        elif not changes:
            self.stdout.write(answers.said("same", language))
        wanted = _wanted(options["accept"], len(changes), language)
        now = printed
        for place, change in enumerate(changes, 1):
            if options["format"] == "text":
                self.stdout.write(f"{place}. {change.words(language)}")
            if place in wanted or (options["accept"] == "ask" and self._agreed(language)):
                now = self._take(now, change, options, language)
        if now.text != text:
            target = options["output"] or path
            answers.write(target, now.text, language)
            self.stderr.write(f"{target}: {answers.said('taken', language)}")
        elif changes and not options["accept"] and options["format"] == "text":
            self.stdout.write(answers.said("how", language))

    def _take(self, now: Printed, change: Change, options: dict[str, Any], language: Language) -> Printed:
        path: Path = options["against"]
        try:
            made = accepted(
                now, change, lambda text: answers.printed(text, path, options["annexes"], language)
            )
        except Refusal as refusal:
            self.stderr.write(f"   {answers.said('refused', language, why=refusal.text(language))}")
            return now
        self.stderr.write(f"   {answers.said('taken', language)}")
        return made

    def _agreed(self, language: Language) -> bool:
        """Asks on the terminal; an end of input is a no."""
        try:
            return input(answers.said("ask", language)).strip().casefold() in YES
        except EOFError:
            return False


def _preset(asked: str, language: Language) -> str:
    if not asked:
        return ""
    wanted = asked.casefold().replace("_", " ")
    for code, names in PRESETS.items():
        if wanted in (code, *names):
            return code
    raise answers.wrong(
        "base", language, value=asked, names=", ".join(names[language == "en"] for names in PRESETS.values())
    )


def _wanted(asked: str, count: int, language: Language) -> frozenset[int]:
    if asked in ("all", "все"):
        return frozenset(range(1, count + 1))
    if asked in ("", "ask"):
        return frozenset()
    wanted = set()
    for part in asked.split(","):
        if not part.strip().isdecimal() or not 1 <= int(part) <= count:
            raise answers.wrong("accept", language, value=part, count=count)
        wanted.add(int(part))
    return frozenset(wanted)
