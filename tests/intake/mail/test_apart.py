"""Letters are read in a child: what takes it down takes down nothing else, and it hands back values alone."""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Iterator

import pytest

from reglament.intake.mail import apart
from reglament.intake.mail.apart import Readers
from reglament.intake.mail.reading.limits import TooMuch
from reglament.intake.mail.reading.understanding import Reader, understand
from tests.intake.mail.letters import raw

READER = Reader({"help@example.org"}, "mx.example.org")


@pytest.fixture
def readers() -> Iterator[Readers]:
    made = Readers()
    yield made
    made.close()


def child(readers: Readers) -> int:
    assert readers._child is not None
    return readers._child.pid


def test_it_reads_as_its_parent_would_and_is_kept(readers: Readers) -> None:
    body = raw("Не проводится", authentication_results="mx.example.org; dmarc=pass")
    assert readers.read(body, READER, ["help+x@example.org"]) == understand(
        body, READER, ["help+x@example.org"]
    )
    first = child(readers)
    readers.read(body, READER)
    assert child(readers) == first


def test_a_limit_is_told_across_the_pipe(readers: Readers) -> None:
    with pytest.raises(TooMuch) as error:
        readers.read(b"X: y\r\n" * 5000 + b"\r\n", READER)
    assert error.value.what == "header.count"


def test_one_that_died_is_replaced(readers: Readers) -> None:
    readers.read(raw("x"), READER)
    os.kill(child(readers), signal.SIGKILL)
    assert readers.read(raw("y"), READER).words.text == "y"


def test_a_letter_that_takes_too_long_is_given_up(readers: Readers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "SECONDS", 0.0)
    with pytest.raises(TooMuch) as error:
        readers.read(raw("x"), READER)
    assert error.value.what == "time"
    monkeypatch.undo()
    assert readers.read(raw("y"), READER).words.text == "y"


@pytest.mark.parametrize("value", [print, os.system, Readers, {"a": 1}])
def test_nothing_but_values_of_ours_comes_out_of_it(value: object) -> None:
    with pytest.raises(EOFError):
        apart._unpickled(pickle.dumps(value))


def test_nobody_walks_from_a_value_to_what_its_module_knows() -> None:
    module, way = b"reglament.intake.mail.reading.understanding", b"Reader.__init__.__globals__.__getitem__"
    names = b"".join(b"\x8c" + bytes([len(name)]) + name for name in (module, way))
    with pytest.raises(EOFError):
        apart._unpickled(b"\x80\x04" + names + b"\x93.")
