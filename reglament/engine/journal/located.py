"""JSON values that know where they stand, so that whatever is wrong with them can be shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import tzinfo
from typing import Any

from reglament.engine.notation.nearest import nearest

from .errors import JournalError
from .locating import Path, place_of
from .moments import read_moment
from .shape import KEYS


@dataclass(slots=True)
class Source:
    """One file being read: its text for the places, its zone, and what was found wrong so far."""

    text: str
    zone: tzinfo
    errors: list[JournalError] = field(default_factory=list)

    def wrong(self, code: str, path: Path, *, of_key: bool = False, nearest: str = "", **values: Any) -> None:
        """Note an error at the value at `path`, or at its key."""
        place = place_of(self.text, path, of_key=of_key)
        self.errors.append(JournalError(code, place, values, nearest))

    def instant(self, value: object, path: Path) -> int | None:
        """The moment written at `path`."""
        if isinstance(value, str | int) and not isinstance(value, bool):
            try:
                return read_moment(value, self.zone)
            except (ValueError, OverflowError, OSError):
                pass
        self.wrong("moment", path, value=value)
        return None


@dataclass(frozen=True, slots=True)
class Located:
    """A JSON object at its path; `keys` leads from a canonical key to the one that was written."""

    source: Source
    path: Path
    content: Mapping[str, Any]
    keys: Mapping[str, str]

    def __contains__(self, name: str) -> bool:
        return name in self.keys

    def value(self, name: str) -> Any:
        """What stands behind a key; None where it is absent, which is noted as an error."""
        if name not in self.keys:
            self.wrong("missing", None, name=name)
            return None
        return self.content[self.keys[name]]

    def path_to(self, name: str) -> Path:
        """The path of a value that is there."""
        return (*self.path, self.keys[name])

    def wrong(self, code: str, at: str | None, **values: Any) -> None:
        """Note an error at a key's value, or at the whole object."""
        self.source.wrong(code, self.path if at is None else self.path_to(at), **values)

    def text(self, name: str) -> str | None:
        """A text that says something."""
        value = self.value(name)
        if isinstance(value, str) and value.strip():
            return value
        if name in self.keys:
            self.wrong("text", name)
        return None

    def instant(self, name: str) -> int | None:
        """A moment, in seconds since the epoch."""
        value = self.value(name)
        return self.source.instant(value, self.path_to(name)) if name in self.keys else None


def located(source: Source, content: Mapping[str, Any], path: Path, allowed: frozenset[str]) -> Located:
    """The object with its keys understood; a key that is not allowed here is noted as an error."""
    keys: dict[str, str] = {}
    for written in content:
        canonical = KEYS.get(written, written)
        if canonical in allowed:
            keys[canonical] = written
        else:
            known = [word for word, key in KEYS.items() if key in allowed] + sorted(allowed)
            hint = nearest(written, known)
            source.wrong("unknown_key", (*path, written), of_key=True, name=written, nearest=hint)
    return Located(source, path, content, keys)
