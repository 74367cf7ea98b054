"""Rules of recurring periods: `1-5 р.д месяца`, `2 р.д до 25-го`; in English `2 w.d up to 25-th`."""

from __future__ import annotations

import re
from typing import Any, Final

from reglament.engine.regulation.periods import PeriodRule

from .lexicon import spelling
from .nodes import Scalar
from .scalars import Leafy
from .shapes import INVALID
from .spots import Spot

_OF_MONTH: Final = re.compile(
    r"\s*(\d{1,2})\s*[-–—]\s*(\d{1,2})\s+(р\.д\s+месяца|w\.d\s+of\s+the\s+month)\s*"
)
_UP_TO: Final = re.compile(r"\s*(\d{1,2})\s+(р\.д\s+до|w\.d\s+up\s+to)\s+(\d{1,2})(-го|-th)\s*")
_WORDS: Final = (("р.д месяца", "w.d of the month"), ("р.д до", "w.d up to"), ("-го", "-th"))
_MOST_DAYS, _LAST_DATE = 23, 31
EXAMPLES: Final = {
    "ru": ("1-5 р.д месяца", "2 р.д до 25-го"),
    "en": ("1-5 w.d of the month", "2 w.d up to 25-th"),
}


class PeriodRuleText(Leafy):
    """Which working days of each month belong to a period."""

    def value(self, node: Scalar, spot: Spot) -> Any:
        if found := _OF_MONTH.fullmatch(node.text):
            first, last = int(found[1]), int(found[2])
            if 1 <= first <= last <= _MOST_DAYS:
                _say(node, spot, found, 3, 0)
                return PeriodRule(first=first, last=last)
        elif found := _UP_TO.fullmatch(node.text):
            last, day = int(found[1]), int(found[3])
            if 1 <= last <= _MOST_DAYS and 1 <= day <= _LAST_DATE:
                _say(node, spot, found, 2, 1)
                _say(node, spot, found, 4, 2)
                return PeriodRule(first=1, last=last, day=day)
        among = EXAMPLES[spot.reading.language]
        spot.wrong("phrase", node, among=among, like=node.text, value=node.text)
        return INVALID


def _say(node: Scalar, spot: Spot, found: re.Match[str], group: int, words: int) -> None:
    spot.said(node, spelling(found[group], None, *_WORDS[words]), found.start(group), len(found[group]))
