"""Codes that the prose speaks of exist: «П5» where there are four priorities is a term without meaning."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reglament.engine.names import Name
from reglament.engine.regulation.edition import Edition

from .findings import Checked, Finding
from .references import written

_CODE: Final = re.compile(r"(?<![\w.])([А-ЯA-Z])(\d{1,2})(?![\w%])")
_LATIN: Final = str.maketrans("ABCEHKMOPTX", "АВСЕНКМОРТХ")
_PI: Final = {"Р": "П"}  # P1 is how people type П1


def check(checked: Checked) -> Iterator[Finding]:
    """Letters of which the edition has a series of codes: clocks, priorities, complexities, scales."""
    series = _series(checked.edition)
    seen: set[tuple[str, str]] = set()
    for path, text in written(checked.edition):
        for letter, number in _CODE.findall(text):
            known = series.get(_plain(letter))
            code = f"{letter}{number}"
            if known and int(number) not in known and (code, path[0]) not in seen:
                seen.add((code, path[0]))
                among = ", ".join(f"{_plain(letter)}{one}" for one in sorted(known))
                yield checked.warning("dangling_code", *path, named=code, text=text, known=among)


def _plain(letter: str) -> str:
    cyrillic = letter.translate(_LATIN)
    return _PI.get(cyrillic, cyrillic)


def _series(edition: Edition) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for name in _names(edition):
        if code := _CODE.fullmatch(name.ru.upper()):
            found.setdefault(_plain(code[1]), set()).add(int(code[2]))
    return {letter: numbers for letter, numbers in found.items() if len(numbers) > 1}


def _names(edition: Edition) -> Iterator[Name]:
    yield from (clock.code for clock in edition.clocks.values())
    yield from (one.name for one in edition.priorities.order.values()) if edition.priorities else ()
    yield from (one.code for one in edition.complexities.classes.values()) if edition.complexities else ()
    yield from (one.name for one in edition.availability.scales.values()) if edition.availability else ()
