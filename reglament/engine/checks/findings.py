"""Findings: what a check has to say of a regulation, as data with sentences in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from reglament.engine.names import Text
from reglament.engine.regulation.annexes import Annexes
from reglament.engine.regulation.document import Place
from reglament.engine.regulation.edition import Edition

from .sentences import mend, what


class Level(StrEnum):
    """How bad it is: an edition with errors is not put in force; a warning is for people to judge.

    A note tells what follows from the edition; there may be nothing to mend.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found. `code` is stable and names the sentence; `values` fill it.

    A value that is a pair (Russian, English) or a Text is said in the reader's language.
    """

    code: str
    level: Level
    place: Place
    clause: str = ""
    values: Mapping[str, object] = field(default_factory=dict)

    def what(self, language: str = "ru") -> str:
        """What is found, and why it matters."""
        return what(self.code, language).format(**self._said(language))

    def mend(self, language: str = "ru") -> str:
        """What to do about it."""
        return mend(self.code, language).format(**self._said(language))

    def _said(self, language: str) -> dict[str, object]:
        return {name: _in(language, value) for name, value in self.values.items()}

    def line(self, language: str = "ru") -> str:
        """The whole as one line of a terminal: place, level, clause, what, how to mend."""
        level = {"ru": {"error": "ошибка", "warning": "замечание", "note": "к сведению"}}.get(
            language, {}
        ).get(self.level, self.level)
        named = {"ru": "п. {}: ", "en": "clause {}: "}[language].format(self.clause) if self.clause else ""
        said = f"{self.what(language)} {self.mend(language)}"
        return f"{self.place.source}:{self.place.line}: {level}: {named}{said}"


@dataclass(frozen=True, slots=True)
class Checked:
    """What is checked: an edition, and where they are known its annexes, today's date, the edition before."""

    edition: Edition
    annexes: Annexes | None = None
    today: date | None = None
    previous: Edition | None = None

    def error(self, code: str, *path: str, clause: str = "", **values: object) -> Finding:
        """Something that must be mended, at a path of ids."""
        return Finding(code, Level.ERROR, self.edition.places.find(*path), clause, values)

    def warning(self, code: str, *path: str, clause: str = "", **values: object) -> Finding:
        """Something that people should judge, at a path of ids."""
        return Finding(code, Level.WARNING, self.edition.places.find(*path), clause, values)

    def note(self, code: str, *path: str, clause: str = "", **values: object) -> Finding:
        """Something to know, at a path of ids."""
        return Finding(code, Level.NOTE, self.edition.places.find(*path), clause, values)


def _in(language: str, value: object) -> object:
    """A value of a sentence for a reader of this language."""
    if isinstance(value, tuple):
        return value[language == "en"]
    return value.printed(language) if isinstance(value, Text) else value
