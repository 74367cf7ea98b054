"""Leaves and lists that many sections use, and the two ways to name a key."""

from __future__ import annotations

from typing import Final

from reglament.engine.notation.closed import ANYBODY, NameOf, Term, name_of
from reglament.engine.notation.numbers import Percent, Whole, YesNo
from reglament.engine.notation.scalars import Printed, Prose
from reglament.engine.notation.shapes import Field, Many, Shape
from reglament.engine.notation.sorts import PEOPLE, Sort
from reglament.engine.notation.spots import Use


def need(id: str, ru: str, en: str, shape: Shape, *also: str, use: Use | None = None) -> Field:
    """A key that must be there."""
    return Field(id, ru, en, shape, required=True, also=also, use=use)


def may(id: str, ru: str, en: str, shape: Shape, *also: str, use: Use | None = None) -> Field:
    """A key that may be left out."""
    return Field(id, ru, en, shape, also=also, use=use)


PROSE: Final = Prose()
LINES: Final = Many(Prose(), split=False)
NAME: Final = Printed()
TERM: Final = Term()
YES: Final = YesNo()
NOT: Final = YesNo(inverted=True)
COUNT: Final = Whole(least=1, most=1_000)
PERCENT: Final = Percent()
WHO: Final = ANYBODY
EVERYBODY: Final = Many(ANYBODY)
NOBODY_OR_WHO: Final = NameOf(sorts=PEOPLE, nobody=("никто", "nobody"))
ROLE: Final = name_of(Sort.ROLE)
ROLES: Final = Many(name_of(Sort.ROLE))
STATE: Final = name_of(Sort.STATE)
CLOCK: Final = name_of(Sort.CLOCK)
CLOCKS: Final = Many(name_of(Sort.CLOCK))
CALENDAR: Final = name_of(Sort.CALENDAR)
KINDS: Final = Many(name_of(Sort.KIND))
PRIORITY: Final = name_of(Sort.PRIORITY)
PRIORITIES: Final = Many(name_of(Sort.PRIORITY))
COMPLEXITY: Final = name_of(Sort.COMPLEXITY)
COMPLEXITIES: Final = Many(name_of(Sort.COMPLEXITY))
CODE: Final = name_of(Sort.CLOSURE_CODE)
