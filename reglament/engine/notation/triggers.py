"""What starts, stops and measures clocks: events, shares, places of norms."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from reglament.engine.regulation.clocks import ClockEvent, NormReference, NormSource

from .closed import NameOf, Phrase, Term, phrase
from .forgiving import percent
from .lexicon import lexicon, look_up
from .nodes import Scalar, tail
from .norms import NORM
from .numbers import within
from .scalars import Leafy
from .shapes import INVALID
from .sorts import Sort
from .spots import Spot
from .words import EVENTS, NORM_SOURCES

_TERMS = lexicon([("terms", ("сроки", "terms"))])
_MISSED_WORDS = lexicon([("missed", ("пропущен", "missed"))])
_MISSED = re.compile(r"(пропущен|missed)\s+", re.IGNORECASE)
_SHARE_OF = re.compile(r"(.+?%)\s+(.+)")


@dataclass(frozen=True, slots=True)
class ShareOfClock:
    """«50% Т2»."""

    share: int
    clock: str


class Share(Leafy):
    """A share of a clock: `50% Т2`."""

    def value(self, node: Scalar, spot: Spot) -> Any:
        found = _SHARE_OF.fullmatch(node.text.strip())
        share = percent(found[1]) if found else None
        if found is None or share is None or share != share.to_integral_value():
            spot.wrong("percent", node, value=node.text)
            return INVALID
        clock = NameOf(sorts=(Sort.CLOCK,)).value(tail(node, found[2]), spot)
        number = within(int(share), 1, 1000, node, spot)
        return INVALID if INVALID in (clock, number) else ShareOfClock(number, clock)


class Elapsed(Leafy):
    """How much has passed: a duration, or a share of a clock."""

    def value(self, node: Scalar, spot: Spot) -> Any:
        return (Share() if "%" in node.text else Term()).value(node, spot)


@dataclass(frozen=True, kw_only=True)
class StartOrStop(Leafy):
    """What starts or stops a clock: an event of the closed list, or a state that is entered."""

    events: Phrase = field(default_factory=lambda: phrase(EVENTS))

    def value(self, node: Scalar, spot: Spot) -> Any:
        if self.events.find(node.text) is not INVALID:
            return ClockEvent(event=self.events.value(node, spot))
        if (missed := _MISSED.match(node.text)) is not None:
            said = look_up(missed[1], _MISSED_WORDS)
            clock = NameOf(sorts=(Sort.CLOCK,)).value(tail(node, node.text[missed.end() :]), spot)
            if said is not None:
                spot.said(node, said, length=len(missed[1]))
            return INVALID if clock is INVALID else ClockEvent(missed=clock)
        state = spot.reading.names.find(node.text, (Sort.STATE,))
        if state is None:
            among = (*spot.reading.names.all((Sort.STATE,)), *self.events.said(spot))
            spot.wrong("event", node, among=among, like=node.text, value=node.text)
            return INVALID
        return ClockEvent(state=state)


@dataclass(frozen=True, kw_only=True)
class NormOf(Leafy):
    """Where a clock's norm stands: `сроки.реакция`, another place of the closed list, or a duration."""

    places: Phrase = field(default_factory=lambda: phrase(NORM_SOURCES))

    def value(self, node: Scalar, spot: Spot) -> Any:
        if self.places.find(node.text) is not INVALID:
            return NormReference(self.places.value(node, spot))
        head, _, table = node.text.partition(".")
        if table and (said := look_up(head, _TERMS)):
            spot.said(node, said, length=len(head))
            found = NameOf(sorts=(Sort.TABLE,)).value(tail(node, table), spot)
            return INVALID if found is INVALID else NormReference(NormSource.TABLE, found)
        if not any(character.isdigit() for character in node.text):
            head = spot.word("сроки", "terms")
            tables = (f"{head}.{name}" for name in spot.reading.names.all((Sort.TABLE,)))
            spot.wrong(
                "phrase", node, among=(*tables, *self.places.said(spot)), like=node.text, value=node.text
            )
            return INVALID
        fixed = NORM.read(node, spot)
        spot.reading.leaves.pop()
        return INVALID if fixed is INVALID else NormReference(NormSource.FIXED, fixed=fixed)
