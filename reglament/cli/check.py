"""`reglament check`: is this regulation written without mistakes, whole, and can it be kept?"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

from reglament import engine

from .arguments import (
    Arguments,
    InputError,
    Language,
    UsageError,
    asked_language,
    language_of,
    read_arguments,
    say,
)
from .loading import annex_texts, file_language, read_text
from .problems import FORMATS, of_errors, of_findings, rendered

_USAGE = (
    """reglament check ФАЙЛ [--annexes ПАПКА] [--today ДАТА] [--previous ФАЙЛ] [--notes]
                [--format ВИД] [--lang ru|en]

Проверяет регламент и приложения к нему: запись, имена, таблицы, состояния, выполнимость.
Без --annexes берётся папка рядом с файлом, названная как он.
Календарь года проверяется на 90 дней от --today, без него — от начала действия.
С --previous проверяется и то, что из прежней редакции ничто не пропало без слова «прежде».
С --notes печатается и то, что лишь стоит знать; ошибки и замечания печатаются всегда.
--format text|json|sarif|github: для людей, для программ, для анализаторов, для GitHub Actions.
С --words вместо проверки печатается таблица всех слов языка.
Без --lang отвечает на языке файла.
Код возврата: 0 — ошибок нет, 1 — есть, 2 — не понята команда.""",
    """reglament check FILE [--annexes DIR] [--today DATE] [--previous FILE] [--notes]
                [--format FORM] [--lang ru|en]

