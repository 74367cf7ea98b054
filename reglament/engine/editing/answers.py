"""Seven questions to somebody who has no regulation yet, and what he may leave as it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final


class Strictness(StrEnum):
    """How the norms differ from those of the preset."""

    STRICTER = "stricter"
    USUAL = "usual"
    MILDER = "milder"


AUDIENCES: Final[dict[str, tuple[str, str]]] = {
    "minimal": ("один программист и его заказчики", "one programmer and his customers"),
    "standard": (
        "своя линия: два-пять человек, сотни пользователей",
        "an own line: two to five, hundreds of users",
    ),
    "thousand-users": (
        "своя линия: зоны, дежурства, тысяча пользователей",
        "an own line: zones, duty, a thousand users",
    ),
}
"""Presets by whom they are for."""
OTHER_NAMES: Final = {"freelancer": "minimal", "in-house": "standard", "big": "thousand-users"}
"""What an audience may be called besides."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What is not answered stays as the preset says it. Names are full: «Орлова Наталья Сергеевна».

    `signer`: the post of who signs, `signer_name` the person; `head_key`: the log-in of a head who has one.
    """

    since: date
    preset: str = "standard"
    organisation: str = ""
    contractor: str = ""
    head: str = ""
    team: tuple[str, ...] = ()
    time_zone: str = "Europe/Moscow"
    days: str = "пн-пт"
    hours: str = "09:00-18:00"
    mail: str = ""
    systems: tuple[str, ...] = ()
    strictness: Strictness = Strictness.USUAL
    signer: str = ""
    signer_name: str = ""
    language: str = "ru"
    head_key: str = ""


_NORM: Final = re.compile(r"(\d+) ((?:\w\.)?)(мин|ч|д)")
_SMALLER: Final = {"д": ("ч", 8), "ч": ("мин", 60)}


def scaled(norm: str, strictness: Strictness) -> str:
    """A norm half or twice as long, in round numbers; words («по плану») stay."""
    found = _NORM.fullmatch(norm)
    if found is None or strictness is Strictness.USUAL:
        return norm
    count, letter, unit = int(found[1]), found[2], found[3]
    if strictness is Strictness.MILDER:
        return f"{count * 2} {letter}{unit}"
    if count == 1 and unit in _SMALLER:
        unit, whole = _SMALLER[unit]
        return f"{whole // 2} {letter}{unit}"
    return f"{(count + 1) // 2} {letter}{unit}"
