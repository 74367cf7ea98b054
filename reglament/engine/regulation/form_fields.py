"""What may stand in a line of a form: numbers between bounds, texts of a length, one of a closed list."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from reglament.engine.names import Name
from reglament.engine.values import value


class FieldSort(StrEnum):
    """What a line holds."""

    TEXT = "text"
    NUMBER = "number"


@value
class FormField:
    """A line of a form. `least`, `most`: of a number; `shortest`, `longest`: characters of a text."""

    name: Name
    sort: FieldSort = FieldSort.TEXT
    least: Decimal | None = None
    most: Decimal | None = None
    shortest: int | None = None
    longest: int | None = None
    one_of: tuple[str, ...] = ()
    clause: str = ""
