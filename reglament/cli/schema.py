"""`reglament schema`: the JSON Schema of the language, with which an editor completes and checks."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from reglament import engine

from .arguments import InputError, Language, UsageError, asked_language, read_arguments, say
from .loading import annex_texts, file_language, read_text
from .writing import written

_USAGE = (
    """reglament schema [РЕГЛАМЕНТ] [--lang ru|en] [-o ФАЙЛ]

Печатает JSON Schema (draft-07) регламента и приложений: ключи, слова, формы значений, что каждый ключ значит.
Назван РЕГЛАМЕНТ — подсказываются и его имена: роли, состояния, виды, часы, люди из приложений рядом.
--lang выбирает и слова языка, и пояснения; без него — язык регламента, иначе русский. С -o пишет в файл.
В VS Code (расширение YAML) первая строка файла регламента:
# yaml-language-server: $schema=reglament.ru.json
Код возврата: 0 — готово, 1 — файл не читается, 2 — не понята команда.""",
    """reglament schema [REGULATION] [--lang ru|en] [-o FILE]

Prints the JSON Schema (draft-07) of a regulation and its annexes: keys, words, forms, what each key means.
A REGULATION named, its names are offered too: roles, states, kinds, clocks, people of the annexes beside it.
--lang chooses the words and the explanations; without it those of the regulation. -o writes to a file.
In VS Code (the YAML extension) the first line of a regulation's file:
# yaml-language-server: $schema=reglament.en.json
Exit code: 0 — done, 1 — the file cannot be read, 2 — the command was not understood.""",
)


def main(words: Sequence[str]) -> int:
    """Print or write the schema and return the exit code."""
    words = ["--output" if word == "-o" else word for word in words]
    language = asked_language(words) or "ru"
    if "--help" in words or "-h" in words:
        print(say(_USAGE, language))
        return 0
    try:
        line = read_arguments(words, ("--lang", "--output"))
        if len(line.words) > 1:
            raise UsageError("extra", value=line.words[1])
        files = _files(Path(line.words[0]), language) if line.words else {}
        if files and asked_language(words) is None:
            language = file_language(next(iter(files.values())))
        schema = engine.json_schema(language, files)
        text = json.dumps(schema, ensure_ascii=False) + "\n"
        written(text, line.values.get("--output"), language)
    except UsageError as error:
        sys.stderr.write(f"reglament schema: {error.text(language)}\n\n{say(_USAGE, language)}\n")
        return 2
    except InputError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    except engine.NotationErrors as wrong:
        sys.stderr.write(f"{wrong.rendered(language)}\n")
        return 1
    return 0


def _files(path: Path, language: Language) -> dict[str, str]:
    """A regulation and the annexes beside it."""
    return {str(path): read_text(path, language), **annex_texts(path, None, language)}
