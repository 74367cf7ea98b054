"""Calendars: lines of days and hours beside other keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from reglament.engine.calendars.errors import CalendarError
from reglament.engine.calendars.week import parse_week, parse_weekdays
from reglament.engine.names import Name, key

from .forgiving import skeleton
from .nodes import Node, Scalar, Table
from .records import Record
from .scalars import Leafy
from .shapes import INVALID
from .spots import Names, Spot
from .times import DAYS, HOURS, say_parts


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
            say_parts(word, spot, DAYS)
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
        say_parts(node, spot, HOURS)
        return node.text


_UNIT_WORDS = (skeleton("единица"), skeleton("unit"))


def _is_days(text: str) -> bool:
    try:
        parse_weekdays(text)
    except CalendarError:
        return False
    return True
