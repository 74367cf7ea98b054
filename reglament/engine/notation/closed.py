"""Shapes of closed sorts of values: phrases of a list, names that exist, durations, hours, zones of time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from reglament.engine.calendars.errors import CalendarError
from reglament.engine.calendars.hours import parse_hours
from reglament.engine.calendars.zones import zone
from reglament.engine.durations import STEP_OF, DurationError, parse_duration, unit_spelling
from reglament.engine.names import Name, Text, key

from .lexicon import Spelling, lexicon, look_up
from .nodes import Node, Scalar, Table
from .scalars import Leafy, forms_of, read_forms
from .shapes import INVALID, Shape
from .sorts import PEOPLE, Sort, printed
from .spots import UNIT_LETTERS, Names, Spot
from .times import HOURS, say_parts

Words = Mapping[Any, tuple[str, ...]]
"""A closed list: value -> its Russian phrase, its English phrase, other spellings likewise in pairs."""


@dataclass(frozen=True, kw_only=True)
class Phrase(Leafy):
    """One phrase of a closed list; any other wording is something the system cannot do."""

    words: Words

    @cached_property
    def _by_form(self) -> dict[str, Spelling]:
        return lexicon(self.words.items())

    def find(self, text: str) -> Any:
        """The value of a phrase, INVALID if it is none."""
        found = look_up(text, self._by_form)
        return INVALID if found is None else found.value

    def said(self, spot: Spot) -> tuple[str, ...]:
        """What may be said here, in the words of the file's language."""
        return tuple(spot.word(*words[:2]) for words in self.words.values())

    def value(self, node: Scalar, spot: Spot) -> Any:
        found = look_up(node.text, self._by_form)
        if found is None:
            spot.wrong("phrase", node, among=self.said(spot), like=node.text, value=node.text)
            return INVALID
        spot.said(node, found)
        return found.value


def phrase(words: Words) -> Phrase:
    """A leaf of a closed list."""
    return Phrase(words=words)


@dataclass(frozen=True, kw_only=True)
class NameOf(Leafy):
    """A name of one of these sorts; gives its key. `nobody`: phrases that mean nobody, giving ""."""

    sorts: tuple[Sort, ...] = ()
    nobody: tuple[str, ...] = ()

    @cached_property
    def _nobody(self) -> dict[str, Spelling]:
        return lexicon([("", self.nobody)])

    def value(self, node: Scalar, spot: Spot) -> Any:
        if self.nobody and (said := look_up(node.text, self._nobody)):
            spot.said(node, said)
            return ""
        names = spot.reading.names
        found = names.find(node.text, self.sorts)
        if found is None:
            among = (*names.all(self.sorts), *(self.nobody and (spot.word(*self.nobody[:2]),)))
            spot.wrong(
                "unknown_name", node, among=among, like=node.text, value=node.text, sort=printed(self.sorts)
            )
            return INVALID
        if relative := names.relative(node.text, self.sorts):
            spot.said(node, relative)
        return found


def name_of(*sorts: Sort) -> NameOf:
    """A leaf that refers to a name of one of these sorts."""
    return NameOf(sorts=sorts)


ANYBODY = NameOf(sorts=PEOPLE)
"""A role, a relative person or a group."""


@dataclass(frozen=True, kw_only=True)
class Declaring(Leafy):
    """A name declared by being written, perhaps as `{ru: …, en: …}`; gives its key, with its English."""

    sort: Sort = Sort.GROUP

    def declare(self, node: Node, names: Names, name: Name | None = None) -> None:
        forms = forms_of(node)
        if forms.get("ru", "").strip():
            russian, english = (" ".join(forms.get(one, "").split()) for one in ("ru", "en"))
            names.add(self.sort, Name(russian, english))

    def read(self, node: Node, spot: Spot) -> Any:
        if not isinstance(node, Table):
            return super().read(node, spot)
        keys = read_forms(node, spot, super().read)
        return INVALID if keys is INVALID else Text(keys["ru"], forms_of(node).get("en", ""))

    def value(self, node: Scalar, spot: Spot) -> Any:
        return spot.reading.names.find(node.text, (self.sort,))


