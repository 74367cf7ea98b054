"""A local moment with or without its weekday: `пт 06.02.2026 17:40`, `Fri 2026-02-06 17:40`."""

from __future__ import annotations

import re
from datetime import datetime, time
from typing import Any, Final

from reglament.engine.calendars.week import ENGLISH_DAYS, RUSSIAN_DAYS

from .lexicon import lexicon, look_up
from .nodes import Scalar
from .numbers import read_date
from .scalars import Leafy
from .shapes import INVALID
from .spots import Spot

_WRITTEN: Final = re.compile(r"(?:([^\W\d_]+)[\s,]+)?([\d.-]+)\s+(\d{1,2}):(\d{2})")
_DAYS: Final = lexicon(
    (number, names) for number, names in enumerate(zip(RUSSIAN_DAYS, ENGLISH_DAYS, strict=True))
)


class LocalMoment(Leafy):
    """A moment of the edition's time zone; a weekday beside it must be the right one."""

    def value(self, node: Scalar, spot: Spot) -> Any:
        found = _WRITTEN.fullmatch(node.text.strip())
        day = read_date(found[2]) if found else None
        if found is None or day is None or int(found[3]) > 23 or int(found[4]) > 59:
            spot.wrong("local_moment", node, value=node.text)
            return INVALID
        if found[1] and not _is_its_weekday(found[1], day.weekday(), node, spot):
            return INVALID
        return datetime.combine(day, time(int(found[3]), int(found[4])))


def _is_its_weekday(written: str, weekday: int, node: Scalar, spot: Spot) -> bool:
    said = look_up(written, _DAYS)
    if said is None or said.value != weekday:
        right = spot.word(RUSSIAN_DAYS[weekday], ENGLISH_DAYS[weekday])
        spot.wrong("other_weekday", node, value=written, right=right)
        return False
    spot.said(node, said, node.text.index(written), len(written))
    return True
