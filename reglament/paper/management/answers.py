"""What `reglament read` answers, in both languages; the files that it reads and writes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import CommandError

from reglament import engine
from reglament.paper.pen import Language
from reglament.paper.reading import ReadingError, Source, read_document
from reglament.paper.reading.opening import MOST_BYTES
from reglament.paper.recognising import Drafted
from reglament.paper.returning import Change, Printed, printed_of

_SAID = {
    "absent": ("{path}: такого файла нет", "{path}: there is no such file"),
    "unreadable": ("{path}: файл не читается: {problem}", "{path}: the file cannot be read: {problem}"),
    "no_text": ("{path}: файл не читается как текст в UTF-8", "{path}: this is no readable UTF-8 text"),
    "no_folder": ("{path}: такой папки нет", "{path}: there is no such folder"),
    "unwritable": ("{path}: файл не записать: {problem}", "{path}: the file cannot be written: {problem}"),
    "there": (
        "{path}: такой файл уже есть; назовите другой или уберите этот",
        "{path}: there is such a file already; name another one, or take this away",
    ),
    "base": (
        "--base: набора «{value}» нет, есть: {names}",
        "--base: there is no preset “{value}”, there are: {names}",
    ),
    "accept": (
        "--accept: «{value}» — не номер изменения (их {count}); пишут all или номера через запятую: 1,3",
        "--accept: “{value}” is no number of a change (of {count}); write all, or numbers with commas: 1,3",
    ),
    "alone": (
        "--accept принимает изменения вернувшегося документа: назовите и редакцию: --against ФАЙЛ.yaml",
        "--accept takes over changes of a document that came back: name the edition too: --against FILE.yaml",
    ),
    "drafted": (
        "{path}: записано; значений прочитано — {count}, вопросов — {questions}",
        "{path}: written; values read: {count}, questions: {questions}",
    ),
    "same": ("изменений нет", "nothing was changed"),
    "taken": ("принято", "taken over"),
    "refused": ("не принято: {why}", "not taken over: {why}"),
    "ask": ("Принять? [д/н] ", "Take it over? [y/n] "),
    "how": (
        "Принять: --accept 1,3 или --accept all, по одному — --accept ask",
        "To take over: --accept 1,3 or --accept all, one by one: --accept ask",
    ),
}


def document(path: Path, language: Language) -> Source:
    """The document of a file; raises CommandError that says what to do."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ReadingError("large", most=MOST_BYTES // 2**20)
        return read_document(path.read_bytes())
    except FileNotFoundError:
        raise wrong("absent", language, path=path) from None
    except OSError as problem:
        raise wrong("unreadable", language, path=path, problem=problem.strerror) from None
    except ReadingError as error:
        raise CommandError(f"{path}: {error.text(language)}") from None


def printed(written: str, path: Path, folder: Path | None, language: Language) -> Printed:
    """What an edition prints with the annexes beside it. Raises CommandError, engine.NotationErrors."""
    annexes = folder or path.with_suffix("")
    if folder and not folder.is_dir():
        raise wrong("no_folder", language, path=folder)
    texts = (
        {str(one): text_of(one, language) for one in sorted(annexes.glob("*.yaml"))}
        if annexes.is_dir()
        else {}
    )
    return printed_of(
        written, lambda edition: engine.load_annexes(texts, edition) if texts else engine.Annexes(), language
    )


def text_of(path: Path, language: Language) -> str:
    """The text of a file, every byte of it; raises CommandError."""
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        raise wrong("absent", language, path=path) from None
    except (OSError, UnicodeDecodeError):
        raise wrong("no_text", language, path=path) from None


def write(path: Path, text: str, language: Language) -> None:
    """The text as a file; raises CommandError."""
    try:
        path.write_bytes(text.encode("utf-8"))
    except OSError as problem:
        raise wrong("unwritable", language, path=path, problem=problem.strerror) from None


def wrong(code: str, language: Language, **values: object) -> CommandError:
    """A complaint."""
    return CommandError(said(code, language, **values))


def said(code: str, language: Language, **values: object) -> str:
    """An answer."""
    return _SAID[code][language == "en"].format(**values)


def as_json(drafted: Drafted) -> dict[str, Any]:
    """A draft and its questions, for programs."""
    questions = [
        {"code": one.code, "text": one.text, "where": one.where, "quotes": list(one.quotes)}
        for one in drafted.questions
    ]
    return {"draft": drafted.text, "values": drafted.values, "questions": questions}


def of_change(change: Change) -> dict[str, Any]:
    """A change, for programs."""
    return {
        "sort": change.sort,
        "clause": change.number,
        "where": change.where,
        "was": change.was,
        "becomes": change.becomes,
        "by": list(change.by),
    }
