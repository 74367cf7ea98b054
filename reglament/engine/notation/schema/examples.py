"""Worked examples of an edition."""

from __future__ import annotations

from typing import Any, Final

from reglament.engine.notation.closed import Either, name_of, phrase
from reglament.engine.notation.instants import LocalMoment
from reglament.engine.notation.keyed import Keyed
from reglament.engine.notation.named import Named
from reglament.engine.notation.numbers import Whole
from reglament.engine.notation.records import Record
from reglament.engine.notation.shapes import Many
from reglament.engine.notation.sorts import Sort
from reglament.engine.notation.words import ESCALATION_ACTIONS
from reglament.engine.notation.words_of_examples import HAPPENINGS, SHOWN
from reglament.engine.regulation.examples import Example, ExampleDeed, ExampleEvent, Examples

from .controls import CONTROLS
from .parts import CODE, COMPLEXITY, EVERYBODY, PRIORITY, STATE, may, need

_MOMENT: Final = LocalMoment()
_KIND: Final = name_of(Sort.KIND)


def _event(clause: str, **values: Any) -> ExampleEvent:
    return ExampleEvent(**values)


_EVENT = Record(
    _event,
    (
        need("at", "когда", "at", _MOMENT),
        may("what", "что", "what", phrase(HAPPENINGS)),
        may("state", "состояние", "state", STATE),
        may("kind", "вид", "kind", _KIND),
        may("priority", "приоритет", "priority", PRIORITY),
        may("complexity", "сложность", "complexity", COMPLEXITY),
        may("zone", "зона", "zone", name_of(Sort.ZONE)),
        may("code", "код", "code", CODE),
        may("mark", "балл", "mark", Whole(most=100)),
        may("until", "срок", "until", _MOMENT),
    ),
)


def _deed(clause: str, **values: Any) -> ExampleDeed:
    return ExampleDeed(**values)


_DEED = Record(
    _deed,
    (
        need("at", "когда", "at", _MOMENT),
        may("to", "кому", "to", EVERYBODY),
        may("state", "состояние", "state", STATE),
        may("code", "код", "code", CODE),
        may("action", "действие", "action", phrase(ESCALATION_ACTIONS)),
        may("tier", "передать", "pass_to", name_of(Sort.TIER)),
    ),
)


_EXAMPLE = Record(
    Example,
    (
        need("at", "зарегистрирован", "registered", _MOMENT),
        may("kind", "вид", "kind", _KIND),
        may("zone", "зона", "zone", name_of(Sort.ZONE)),
        may("channel", "канал", "channel", name_of(Sort.CHANNEL)),
        may("plan", "тариф", "plan", name_of(Sort.PLAN)),
        may("customer", "класс", "class", name_of(Sort.CUSTOMER)),
        may("regime", "режим", "regime", name_of(Sort.REGIME)),
        may("impact", "влияние", "impact", name_of(Sort.IMPACT)),
        may("urgency", "срочность", "urgency", name_of(Sort.URGENCY)),
        may("priority", "приоритет", "priority", PRIORITY),
        may("complexity", "сложность", "complexity", COMPLEXITY),
        may("events", "события", "events", Many(_EVENT)),
        may("deeds", "само", "by_itself", Many(_DEED)),
        may("seen_at", "смотрим", "seen", _MOMENT),
        may("expected", "сроки", "due", Keyed((Sort.CLOCK,), Either(first=phrase(SHOWN), other=_MOMENT))),
    ),
    named="name",
)


def _examples(named: Any = None, **values: Any) -> Examples:
    return Examples(named=named or {}, **values)


EXAMPLES: Final = Record(
    _examples, (may("controls", "сверка", "controls", CONTROLS),), rest=Named(None, _EXAMPLE), rest_id="named"
)
