"""Letters are read in a child of limited time and memory: a bomb takes down the child and nothing else.

The child is kept between letters. It speaks lengths and bytes on its pipes; what comes back is unpickled with
nothing but our own values allowed.
"""

from __future__ import annotations

import io
import pickle
import struct
import subprocess
import sys
import threading
from collections.abc import Collection
from enum import Enum
from typing import IO, Any

from reglament.intake.mail.reading.limits import TooMuch
from reglament.intake.mail.reading.mail import Mail
from reglament.intake.mail.reading.understanding import Reader

SECONDS = 30.0
"""For one letter; the child also limits its own processor time."""
_LENGTH = struct.Struct(">I")
_OURS = "reglament.intake.mail.reading."


class Readers:
    """One child; one letter at a time."""

    def __init__(self) -> None:
        self._child: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    def read(self, raw: bytes, reader: Reader, envelope: Collection[str] = ()) -> Mail:
        """The letter understood. Raises TooMuch, with "time" where the child did not survive it."""
        question = pickle.dumps((raw, tuple(reader.own), reader.server, tuple(envelope)))
        with self._lock:
            answer = self._ask(question)
        if isinstance(answer, str):
            raise TooMuch(answer)
        return answer

    def close(self) -> None:
        """Let the child go."""
        with self._lock:
            self._end()

    def _ask(self, question: bytes) -> Mail | str:
        for fresh in (False, True):  # a kept child may have died of old age
            child = self._ready(anew=fresh)
            try:
                return self._exchange(child, question)
            except (OSError, EOFError):
                self._end()
        return "time"

    def _exchange(self, child: subprocess.Popen[bytes], question: bytes) -> Mail | str:
        if child.stdin is None or child.stdout is None:
            raise EOFError
        alarm = threading.Timer(SECONDS, child.kill)
        alarm.start()
        try:
            write(child.stdin, question)
            return _unpickled(read(child.stdout))
        finally:
            alarm.cancel()

    def _ready(self, *, anew: bool) -> subprocess.Popen[bytes]:
        if anew or self._child is None or self._child.poll() is not None:
            self._end()
            command = [sys.executable, "-m", "reglament.intake.mail.child"]
            self._child = subprocess.Popen(  # noqa: S603 -- our own program; nothing of a letter is in it
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE
            )
        return self._child

    def _end(self) -> None:
        if (child := self._child) is None:
            return
        self._child = None
        child.kill()
        for stream in (child.stdin, child.stdout):
            if stream is not None:
                _close(stream)
        child.wait()


def write(stream: IO[bytes], message: bytes) -> None:
    """Its length, then the message."""
    stream.write(_LENGTH.pack(len(message)))
    stream.write(message)
    stream.flush()


def read(stream: IO[bytes]) -> bytes:
    """The next message. Raises EOFError where there is none."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise EOFError
    message = stream.read(_LENGTH.unpack(head)[0])
    if len(message) < _LENGTH.unpack(head)[0]:
        raise EOFError
    return message


def _close(stream: IO[bytes]) -> None:
    try:
        stream.close()
    except OSError:
        return  # what was not written goes nowhere


def _unpickled(answer: bytes) -> Mail | str:
    found = _OurValues(io.BytesIO(answer)).load()
    if not isinstance(found, Mail | str):
        raise EOFError
    return found


class _OurValues(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        """Values of the reading package, nothing that does anything, nor a way through them."""
        if module.startswith(_OURS) and name[:1].isupper() and name.isidentifier():
            return super().find_class(module, name)
        if (module, name) == ("builtins", "getattr"):  # so Python 3.11.0 to 3.11.3 name a member of an Enum
            return _member
        raise EOFError


def _member(kind: Any, name: Any) -> Enum:
    if not (isinstance(kind, type) and issubclass(kind, Enum)):
        raise EOFError
    return kind[name]
