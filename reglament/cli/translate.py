"""`reglament translate`: a regulation in the words of the other language, everything else to the byte."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reglament import engine

from .arguments import Arguments, InputError, Language, UsageError, asked_language, read_arguments, say
from .loading import annex_texts, file_language, read_bytes
from .writing import written

_USAGE = (
    """reglament translate ФАЙЛ --to en|ru [-o ФАЙЛ] [--annexes] [--edition ФАЙЛ] [--lang ru|en]

Переводит слова языка регламента: ключи, фразы, единицы, дни недели. Имена, тексты, пояснения после #,
порядок, кавычки и пустые строки остаются до байта, и перевод обратно даёт тот же файл.
ФАЙЛ — регламент или приложение; регламент приложения — файл рядом с его папкой, иначе --edition.
Без -o печатает перевод; с --annexes рядом с ним появится и папка переведённых приложений.
Код возврата: 0 — переведено, 1 — файл с ошибками, 2 — не понята команда.""",
    """reglament translate FILE --to en|ru [-o FILE] [--annexes] [--edition FILE] [--lang ru|en]

Translates the words of the language: keys, phrases, units, weekdays. Names, prose, comments after #,
order, quotes and blank lines stay to the byte, and the way back gives the same file.
FILE is a regulation or an annex; an annex belongs to the file beside its folder, else to --edition.
Without -o the translation is printed; with --annexes the folder of translated annexes is put beside it.
Exit code: 0 — translated, 1 — the file has errors, 2 — the command was not understood.""",
)
_OPTIONS = ("--to", "--output", "--edition", "--lang")
_SENTENCES: Mapping[str, tuple[str, str]] = {
    "to": ("--to: языка «{value}» нет, есть: ru, en", "--to: no language “{value}”, only: ru, en"),
    "file": ("файл регламента или приложения", "the file of a regulation or an annex"),
    "language": ("язык перевода: ru или en", "the language of the translation: ru or en"),
    "edition": ("регламент приложения", "the regulation of the annex"),
    "output": ("с --annexes нужно место для перевода", "--annexes wants a place for the translation"),
    "respelled": (
        "{path}:{line}:{column}: «{old}» теперь пишется «{new}»: обратно вернётся принятое написание",
        "{path}:{line}:{column}: “{old}” is now “{new}”: the way back gives the usual spelling",
    ),
}


@dataclass(frozen=True, slots=True)
class _Job:
    """What was asked: a file, the language to translate into, the language of messages, the rest."""

    path: Path
    to: Language
    language: Language
    line: Arguments


def main(words: Sequence[str]) -> int:
    """Translate and return the exit code: 0 fine, 1 errors in the file, 2 the command was not understood."""
    words = ["--output" if word == "-o" else word for word in words]
    language = asked_language(words) or "ru"
    if "--help" in words or "-h" in words:
        print(say(_USAGE, language))
        return 0
    try:
        return _translate(read_arguments(words, _OPTIONS, ("--annexes",)), asked_language(words))
    except UsageError as error:
        sys.stderr.write(f"reglament translate: {error.text(language)}\n\n{say(_USAGE, language)}\n")
    except InputError as error:
        sys.stderr.write(f"{error}\n")
    return 2


def _translate(line: Arguments, asked: Language | None) -> int:
    language = asked or "ru"
    if len(line.words) != 1:
        name, what = say(("ФАЙЛ", "FILE"), language), say(_SENTENCES["file"], language)
        raise UsageError(
            "extra" if line.words else "missing", value=" ".join(line.words[1:]), name=name, what=what
        )
    to = line.wanted("--to", say(_SENTENCES["language"], language))
    if to not in ("ru", "en"):
        raise InputError(say(_SENTENCES["to"], language).format(value=to))
    path = Path(line.words[0])
    text = read_bytes(path, language)
    job = _Job(path, "en" if to == "en" else "ru", asked or file_language(text), line)
    try:
        is_annex = engine.is_annex(text)
        return _annex(job, text) if is_annex else _edition(job, text)
    except engine.NotationErrors as wrong:
        sys.stderr.write(f"{wrong.rendered(job.language)}\n")
        return 1


def _edition(job: _Job, text: str) -> int:
    output = job.line.values.get("--output")
    if "--annexes" in job.line.flags and output is None:
        raise UsageError("missing", name="-o", what=say(_SENTENCES["output"], job.language))
    done = {str(job.path): (output, engine.translate_edition(text, job.to, str(job.path)))}
    if "--annexes" in job.line.flags and output is not None:
        edition = engine.load_edition(text, str(job.path))
        texts = annex_texts(job.path, None, job.language, read_bytes)
        folder = Path(output).with_suffix("")
        for source, translation in engine.translate_annexes(texts, edition, job.to).items():
            done[source] = (str(folder / Path(source).name), translation)
    return _written(done, job.language)


def _annex(job: _Job, text: str) -> int:
    path = Path(job.line.values.get("--edition", job.path.resolve().parent.with_suffix(".yaml")))
    if not path.is_file():
        raise UsageError("missing", name="--edition", what=say(_SENTENCES["edition"], job.language))
    edition = engine.load_edition(read_bytes(path, job.language), str(path))
    beside = {str(file): read_bytes(file, job.language) for file in sorted(job.path.parent.glob("*.yaml"))}
    texts = {**{name: other for name, other in beside.items() if engine.is_annex(other)}, str(job.path): text}
    translation = engine.translate_annexes(texts, edition, job.to)[str(job.path)]
    return _written({str(job.path): (job.line.values.get("--output"), translation)}, job.language)


def _written(done: Mapping[str, tuple[str | None, engine.Translation]], language: Language) -> int:
    for source, (place, translation) in done.items():
        for word in translation.respelled:
            sentence = say(_SENTENCES["respelled"], language)
            told = sentence.format(
                path=source, line=word.line, column=word.column, old=word.written, new=word.now
            )
            sys.stderr.write(f"{told}\n")
        written(translation.text, place, language)
    return 0
