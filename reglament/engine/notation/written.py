"""Small things with a written form of their own: scales, ranges of dates, masks of numbers."""

from __future__ import annotations

import re
from typing import Any

from reglament.engine.names import key

from .forgiving import whole
from .lexicon import spelling
from .nodes import Scalar
from .numbers import read_date
from .scalars import Leafy
from .shapes import INVALID
from .spots import Spot

_PLACE = re.compile(r"\{номер\}|\{number\}")
_NUMBER = ("{номер}", "{number}")
_SCALE = re.compile(r"(\d{1,2})\s*-\s*(\d{1,2})")


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
        places = _PLACE.findall(text)
        if len(places) != 1 or len(text) > 40:
            spot.wrong("mask", node)
            return INVALID
        (word,) = places
        spot.said(node, spelling(word, None, *_NUMBER), node.text.index(word), len(word))
        return text.replace(word, _NUMBER[0])
