"""Alike tickets: those that are probably about one failure, and whether they are many enough."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from reglament import engine
from reglament.rulebook.lasting import end_of

_WORD = re.compile(r"\w+")
_STEM = 5  # letters: Russian words of one stem differ in their endings
_SHORTEST = 4  # shorter words («не», «при», «1с») say nothing of the matter
_ENOUGH = 0.5  # of the stems of both subjects together


@dataclass(frozen=True, slots=True)
class Sketch:
    """A ticket as far as it is compared. `family`: the mass incident it is or has joined, 0 for none."""

    number: int
    author: int
    subject: str
    base: int | None
    zone: str
    at: int
    family: int = 0


class Terms(Protocol):
    """So many alike within a window: what the edition says of mass incidents."""

    @property
    def count(self) -> int: ...
    @property
    def window(self) -> engine.Duration: ...


@dataclass(frozen=True, slots=True)
class Suspicion:
    """What the desk is asked: are these one failure? `family`: a declared one that the last may join."""

    numbers: tuple[int, ...]
    family: int = 0


def alike(one: Sketch, other: Sketch) -> bool:
    """The same base, or the same zone where a base is not known; and subjects that speak of the same."""
    bases = {one.base, other.base} - {None}
    same_place = len(bases) == 1 if bases else one.zone == other.zone
    return same_place and _same_matter(one.subject, other.subject)


def suspicion(
    latest: Sketch,
    others: Iterable[Sketch],
    terms: Terms,
    rules: engine.Rules,
) -> Suspicion | None:
    """What the ticket that came last gives rise to (clause 3.4.10 of the sample); None: nothing.

    Many are counted by their authors: whoever writes thrice about one thing is no mass.
    """
    near = [each for each in others if each.number != latest.number and alike(each, latest)]
    families = [each.family for each in near if each.family]
    if families:
        return Suspicion((latest.number,), families[-1])
    found = [*(each for each in near if _within(each.at, latest.at, terms, rules)), latest]
    if len({each.author for each in found}) < terms.count:
        return None
    return Suspicion(tuple(sorted(each.number for each in found)))


def count_alike(latest: Sketch, others: Iterable[Sketch], terms: Terms, rules: engine.Rules) -> int:
    """How many authors wrote alike within the window, this one among them."""
    near = (each for each in others if alike(each, latest))
    return len({latest.author, *(each.author for each in near if _within(each.at, latest.at, terms, rules))})


def _within(one: int, other: int, terms: Terms, rules: engine.Rules) -> bool:
    """The later of the two came before the window of the earlier was over."""
    return end_of(rules, min(one, other), terms.window) >= max(one, other)


def _same_matter(one: str, other: str) -> bool:
    ours, theirs = _stems(one), _stems(other)
    return len(ours & theirs) >= _ENOUGH * len(ours | theirs)


def _stems(subject: str) -> frozenset[str]:
    """The words that say what it is about; all of them where there are only short ones."""
    words: Sequence[str] = _WORD.findall(engine.key(subject))
    return frozenset(word[:_STEM] for word in words if len(word) >= _SHORTEST) or frozenset(words)
