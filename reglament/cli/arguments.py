"""The words of a command line, read in the reader's language: `--name value`, `--name=value`, flags."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

Language = Literal["ru", "en"]

_SENTENCES: Mapping[str, tuple[str, str]] = {
    "unknown": ("ключа {name} нет{near}", "there is no option {name}{near}"),
    "value": ("после {name} нужно значение", "{name} wants a value"),
    "no_value": ("{name} пишется без значения", "{name} takes no value"),
    "missing": ("нет {name}: {what}", "{name} is missing: {what}"),
    "language": ("--lang: языка «{value}» нет, есть: ru, en", "--lang: no language “{value}”, only: ru, en"),
    "extra": ("лишнее слово «{value}»", "one word too many: “{value}”"),
    "near": ("; может быть, {word}?", "; did you mean {word}?"),
}


class UsageError(Exception):
    """The command line cannot be understood, or names what is not there."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.code = code
        self.values = values

    def text(self, language: Language) -> str:
        """The sentence for a reader."""
        near = self.values.get("near", "")
        hint = say(_SENTENCES["near"], language).format(word=near) if near else ""
        return say(_SENTENCES[self.code], language).format(**{**self.values, "near": hint})


class InputError(Exception):
    """What was named can be read but not used; the sentence is ready, in the reader's language."""


@dataclass(frozen=True, slots=True)
class Arguments:
    """What stood on the line."""

    values: Mapping[str, str]
    flags: frozenset[str]
    words: tuple[str, ...]

    def wanted(self, name: str, what: str) -> str:
        """A value that must be there; raises UsageError."""
        if name not in self.values:
            raise UsageError("missing", name=name, what=what)
        return self.values[name]


def read_arguments(words: Sequence[str], options: Sequence[str], flags: Sequence[str] = ()) -> Arguments:
    """Split a command line; `options` want a value, `flags` have none. Raises UsageError."""
    values: dict[str, str] = {}
    found: set[str] = set()
    rest: list[str] = []
    remaining = iter(words)
    for word in remaining:
        name, equals, value = word.partition("=")
        if not word.startswith("--"):
            rest.append(word)
        elif name in options:
            values[name] = value if equals else _next(remaining, name)
        elif name in flags:
            if equals:
                raise UsageError("no_value", name=name)
            found.add(name)
        else:
            raise UsageError("unknown", name=name, near=_near(name, [*options, *flags]))
    if values.get("--lang", "ru") not in ("ru", "en"):
        raise UsageError("language", value=values["--lang"])
    return Arguments(values, frozenset(found), tuple(rest))


def language_of(words: Sequence[str]) -> Language:
    """The language asked for anywhere on the line, so that even its errors are said in it; else Russian."""
    line = " ".join(words).replace("--lang=", "--lang ")
    return "en" if "--lang en" in line else "ru"


def asked_language(words: Sequence[str]) -> Language | None:
    """The language asked for on the line; None when none is, so that a file's own may be taken."""
    return language_of(words) if any(word.partition("=")[0] == "--lang" for word in words) else None


def say(sentence: tuple[str, str], language: Language) -> str:
    """The Russian or the English one of a pair."""
    return sentence[1] if language == "en" else sentence[0]


def _next(remaining: Iterator[str], name: str) -> str:
    value = next(remaining, None)
    if value is None or value.startswith("--"):
        raise UsageError("value", name=name)
    return value


def _near(name: str, known: Sequence[str]) -> str:
    found = get_close_matches(name, known, n=1, cutoff=0.6)
    return found[0] if found else ""
