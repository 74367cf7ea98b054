"""What one page asks again and again, remembered while it is made and no longer.

A verb must never decide by something remembered, so only a reading request turns this on (`config`).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from threading import local
from typing import TypeVar

Answer = TypeVar("Answer")

_kept = local()


@contextmanager
def remembering() -> Iterator[None]:
    """Within, `once` answers the same question once."""
    _kept.answers = {}
    try:
        yield
    finally:
        del _kept.answers


def once(question: Hashable, find: Callable[[], Answer]) -> Answer:
    """The answer to the question; found anew each time where nothing is remembered."""
    answers: dict[Hashable, Answer] | None = getattr(_kept, "answers", None)
    if answers is None:
        return find()
    if question not in answers:
        answers[question] = find()
    return answers[question]
