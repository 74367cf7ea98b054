"""Reading a process log in XES (IEEE 1849), plain or gzipped, case by case, in constant memory.

Only what the importer needs: attributes of a trace and of its events, each with the line where it begins. A
document type is refused: a log needs none, and entities are how a small file becomes a large one.
"""

from __future__ import annotations

import gzip
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO
from xml.parsers import expat

from django.utils.translation import gettext as _

CHUNK = 1 << 18
VALUES = frozenset({"string", "date", "int", "float", "boolean", "id"})
GZIP = b"\x1f\x8b"
DEEPEST = 32


class LogError(ValueError):
    """The file cannot be read on: `line` says where, the message why."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(f"{line}: {reason}")
        self.line = line
        self.reason = reason


@dataclass(slots=True)
class LogEvent:
    """One event of a case: attributes as written, and the line on which it begins."""

    line: int
    attributes: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class LogCase:
    """One trace: its attributes and its events in the order of the file."""

    line: int
    attributes: dict[str, str] = field(default_factory=dict)
    events: list[LogEvent] = field(default_factory=list)


class _Reader:
    """Collects finished cases while expat walks the file."""

    def __init__(self) -> None:
        self.finished: list[LogCase] = []
        self._case: LogCase | None = None
        self._event: LogEvent | None = None
        self._path: list[str] = []
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.StartDoctypeDeclHandler = self._refuse_doctype

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(" ")[2]
        self._path.append(tag)
        if len(self._path) > DEEPEST:
            raise LogError(self.parser.CurrentLineNumber, _("слишком глубокая вложенность"))
        if tag == "trace":
            self._case = LogCase(self.parser.CurrentLineNumber)
        elif tag == "event" and self._case is not None:
            self._event = LogEvent(self.parser.CurrentLineNumber)
        elif tag in VALUES:
            self._value(attributes)

    def _value(self, attributes: dict[str, str]) -> None:
        """An attribute of the case or event itself; one nested in another attribute is not ours."""
        parent = self._path[-2] if len(self._path) > 1 else ""
        owner = {"trace": self._case, "event": self._event}.get(parent)
        if owner is not None and "key" in attributes:
            owner.attributes[attributes["key"]] = attributes.get("value", "")

    def _end(self, name: str) -> None:
        tag = self._path.pop()
        if tag == "event" and self._case is not None and self._event is not None:
            self._case.events.append(self._event)
            self._event = None
        elif tag == "trace" and self._case is not None:
            self.finished.append(self._case)
            self._case = None

    def _refuse_doctype(self, *told: object) -> None:
        raise LogError(self.parser.CurrentLineNumber, _("объявление DOCTYPE не принимается"))


def read(path: Path, progress: Callable[[float], None] = lambda share: None) -> Iterator[LogCase]:
    """The cases of a log. `progress` is told the share of the file read, 0 to 1.

    Raises LogError where the file is broken, after giving every case before that place; OSError.
    """
    size = max(path.stat().st_size, 1)
    reader = _Reader()
    with path.open("rb") as packed:
        stream = _unpacked(packed)
        while True:
            chunk = _chunk(stream, reader)
            error = _feed(reader, chunk)
            yield from _taken(reader)
            if error is not None:
                raise error
            progress(min(packed.tell() / size, 1.0))
            if not chunk:
                return


def _unpacked(packed: BinaryIO) -> BinaryIO | gzip.GzipFile:
    start = packed.read(2)
    packed.seek(0)
    return gzip.GzipFile(fileobj=packed) if start == GZIP else packed


def _chunk(stream: BinaryIO | gzip.GzipFile | io.BufferedIOBase, reader: _Reader) -> bytes:
    try:
        return stream.read(CHUNK)
    except (EOFError, OSError, gzip.BadGzipFile) as error:
        raise LogError(
            reader.parser.CurrentLineNumber, _("архив повреждён: %(error)s") % {"error": error}
        ) from error


def _feed(reader: _Reader, chunk: bytes) -> LogError | None:
    try:
        reader.parser.Parse(chunk, not chunk)
    except expat.ExpatError as error:
        return LogError(error.lineno, _("не XML: %(error)s") % {"error": expat.ErrorString(error.code)})
    except LogError as error:
        return error
    return None


def _taken(reader: _Reader) -> list[LogCase]:
    taken, reader.finished = reader.finished, []
    return taken