class Term(Leafy):
    """A duration in the units of the edition's calendars."""

    def value(self, node: Scalar, spot: Spot) -> Any:
        units = spot.reading.names.units
        try:
            duration = parse_duration(node.text, units)
        except DurationError as error:
            spot.wrong("duration", node, text=(error.text("ru"), error.text("en")))
            return INVALID
        begin, ru, en, language = unit_spelling(node.text, duration, units)
        spot.said(node, Spelling(None, ru, en, language), begin)
        return duration


class OpenHours(Leafy):
    """The hours of a day."""

    def value(self, node: Scalar, spot: Spot) -> Any:
        try:
            hours = parse_hours(node.text)
        except CalendarError as error:
            spot.wrong("hours", node, text=(error.text("ru"), error.text("en")))
            return INVALID
        say_parts(node, spot, HOURS)
        return hours


class TimeZone(Leafy):
    """An IANA time zone that exists."""

    def value(self, node: Scalar, spot: Spot) -> Any:
        try:
            return zone(node.text.strip()).key
        except CalendarError as error:
            spot.wrong("hours", node, text=(error.text("ru"), error.text("en")))
            return INVALID


EXAMPLES = {"ru": ("30 мин", "2 к.д"), "en": ("30 min", "2 c.d")}
"""Durations that every edition can say."""


def _is_wording(text: str) -> bool:
    """Words where a duration would have a number and a unit: something the system cannot do."""
    return not any(letter.isdigit() for letter in text) and not {*key(text).split()} & STEP_OF.keys()


@dataclass(frozen=True, kw_only=True)
class Either(Leafy):
    """A phrase of a closed list, else what another shape reads."""

    first: Phrase
    other: Shape

    def read(self, node: Node, spot: Spot) -> Any:
        if isinstance(node, Scalar) and self.first.find(node.text) is not INVALID:
            return self.first.read(node, spot)
        if isinstance(self.other, Term) and isinstance(node, Scalar) and _is_wording(node.text):
            among = (*self.first.said(spot), *EXAMPLES[spot.reading.language])
            spot.wrong("phrase", node, among=among, like=node.text, value=node.text)
            return INVALID
        read = self.other.read(node, spot)
        if read is INVALID and isinstance(node, Scalar):
            spot.also(node, self.first.said(spot))
        return read

    def declare(self, node: Node, names: Names, name: Name | None = None) -> None:
        self.other.declare(node, names)


class UnitLetter(Leafy):
    """The letter of a calendar's durations: «р» of «р.ч»."""

    def value(self, node: Scalar, spot: Spot) -> Any:
        letter = key(node.text)
        if said := look_up(node.text, UNIT_LETTERS):
            spot.said(node, said)
            return said.ru
        if not letter.isalpha() or len(letter) > 3 or letter in ("к", "c"):
            spot.wrong("unit", node, value=node.text)
            return INVALID
        return letter


_COUNTRIES = lexicon(
    [
        ("RU", ("РФ", "Russian Federation", "Россия", "Russia")),
        ("KZ", ("Казахстан", "Kazakhstan")),
        ("BY", ("Беларусь", "Belarus")),
        ("AM", ("Армения", "Armenia")),
        ("KG", ("Киргизия", "Kyrgyzstan")),
        ("UZ", ("Узбекистан", "Uzbekistan")),
    ]
)


class Country(Leafy):
    """A country by name or by its two-letter code; gives the code."""

    def value(self, node: Scalar, spot: Spot) -> Any:
        if said := look_up(node.text, _COUNTRIES):
            spot.said(node, said)
            return said.value
        code = key(node.text).upper()
        if len(code) != 2 or not code.isascii() or not code.isalpha():
            spot.wrong("country", node, value=node.text)
            return INVALID
        return code
