"""Shapes of closed sorts of values: phrases of a list, names that exist, durations, hours, zones of time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from reglament.engine.calendars.errors import CalendarError
from reglament.engine.calendars.hours import parse_hours
from reglament.engine.calendars.zones import zone
from reglament.engine.durations import DurationError, parse_duration
from reglament.engine.names import Name, key

from .forgiving import skeleton
from .nodes import Node, Scalar
from .scalars import Leafy
from .shapes import INVALID, Shape
from .sorts import PEOPLE, Sort, printed
from .spots import Names, Spot

Words = Mapping[Any, tuple[str, ...]]
"""A closed list: value -> its Russian phrase, its English phrase, other spellings."""


@dataclass(frozen=True, kw_only=True)
class Phrase(Leafy):
    """One phrase of a closed list; any other wording is something the system cannot do."""

    words: Words

    @cached_property
    def _by_form(self) -> dict[str, Any]:
        return {skeleton(word): value for value, words in self.words.items() for word in words}

    def find(self, text: str) -> Any:
        """The value of a phrase, INVALID if it is none."""
        return self._by_form.get(skeleton(text), INVALID)

    def said(self, spot: Spot) -> tuple[str, ...]:
        """What may be said here, in the words of the file's language."""
        return tuple(spot.word(*words[:2]) for words in self.words.values())

    def value(self, node: Scalar, spot: Spot) -> Any:
        found = self.find(node.text)
        if found is INVALID:
            spot.wrong("phrase", node, among=self.said(spot), like=node.text, value=node.text)
        return found


def phrase(words: Words) -> Phrase:
    """A leaf of a closed list."""
    return Phrase(words=words)


@dataclass(frozen=True, kw_only=True)
class NameOf(Leafy):
    """A name of one of these sorts; gives its key. `nobody`: phrases that mean nobody, giving ""."""

    sorts: tuple[Sort, ...] = ()
    nobody: tuple[str, ...] = ()

    def value(self, node: Scalar, spot: Spot) -> Any:
        if skeleton(node.text) in {skeleton(word) for word in self.nobody}:
            return ""
        names = spot.reading.names
        found = names.find(node.text, self.sorts)
        if found is None:
            among = (*names.all(self.sorts), *(self.nobody and (spot.word(*self.nobody[:2]),)))
            spot.wrong(
                "unknown_name", node, among=among, like=node.text, value=node.text, sort=printed(self.sorts)
            )
            return INVALID
        return found


def name_of(*sorts: Sort) -> NameOf:
    """A leaf that refers to a name of one of these sorts."""
    return NameOf(sorts=sorts)


ANYBODY = NameOf(sorts=PEOPLE)
"""A role, a relative person or a group."""


@dataclass(frozen=True, kw_only=True)
class Declaring(Leafy):
    """A name that is declared by being written; gives its key."""

    sort: Sort = Sort.GROUP

    def declare(self, node: Node, names: Names, name: Name | None = None) -> None:
        if isinstance(node, Scalar) and node.text.strip():
            names.add(self.sort, Name(" ".join(node.text.split())))

    def value(self, node: Scalar, spot: Spot) -> Any:
        return spot.reading.names.find(node.text, (self.sort,))


class Term(Leafy):
    """A duration in the units of the edition's calendars."""

    def value(self, node: Scalar, spot: Spot) -> Any:
        try:
            return parse_duration(node.text, spot.reading.names.units)
        except DurationError as error:
            spot.wrong("duration", node, text=(error.text("ru"), error.text("en")))
            return INVALID


class OpenHours(Leafy):
    """The hours of a day."""

    def value(self, node: Scalar, spot: Spot) -> Any:
        try:
            return parse_hours(node.text)
        except CalendarError as error:
            spot.wrong("hours", node, text=(error.text("ru"), error.text("en")))
            return INVALID


class TimeZone(Leafy):
    """An IANA time zone that exists."""

    def value(self, node: Scalar, spot: Spot) -> Any:
        try:
            return zone(node.text.strip()).key
        except CalendarError as error:
            spot.wrong("hours", node, text=(error.text("ru"), error.text("en")))
            return INVALID


@dataclass(frozen=True, kw_only=True)
class Either(Leafy):
    """A phrase of a closed list, else what another shape reads."""

    first: Phrase
    other: Shape

    def read(self, node: Node, spot: Spot) -> Any:
        if isinstance(node, Scalar) and self.first.find(node.text) is not INVALID:
            return self.first.read(node, spot)
        return self.other.read(node, spot)

    def declare(self, node: Node, names: Names, name: Name | None = None) -> None:
        self.other.declare(node, names)


class UnitLetter(Leafy):
    """The letter of a calendar's durations: «р» of «р.ч»."""

    def value(self, node: Scalar, spot: Spot) -> Any:
        letter = key(node.text)
        if not letter.isalpha() or len(letter) > 3 or letter == "к":
            spot.wrong("unit", node, value=node.text)
            return INVALID
        return letter


_COUNTRIES = {"рф": "RU", "россия": "RU", "russia": "RU", "казахстан": "KZ", "беларусь": "BY"}


class Country(Leafy):
    """A country by name or by its two-letter code; gives the code."""

    def value(self, node: Scalar, spot: Spot) -> Any:
        plain = key(node.text)
        code = _COUNTRIES.get(plain, plain.upper())
        if len(code) != 2 or not code.isascii() or not code.isalpha():
            spot.wrong("country", node, value=node.text)
            return INVALID
        return code
