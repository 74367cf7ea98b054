"""Who notices a mutant: the loader, an example that comes out otherwise, the check, or nobody."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from enum import Enum
from functools import cache
from typing import NamedTuple
from unittest.mock import patch

from reglament import engine
from reglament.engine.checks import CHECKS, Checked, examples
from reglament.rulebook.reading import Book
from tests.coverage.sample import base, book

from .mutants import Mutant

TODAY = date(2026, 2, 1)
_EXAMPLES = "example_"


class Noticed(Enum):
    """The verdict on a mutant. Who is named first noticed it, whoever else may have."""

    REFUSED = "the loader refuses it"
    EXAMPLE = "an example fails"
    CHECK = "the check finds an error or something to judge"
    FIGURE = "the check tells another figure"
    SURVIVED = "nobody"


class Judged(NamedTuple):
    """A mutant and its verdict, with the code of what was found."""

    mutant: Mutant
    noticed: Noticed
    code: str = ""


Signature = frozenset[tuple[str, str, str]]
Check = Callable[[Checked], Iterator[engine.Finding]]
_DEAR = ("references", "unused", "capacity", "examples")
"""Checks that are asked last, the dearest at the end: one that has found something ends the matter."""


def judge(some: Iterable[Mutant]) -> Iterator[Judged]:
    """The verdict on each, without those that say the same as the sample."""
    for mutant in some:
        judged = _judge(mutant)
        if judged is not None:
            yield judged


def _judge(mutant: Mutant) -> Judged | None:
    try:
        changed = book(mutant.source, mutant.tree)
    except (engine.NotationErrors, engine.NoOfficialCalendarError):
        return Judged(mutant, Noticed.REFUSED)
    if (changed.edition, changed.annexes) == (base().edition, base().annexes):
        return None
    return Judged(mutant, *_noticed(changed))


def _noticed(changed: Book) -> tuple[Noticed, str]:
    figure = ""
    same_rules = changed.edition is base().edition and changed.rules.calendars == base().rules.calendars
    for check in _ordered():
        if check is examples.check and same_rules:
            continue  # of the annexes it reads the calendars alone
        for code, level in _other(check, changed):
            if level != engine.Level.NOTE.value:
                return Noticed.EXAMPLE if code.startswith(_EXAMPLES) else Noticed.CHECK, code
            figure = figure or code
    return (Noticed.FIGURE, figure) if figure else (Noticed.SURVIVED, "")


def _other(check: Check, changed: Book) -> Iterator[tuple[str, str]]:
    """What the check says otherwise of the changed book: as soon as it says it, then what it says no more."""
    gone = set(_as_it_is(check))
    for told in _findings(check, changed):
        if told not in _as_it_is(check):
            yield told[:2]
        gone.discard(told)
    yield from sorted(told[:2] for told in gone)


@cache
def _ordered() -> tuple[Check, ...]:
    return tuple(sorted(CHECKS, key=_price))


def _price(check: Check) -> int:
    name = check.__module__.rpartition(".")[2]
    return _DEAR.index(name) + 1 if name in _DEAR else 0


@cache
def _as_it_is(check: Check) -> Signature:
    return frozenset(_findings(check, base()))


def _findings(check: Check, of: Book) -> Iterator[tuple[str, str, str]]:
    with patch.object(examples, "compile_rules", lambda *_: of.rules):  # compiled already
        for one in check(Checked(of.edition, of.annexes, TODAY)):
            yield one.code, one.level.value, one.what("ru")
