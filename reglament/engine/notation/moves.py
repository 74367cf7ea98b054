"""When a move is open, and what narrows it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from reglament.engine.durations import Duration
from reglament.engine.vocabulary import Guard

from .closed import NameOf, Phrase, Term, phrase
from .lexicon import spelling
from .nodes import Scalar, tail
from .scalars import Leafy
from .shapes import INVALID
from .sorts import Sort
from .spots import Spot
from .words import GUARDS


@dataclass(frozen=True, slots=True)
class Opening:
    """When a move is open."""

    guard: Guard
    within: Duration | None = None
    expired: str = ""


@dataclass(frozen=True, kw_only=True)
class When(Leafy):
    """When a move is open: a phrase, `истёк Т4`, or `не позже 10 р.д`."""

    guards: Phrase = field(default_factory=lambda: phrase(GUARDS))

    def value(self, node: Scalar, spot: Spot) -> Any:
        if self.guards.find(node.text) is not INVALID:
            return Opening(self.guards.value(node, spot))
        for read, words in ((self._expired, _EXPIRED), (self._within, _NOT_LATER)):
            if found := words.match(node.text):
                spot.said(node, spelling(found[1], None, *_WORDS[words]), length=found.end(1))
                return read(tail(node, node.text[found.end() :].strip()), spot)
        examples = (
            spot.word("истёк Т4", "expired Т4"),
            spot.word("не позже 10 р.д", "not later than 10 w.d"),
        )
        among = (*self.guards.said(spot), *examples)
        spot.wrong("phrase", node, among=among, like=node.text, value=node.text)
        return INVALID

    @staticmethod
    def _expired(node: Scalar, spot: Spot) -> Any:
        clock = NameOf(sorts=(Sort.CLOCK,)).value(node, spot)
        return INVALID if clock is INVALID else Opening(Guard.EXPIRED, expired=clock)

    @staticmethod
    def _within(node: Scalar, spot: Spot) -> Any:
        term = Term().value(node, spot)
        return INVALID if term is INVALID else Opening(Guard.WITHIN, within=term)


_EXPIRED = re.compile(r"\s*(ист[её]к|expired)\s+", re.IGNORECASE)
_NOT_LATER = re.compile(r"\s*(не\s+позже|not\s+later\s+than)\s+", re.IGNORECASE)
_WORDS = {_EXPIRED: ("истёк", "expired"), _NOT_LATER: ("не позже", "not later than")}


class CodeOrClass(Leafy):
    """A closure code or a class of complexity: gives (sort, key)."""

    def value(self, node: Scalar, spot: Spot) -> Any:
        names = spot.reading.names
        for sort in (Sort.CLOSURE_CODE, Sort.COMPLEXITY):
            if found := names.find(node.text, (sort,)):
                return sort, found
        return NameOf(sorts=(Sort.CLOSURE_CODE, Sort.COMPLEXITY)).value(node, spot)
