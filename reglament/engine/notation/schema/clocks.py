"""Clause 3.1.5: clocks; and what counts before triage."""

from __future__ import annotations

from typing import Any, Final

from reglament.engine.names import Name
from reglament.engine.notation.closed import Either, name_of, phrase
from reglament.engine.notation.named import Named
from reglament.engine.notation.records import Record
from reglament.engine.notation.shapes import Many
from reglament.engine.notation.sorts import Sort
from reglament.engine.notation.triggers import NormOf, StartOrStop
from reglament.engine.notation.words import AGAIN, AS_SAID, BY_KIND, CLOCK_CALENDAR, PAUSING
from reglament.engine.notation.words_of_duties import EVERY
from reglament.engine.regulation.clocks import Clock, Provisional
from reglament.engine.vocabulary import Pausing

from .parts import CALENDAR, KINDS, NAME, PRIORITIES, STATE, YES, may, need


def _clock(pausing: Any = Pausing.NEVER, **values: Any) -> Clock:
    code: Name = values["code"]
    values.setdefault("name", code)
    if isinstance(pausing, tuple):
        return Clock(pausing=Pausing.IN_STATES, paused_in=pausing, **values)
    return Clock(pausing=pausing, **values)


CLOCK: Final = Record(
    _clock,
    (
        may("name", "название", "title", NAME),
        need("starts", "начало", "starts", Many(StartOrStop())),
        need("stops", "конец", "stops", Many(StartOrStop())),
        may("pausing", "стоит", "stands", Either(first=phrase(PAUSING), other=Many(STATE))),
        may("again", "снова", "again", phrase(AGAIN)),
        need("calendar", "календарь", "calendar", Either(first=phrase(CLOCK_CALENDAR), other=CALENDAR)),
        need("norm", "норма", "norm", NormOf()),
        may("kinds", "только_вид", "only_kinds", KINDS),
        may("aims", "только_цель", "only_an_aim", Either(first=phrase(EVERY), other=PRIORITIES)),
        may("authors_time", "время_автора", "authors_time", YES),
    ),
    named="code",
)


def _clocks(named: dict[str, Clock], clause: str) -> dict[str, Any]:
    return {"clocks": named, "clocks_clause": clause}


CLOCKS: Final = Record(_clocks, (), rest=Named(Sort.CLOCK, CLOCK), rest_id="named")
PROVISIONAL: Final = Record(
    Provisional,
    (
        need("kind", "вид", "kind", name_of(Sort.KIND)),
        may("impact", "влияние", "impact", Either(first=phrase(AS_SAID), other=name_of(Sort.IMPACT))),
        may("urgency", "срочность", "urgency", Either(first=phrase(AS_SAID), other=name_of(Sort.URGENCY))),
        may("priority", "приоритет", "priority", name_of(Sort.PRIORITY)),
        may(
            "complexity",
            "сложность",
            "complexity",
            Either(first=phrase(BY_KIND), other=name_of(Sort.COMPLEXITY)),
        ),
    ),
)
