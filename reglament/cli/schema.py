"""`reglament schema`: the JSON Schema of the language, with which an editor completes and checks."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence

from reglament import engine

from .arguments import InputError, UsageError, asked_language, read_arguments, say
from .writing import written

_USAGE = (
    """reglament schema [--lang ru|en] [-o ФАЙЛ]

Печатает JSON Schema (draft-07) регламента и приложений: ключи, слова, формы значений, что каждый ключ значит.
--lang выбирает и слова языка, и пояснения; без него — русские. С -o пишет в файл.
В VS Code (расширение YAML) первая строка файла регламента:
# yaml-language-server: $schema=reglament.ru.json
Код возврата: 0 — готово, 2 — не понята команда.""",
    """reglament schema [--lang ru|en] [-o FILE]

Prints the JSON Schema (draft-07) of a regulation and its annexes: keys, words, forms, what each key means.
--lang chooses the words of the language and the explanations; Russian without it. -o writes to a file.
In VS Code (the YAML extension) the first line of a regulation's file:
# yaml-language-server: $schema=reglament.en.json
Exit code: 0 — done, 2 — the command was not understood.""",
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
        if line.words:
            raise UsageError("extra", value=line.words[0])
        schema = engine.json_schema(language)
        text = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        written(text, line.values.get("--output"), language)
    except UsageError as error:
        sys.stderr.write(f"reglament schema: {error.text(language)}\n\n{say(_USAGE, language)}\n")
        return 2
    except InputError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0
