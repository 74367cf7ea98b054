"""Codes that stand in journals: stable and unique."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from reglament.engine.durations import Duration, duration_text


def unique(codes: Iterable[str]) -> list[str]:
    """The same codes, with «#2», «#3» … after those that came before."""
    seen: Counter[str] = Counter()
    result = []
    for code in codes:
        seen[code] += 1
        result.append(code if seen[code] == 1 else f"{code} #{seen[code]}")
    return result


def written(duration: Duration | None) -> str:
    """A duration within a code; calendars stand there by name, whatever their prefix."""
    return duration_text(duration, {}) if duration else "0"
