"""What people's hands, Excel and Word do to text: look-alike letters, ё/е, dashes, spaces, decimal commas.

Forgiven where names and numbers are read; text that is only printed stays as written.
"""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from functools import lru_cache

from reglament.engine.names import key

_LOOK_ALIKE = str.maketrans("abcehkmoptxy", "авсенкмортху")
_SOUND_ALIKE = str.maketrans("pstm", "пстм")


@lru_cache(maxsize=4096)
def skeleton(text: str) -> str:
    """A form in which look-alike Latin and Cyrillic letters are one; only for comparing, never stored."""
    return key(text).translate(_LOOK_ALIKE)


def skeletons(text: str) -> tuple[str, ...]:
    """Forms to try in turn: as it looks, then as it sounds (`P1` for «П1», `T2` for «Т2»)."""
    plain = key(text)
    return tuple(dict.fromkeys((skeleton(text), plain.translate(_SOUND_ALIKE).translate(_LOOK_ALIKE))))


def decimal(text: str) -> Decimal | None:
    """A number with a point or a comma, spaces within allowed; None if it is none."""
    plain = "".join(key(text).split()).replace(",", ".")
    try:
        number = Decimal(plain)
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number) < 10**12 else None


def whole(text: str) -> int | None:
    """A whole number; None if it is none."""
    number = decimal(text)
    return int(number) if number is not None and number == number.to_integral_value() else None


def percent(text: str) -> Decimal | None:
    """`75%`, `99,5 %`; None if it is no share."""
    plain = key(text)
    return decimal(plain[:-1]) if plain.endswith("%") else None
