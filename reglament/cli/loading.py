"""Files named on a command line become rules and journals, or one clear message."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from reglament import engine

from .arguments import InputError, Language, say

_FILE: Mapping[str, tuple[str, str]] = {
    "absent": ("{path}: такого файла нет", "{path}: there is no such file"),
    "folder": ("{path}: это папка, а нужен файл", "{path}: this is a folder, a file is wanted"),
    "no_folder": ("{path}: такой папки нет", "{path}: there is no such folder"),
    "unreadable": ("{path}: файл не читается: {problem}", "{path}: the file cannot be read: {problem}"),
    "no_text": (
        "{path}:{line}:{column}: это не текст в UTF-8; сохраните файл в этой кодировке",
        "{path}:{line}:{column}: this is no UTF-8 text; save the file in that encoding",
    ),
}


def read_text(path: Path, language: Language) -> str:
    """The text of a file; raises InputError with a sentence that says what to do."""
    with _readable(path, language):
        return path.read_text(encoding="utf-8")


@contextmanager
def _readable(path: Path, language: Language) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError:
        raise _input_error("absent", language, path=path) from None
    except IsADirectoryError:
        raise _input_error("folder", language, path=path) from None
    except UnicodeDecodeError as problem:
        line, column = _place(problem)
        raise _input_error("no_text", language, path=path, line=line, column=column) from None
    except OSError as problem:
        raise _input_error("unreadable", language, path=path, problem=problem.strerror) from None


def _place(problem: UnicodeDecodeError) -> tuple[int, int]:
    """The line and column of the first byte that is no text."""
    before = problem.object[: problem.start].decode("utf-8")
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def file_language(text: str) -> Language:
    """The language of a file's words, in which it is answered unless another one is asked for."""
    return "en" if engine.language_of(text) == "en" else "ru"


def language_of_edition(words: Sequence[str]) -> Language:
    """The language of the file named by `--edition` on a line; Russian where none can be read."""
    line = [part for word in words for part in word.split("=", 1)]
    try:
        return file_language(Path(line[line.index("--edition") + 1]).read_text(encoding="utf-8"))
    except (ValueError, IndexError, OSError):
        return "ru"


def read_bytes(path: Path, language: Language) -> str:
    """The text of a file with its own line ends and mark of order; raises InputError as `read_text`."""
    with _readable(path, language):
        return path.read_bytes().decode("utf-8")


def load_rules(edition: str, annexes: str | None, language: Language) -> engine.Rules:
    """The rules of an edition file with its annexes; raises InputError.

    Without `annexes` the folder beside the file that bears its name is taken, if there is one.
    """
    path = Path(edition)
    try:
        norm = engine.load_edition(read_text(path, language), edition)
        texts = annex_texts(path, annexes, language)
        registers = engine.load_annexes(texts, norm) if texts else engine.Annexes()
        return engine.compile_rules(norm, registers, engine.country_calendars(norm, registers))
    except engine.NotationErrors as errors:
        raise InputError(errors.rendered(language)) from None
    except engine.NoOfficialCalendarError as error:
        raise InputError(f"{edition}: {error.text(language)}") from None


def load_journal(path: str, rules: engine.Rules, language: Language) -> tuple[engine.Fact, ...]:
    """The facts of a journal file; moments without an offset are the desk's local time. Raises InputError."""
    calendar = next(iter(rules.calendars.values()))
    try:
        return engine.read_journal(read_text(Path(path), language), path, calendar.zone)
    except engine.JournalProblems as problems:
        raise InputError(problems.text(language)) from None


def annex_texts(
    edition: Path,
    asked: str | None,
    language: Language,
    read: Callable[[Path, Language], str] = read_text,
) -> dict[str, str]:
    """File name -> text of the annexes: of the folder asked for, else of the edition's own.

    Raises InputError when the folder asked for is not there.
    """
    folder = edition.with_suffix("") if asked is None else Path(asked)
    if not folder.is_dir():
        if asked is not None:
            raise _input_error("no_folder", language, path=folder)
        return {}
    return {str(path): read(path, language) for path in sorted(folder.glob("*.yaml"))}


def _input_error(code: str, language: Language, **values: object) -> InputError:
    return InputError(say(_FILE[code], language).format(**values))
