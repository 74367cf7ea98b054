"""Shapes of numbers, shares, truths, dates and times."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from reglament.engine.names import key

from .forgiving import decimal, percent, whole
from .lexicon import lexicon, look_up
from .nodes import Scalar
from .scalars import Leafy
from .shapes import INVALID
from .spots import Spot, Use

_DATES = (re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})"), re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})"))


_TIME = re.compile(r"(\d{1,2}):(\d{2})")


_YES = lexicon([(True, ("да", "yes")), (False, ("нет", "no"))])


@dataclass(frozen=True, kw_only=True)
class Whole(Leafy):
    """A whole number between bounds."""

    least: int = 0
    most: int = 1_000_000

    def value(self, node: Scalar, spot: Spot) -> Any:
        number = whole(node.text)
        if number is None:
            spot.wrong("whole", node, value=node.text)
            return INVALID
        return within(number, self.least, self.most, node, spot)


@dataclass(frozen=True, kw_only=True)
class Number(Leafy):
    """A number that may have a fraction."""

    use: Use = Use.LATER

    def value(self, node: Scalar, spot: Spot) -> Any:
        number = decimal(node.text)
        if number is None:
            spot.wrong("number", node, value=node.text)
            return INVALID
        return within(number, 0, 1_000_000, node, spot)


@dataclass(frozen=True, kw_only=True)
class Percent(Leafy):
    """A share as a whole number of per cent; `fine` keeps fractions."""

    fine: bool = False
    most: int = 1_000

    def value(self, node: Scalar, spot: Spot) -> Any:
        share = percent(node.text)
        if share is None or (not self.fine and share != share.to_integral_value()):
            spot.wrong("percent", node, value=node.text)
            return INVALID
        return within(share if self.fine else int(share), 0, self.most, node, spot)


@dataclass(frozen=True, kw_only=True)
class YesNo(Leafy):
    """«да» or «нет». `inverted`: yes is False."""

    inverted: bool = False

    def value(self, node: Scalar, spot: Spot) -> Any:
        said = look_up(node.text, _YES)
        if said is None:
            spot.wrong("yes_no", node, value=node.text)
            return INVALID
        spot.said(node, said)
        return said.value != self.inverted


class Day(Leafy):
    """A date: 01.02.2026 or 2026-02-01."""

    def value(self, node: Scalar, spot: Spot) -> Any:
        found = read_date(node.text)
        if found is None:
            spot.wrong("date", node, value=node.text)
            return INVALID
        return found


class TimeOfDay(Leafy):
    """A time, as seconds since midnight."""

    def value(self, node: Scalar, spot: Spot) -> Any:
        found = _TIME.fullmatch(key(node.text))
        if found is None or int(found[1]) > 23 or int(found[2]) > 59:
            spot.wrong("time", node, value=node.text)
            return INVALID
        return int(found[1]) * 3600 + int(found[2]) * 60


def read_date(text: str) -> date | None:
    """A date in either form; None if it is none."""
    plain = key(text)
    for pattern, order in zip(_DATES, ((2, 1, 0), (0, 1, 2)), strict=True):
        if found := pattern.fullmatch(plain):
            year, month, day = (int(found.groups()[place]) for place in order)
            try:
                return date(year, month, day)
            except ValueError:
                return None
    return None


def within(number: Any, least: int, most: int, node: Scalar, spot: Spot) -> Any:
    """The number if it lies between the bounds, else INVALID with an error."""
    if not least <= number <= most:
        spot.wrong("range", node, value=node.text, least=least, most=most)
        return INVALID
    return number
