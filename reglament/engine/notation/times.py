"""Words of hours and weekdays: «круглосуточно», «пн-пт», «ежедневно», in both languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from reglament.engine.calendars.hours import HOUR_WORDS
from reglament.engine.calendars.week import DAY_WORDS

from .forgiving import skeleton
from .lexicon import Spelling, lexicon, look_up
from .nodes import Scalar
from .spots import Spot

HOURS: Final = lexicon((None, pair) for pair in HOUR_WORDS)
DAYS: Final = lexicon((None, pair) for pair in DAY_WORDS)
_WORD = re.compile(r"[^\W\d_]+")


def say_parts(node: Scalar, spot: Spot, words: Mapping[str, Spelling]) -> None:
    """Remember the words of a value: the whole if it is one, else each of its words."""
    if said := look_up(node.text, words):
        spot.said(node, said)
        return
    for found in _WORD.finditer(node.text):
        if part := words.get(skeleton(found.group())):
            spot.said(node, part, found.start(), len(found.group()))
