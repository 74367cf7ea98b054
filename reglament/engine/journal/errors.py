"""Errors of a journal file, all at once, each with its place, in Russian and English."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from .locating import Place

_SENTENCES: Mapping[str, tuple[str, str]] = {
    "syntax": ("это не JSON: {problem}", "this is no JSON: {problem}"),
    "shape": (
        'здесь нужен список записей: [{{…}}, …] или {{"записи": […]}}',
        'a list of facts is wanted here: [{{…}}, …] or {{"facts": […]}}',
    ),
    "format": (
        "формат {value} не знаком, эта версия читает 1",
        "format {value} is unknown, this version reads 1",
    ),
    "fact": ("запись должна быть объектом {{…}}", "a fact must be an object {{…}}"),
    "missing": ("в записи нет «{name}»", "the fact lacks «{name}»"),
    "unknown_key": ("ключа «{name}» здесь нет", "there is no key «{name}» here"),
    "unknown_kind": ("такого события нет: «{name}»", "there is no such fact: «{name}»"),
    "moment": (
        "«{value}» — не момент; пишите 30.04.2026 15:00 или 2026-04-30T15:00+03:00",
        "«{value}» is no moment; write 2026-04-30T15:00+03:00 or 30.04.2026 15:00",
    ),
    "zone": ("часового пояса «{value}» нет", "there is no time zone «{value}»"),
    "text": ("здесь нужен текст", "text is wanted here"),
    "reference": ("здесь нужен текст", "text is wanted here"),
    "number": ("здесь нужно число", "a number is wanted here"),
    "flag": ("здесь нужно true или false", "true or false is wanted here"),
    "names": ("здесь нужен список имён", "a list of names is wanted here"),
    "object": ("здесь нужен объект {{…}}", "an object {{…}} is wanted here"),
    "first": (
        "первой должна быть регистрация (kind: registered)",
        "the first fact must be the registration (kind: registered)",
    ),
    "again": ("регистрация бывает одна, первой", "there is one registration, the first fact"),
    "order": (
        "запись раньше предыдущей; так можно только внесённой задним числом (data: back_entry: true)",
        "the fact lies before the previous one; only a back entry may (data: back_entry: true)",
    ),
    "seq": ("номер {value}, а по порядку {wanted}", "number {value}, the next one is {wanted}"),
    "earlier": ("записи {value} до этой нет", "there is no fact {value} before this one"),
}
_NEAREST = ("; может быть, «{nearest}»?", "; did you mean «{nearest}»?")


@dataclass(frozen=True, slots=True)
class JournalError:
    """One thing wrong in a journal file."""

    code: str
    place: Place
    values: Mapping[str, Any] = field(default_factory=dict)
    nearest: str = ""

    def text(self, language: str = "ru") -> str:
        """The sentence, without the place."""
        column = 0 if language == "ru" else 1
        hint = _NEAREST[column].format(nearest=self.nearest) if self.nearest else ""
        return _SENTENCES[self.code][column].format(**self.values) + hint


class JournalProblems(ValueError):  # noqa: N818 -- they come all at once
    """A file that is no journal; `errors` holds everything that is wrong with it."""

    def __init__(self, errors: Sequence[JournalError], source: str = "") -> None:
        super().__init__(f"{source}: {len(errors)}")
        self.errors = tuple(errors)
        self.source = source

    def text(self, language: str = "ru") -> str:
        """Every error with line, column, the line itself and a caret."""
        return "\n".join(self._one(error, language) for error in self.errors)

    def _one(self, error: JournalError, language: str) -> str:
        place = error.place
        excerpt = place.excerpt.replace("\t", " ")
        return (
            f"{self.source}:{place.line}:{place.column}: {error.text(language)}\n"
            f"    {excerpt}\n    {' ' * (place.column - 1)}^"
        )