Checks a regulation and its annexes: notation, names, tables, states, whether it can be kept.
Without --annexes the folder beside the file that bears its name is taken.
The calendar of the year is checked for 90 days from --today, else from the effective date.
With --previous also that no name of that edition is lost without the word “formerly”.
With --notes what is merely worth knowing is printed, too; errors and warnings always are.
--format text|json|sarif|github: for people, programs, analysers, GitHub Actions.
With --words the table of all words of the language is printed instead.
Without --lang the answer is in the language of the file.
Exit code: 0 — no errors, 1 — errors, 2 — the command was not understood.""",
)
_WRONG_DATE = (
    "--today: «{value}» — не дата, пишите 01.02.2026",
    "--today: “{value}” is no date, write 2026-02-01",
)
_NO_FORMAT = (
    "--format: вида «{value}» нет, есть: text, json, sarif, github",
    "--format: no form “{value}”, only: text, json, sarif, github",
)
_OPTIONS = ("--annexes", "--today", "--previous", "--format", "--lang")
_FLAGS = ("--words", "--notes")
_WHAT = ("файл регламента", "the file of the regulation")


def main(words: Sequence[str]) -> int:
    """Check and return the exit code: 0 fine, 1 errors found, 2 the command was not understood."""
    language = language_of(words)
    if "--help" in words or "-h" in words:
        print(say(_USAGE, language))
        return 0
    try:
        return _check(read_arguments(words, _OPTIONS, _FLAGS), asked_language(words))
    except UsageError as error:
        sys.stderr.write(f"reglament check: {error.text(language)}\n\n{say(_USAGE, language)}\n")
        return 2
    except InputError as error:
        sys.stderr.write(f"{error}\n")
        return 2


def _check(line: Arguments, asked: Language | None) -> int:
    language = asked or "ru"
    if "--words" in line.flags:
        print(engine.reference(language))
        return 0
    if len(line.words) != 1:
        code = "extra" if line.words else "missing"
        name, what = say(("ФАЙЛ", "FILE"), language), say(_WHAT, language)
        raise UsageError(code, value=" ".join(line.words[1:]), name=name, what=what)
    source, today = line.words[0], _today(line.values.get("--today"), language)
    form = _form(line.values.get("--format", "text"), language)
    text = read_text(Path(source), language)
    language = asked or file_language(text)
    try:
        edition = engine.load_edition(text, source)
        former = line.values.get("--previous")
        previous = engine.load_edition(read_text(Path(former), language), former) if former else None
        texts = annex_texts(Path(source), line.values.get("--annexes"), language)
        annexes = engine.load_annexes(texts, edition) if texts else None
    except engine.NotationErrors as wrong:
        if form != "text":
            print(rendered(of_errors(wrong, language), form))
        else:
            sys.stderr.write(f"{wrong.rendered(language)}\n\n{_counted(len(wrong.errors), language)}\n")
        return 1
    findings = engine.check_edition(edition, annexes, today or edition.document.effective_from, previous)
    if form != "text":
        print(rendered(of_findings(findings, language), form))
        return int(any(finding.level is engine.Level.ERROR for finding in findings))
    return _report(edition, annexes, findings, line, language)


def _report(
    edition: engine.Edition,
    annexes: engine.Annexes | None,
    findings: Sequence[engine.Finding],
    line: Arguments,
    language: Language,
) -> int:
    levels = Counter(finding.level for finding in findings)
    for finding in findings:
        if finding.level is not engine.Level.NOTE or "--notes" in line.flags:
            sys.stderr.write(f"{finding.line(language)}\n")
    if levels[engine.Level.ERROR]:
        sys.stderr.write(f"\n{_counted(levels[engine.Level.ERROR], language)}\n")
        return 1
    print(summary(edition, annexes, levels, language))
    return 0


def summary(
    edition: engine.Edition,
    annexes: engine.Annexes | None,
    levels: Mapping[engine.Level, int],
    language: Language,
) -> str:
    """One paragraph: what this regulation is and how large."""
    document = edition.document
    warnings, notes = levels.get(engine.Level.WARNING, 0), levels.get(engine.Level.NOTE, 0)
    known = (f", к сведению {notes} (--notes)", f", {notes} notes (--notes)") if notes else ("", "")
    head = (
        f"«{document.title}», редакция {document.number}, действует с {document.effective_from:%d.%m.%Y}: "
        f"ошибок нет, замечаний {warnings}{known[0]}.",
        f"“{document.title}”, edition {document.number}, in force from {document.effective_from:%Y-%m-%d}: "
        f"no errors, {warnings} warnings{known[1]}.",
    )
    counts = (
        ("видов", "kinds", len(edition.classification.kinds)),
        ("состояний", "states", len(edition.lifecycle.states)),
        ("переходов", "moves", len(edition.lifecycle.passages)),
        ("часов", "clocks", len(edition.clocks)),
        ("приоритетов", "priorities", len(edition.priorities.order) if edition.priorities else 0),
        (
            "классов сложности",
            "complexities",
            len(edition.complexities.classes) if edition.complexities else 0,
        ),
        ("зон", "zones", len(edition.zones.named) if edition.zones else 0),
        ("ролей", "roles", len(edition.roles.named)),
        ("приложений", "annexes", len(annexes.heads) if annexes else 0),
        ("людей", "people", len(annexes.people) if annexes else 0),
    )
    return f"{say(head, language)} {_listed(counts, language)}"


def _listed(counts: Iterable[tuple[str, str, int]], language: Language) -> str:
    parts = (f"{say((russian, english), language)} {count}" for russian, english, count in counts if count)
    text = ", ".join(parts)
    return f"{text[:1].upper()}{text[1:]}."


def _counted(errors: int, language: Language) -> str:
    return say((f"Ошибок: {errors}.", f"Errors: {errors}."), language)


def _form(written: str, language: Language) -> str:
    if written not in FORMATS:
        raise InputError(say(_NO_FORMAT, language).format(value=written))
    return written


def _today(written: str | None, language: Language) -> date | None:
    if written is None:
        return None
    for form in ("%d.%m.%Y", "%Y-%m-%d"):
        try:
            return datetime.strptime(written, form).date()  # noqa: DTZ007 - a date alone has no zone
        except ValueError:
            continue
    raise InputError(say(_WRONG_DATE, language).format(value=written))
