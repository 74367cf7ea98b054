"""Shapes that read one value into several things: weeks of hours, shares of clocks, conditions of a move."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from reglament.engine.calendars.errors import CalendarError
from reglament.engine.calendars.week import parse_week, parse_weekdays
from reglament.engine.durations import Duration
from reglament.engine.names import Name, key
from reglament.engine.regulation.clocks import ClockEvent, NormReference, NormSource
from reglament.engine.vocabulary import Guard

from .closed import NameOf, Phrase, Term, phrase
from .forgiving import percent, skeleton, whole
from .nodes import Node, Scalar, Table
from .records import Record
from .scalars import Leafy, read_date, within
from .shapes import INVALID
from .sorts import Sort
from .spots import Names, Spot
from .tables import NORM
from .words import EVENTS, GUARDS, NORM_SOURCES

_SHARE_OF = re.compile(r"(.+?%)\s+(.+)")
_SCALE = re.compile(r"(\d{1,2})\s*-\s*(\d{1,2})")


@dataclass(frozen=True)
class WeekOfHours:
    """A calendar: day lines (`пн-пт: 09:00-18:00`) beside the keys of a record, which gets them as `week`."""

    record: Record

    def read(self, node: Node, spot: Spot) -> Any:
        """What the record builds, or INVALID."""
        if not isinstance(node, Table):
            spot.wrong("wants_table", node)
            return INVALID
        days, rest = self._split(node)
        week = self._week(days, node, spot)
        built = self.record.read(rest, spot)
        return INVALID if week is INVALID or built is INVALID else built(week)

    def declare(self, node: Node, names: Names, name: Name | None = None) -> None:
        """Declares what the record declares, and the letter of its durations."""
        if not isinstance(node, Table) or name is None:
            return
        self.record.declare(self._split(node)[1], names)
        for word, value in node.entries:
            if skeleton(word.text) in _UNIT_WORDS and isinstance(value, Scalar):
                names.add_unit(value.text, name)

    @staticmethod
    def _split(node: Table) -> tuple[list[tuple[Scalar, Node]], Table]:
        days = [entry for entry in node.entries if _is_days(entry[0].text)]
        rest = tuple(entry for entry in node.entries if not _is_days(entry[0].text))
        return days, Table(rest, node.line, node.column)

    @staticmethod
    def _week(days: list[tuple[Scalar, Node]], node: Table, spot: Spot) -> Any:
        lines: dict[str, str] = {}
        if not days:
            spot.wrong("missing_key", node, name=spot.word("пн-пт", "mon-fri"))
            return INVALID
        for word, value in days:
            text = _HoursText().read(value, spot.down(key(word.text), value))
            if text is INVALID or word.text in lines:
                if word.text in lines:
                    spot.wrong("duplicate_key", word, name=word.text, line=node.line)
                return INVALID
            lines[word.text] = text
        try:
            return parse_week(lines)
        except CalendarError as error:
            spot.wrong("hours", days[0][0], text=(error.text("ru"), error.text("en")))
            return INVALID


class _HoursText(Leafy):
    def value(self, node: Scalar, spot: Spot) -> Any:
        try:
            parse_week({"пн": node.text})
        except CalendarError as error:
            spot.wrong("hours", node, text=(error.text("ru"), error.text("en")))
            return INVALID
        return node.text


_UNIT_WORDS = (skeleton("единица"), skeleton("unit"))


def _is_days(text: str) -> bool:
    try:
        parse_weekdays(text)
    except CalendarError:
        return False
    return True


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
        clock = NameOf(sorts=(Sort.CLOCK,)).value(_tail(node, found[2]), spot)
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
        event = self.events.find(node.text)
        if event is not INVALID:
            return ClockEvent(event=event)
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
        source = self.places.find(node.text)
        if source is not INVALID:
            return NormReference(source)
        head, _, table = node.text.partition(".")
        if table and skeleton(head) in (skeleton("сроки"), skeleton("terms")):
            found = NameOf(sorts=(Sort.TABLE,)).value(_tail(node, table), spot)
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
        guard = self.guards.find(node.text)
        if guard is not INVALID:
            return Opening(guard)
        for words, read in ((_EXPIRED, self._expired), (_NOT_LATER, self._within)):
            for word in words:
                if key(node.text).startswith(word + " "):
                    return read(_tail(node, node.text.strip()[len(word) :].strip()), spot)
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


_EXPIRED = ("истек", "expired")
_NOT_LATER = ("не позже", "not later than")


class CodeOrClass(Leafy):
    """A closure code or a class of complexity: gives (sort, key)."""

    def value(self, node: Scalar, spot: Spot) -> Any:
        names = spot.reading.names
        for sort in (Sort.CLOSURE_CODE, Sort.COMPLEXITY):
            if found := names.find(node.text, (sort,)):
                return sort, found
        return NameOf(sorts=(Sort.CLOSURE_CODE, Sort.COMPLEXITY)).value(node, spot)


class Scale(Leafy):
    """A scale of marks: `1-5`."""

    def value(self, node: Scalar, spot: Spot) -> Any:
        found = _SCALE.fullmatch(key(node.text))
        lowest, highest = (whole(part) or 0 for part in found.groups()) if found else (0, 0)
        if not 0 <= lowest < highest:
            spot.wrong("scale", node, value=node.text)
            return INVALID
        return lowest, highest


class DateRange(Leafy):
    """Dates from the first to the last, both included: `01.02.2026-05.02.2026`, or one date."""

    def value(self, node: Scalar, spot: Spot) -> Any:
        parts = re.split(r"\s*[-—–]\s*|\s*\.\.\s*", node.text.strip())
        dates = [found for part in parts if (found := read_date(part))]
        if len(parts) > 2 or len(dates) < len(parts) or dates[0] > dates[-1]:
            spot.wrong("dates", node, value=node.text)
            return INVALID
        return dates[0], dates[-1]


class Mask(Leafy):
    """How numbers are shown: text with one `{номер}`."""

    def value(self, node: Scalar, spot: Spot) -> Any:
        text = node.text.strip()
        if ("{номер}" in text) + ("{number}" in text) != 1 or len(text) > 40:
            spot.wrong("mask", node)
            return INVALID
        return text.replace("{number}", "{номер}")


def _tail(node: Scalar, text: str) -> Scalar:
    """The last part of a value, in its own place."""
    return Scalar(text, node.line, node.column + max(0, node.text.rfind(text)))
