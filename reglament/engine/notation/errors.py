"""Errors of a file, all at once: each with its place, its clause, the nearest right word, what may stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from .sentences import sentence

_SHOWN = 12
"""So many possibilities are listed; a longer list is no help."""


@dataclass(frozen=True, slots=True)
class Found:
    """One thing wrong: a code of the closed list in `sentences`, 1-based place, values for the sentence."""

    code: str
    line: int
    column: int
    values: Mapping[str, object] = field(default_factory=dict)
    clause: str = ""
    nearest: str = ""
    possible: tuple[str, ...] = ()
    source: str = ""

    def within(self, source: str) -> Found:
        """The same, said of a file."""
        return replace(self, source=source)

    def message(self, language: str = "ru") -> str:
        """One sentence for a reader, without the place."""
        return sentence(self.code, language).format(**_printed(self.values, language))

    def advice(self, language: str = "ru") -> str:
        """The nearest right word and what is possible here; "" when there is nothing to advise."""
        parts = []
        if self.nearest:
            parts.append(sentence("nearest", language).format(nearest=self.nearest))
        if self.possible:
            shown = ", ".join(self.possible[:_SHOWN]) + (", …" if len(self.possible) > _SHOWN else "")
            parts.append(sentence("possible", language).format(possible=shown))
        return " ".join(parts)


class NotationErrors(ValueError):  # noqa: N818 - it holds many
    """Everything wrong in one or several files. `texts` holds each file's text by its name."""

    def __init__(self, errors: Iterable[Found], texts: Mapping[str, str]) -> None:
        self.errors = tuple(sorted(errors, key=lambda found: (found.source, found.line, found.column)))
        self.texts = texts
        super().__init__(self.rendered("ru"))

    def rendered(self, language: str = "ru") -> str:
        """All errors as a terminal prints them: place, sentence, the line with a caret, advice."""
        lines = {source: text.splitlines() for source, text in self.texts.items()}
        return "\n\n".join(rendered(found, lines.get(found.source, ()), language) for found in self.errors)


def rendered(found: Found, lines: Sequence[str], language: str = "ru") -> str:
    """One error with its line and a caret under the place."""
    clause = sentence("clause", language).format(clause=found.clause) if found.clause else ""
    parts = [f"{found.source}:{found.line}:{found.column}: {clause}{found.message(language)}"]
    if 0 < found.line <= len(lines):
        line = lines[found.line - 1]
        pad = "".join("\t" if character == "\t" else " " for character in line[: found.column - 1])
        parts += [f"    {line}", f"    {pad}^"]
    if advice := found.advice(language):
        parts.append(f"    {advice}")
    return "\n".join(parts)


def _printed(values: Mapping[str, object], language: str) -> dict[str, object]:
    """A value may be a pair (Russian, English): the reader gets his language."""
    place = 1 if language == "en" else 0
    return {name: value[place] if isinstance(value, tuple) else value for name, value in values.items()}
