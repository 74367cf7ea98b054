"""Section 1.3: escalation."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from reglament.engine.durations import Duration
from reglament.engine.notation.closed import name_of, phrase
from reglament.engine.notation.named import Named
from reglament.engine.notation.numbers import Percent
from reglament.engine.notation.records import Record
from reglament.engine.notation.shapes import Many
from reglament.engine.notation.sorts import Sort
from reglament.engine.notation.triggers import Elapsed, ShareOfClock
from reglament.engine.notation.words import (
    ESCALATION_ACTIONS,
    NOT_CHANGED,
    NOT_STOPPED,
    UNLESS,
)
from reglament.engine.notation.words_of_duties import MISSED, STOPPED_BY
from reglament.engine.regulation.escalation import (
    Attention,
    Deviations,
    Escalation,
    HandOverRule,
    Ladder,
    LadderStep,
    Threshold,
    Tier,
    VerdictDispute,
)

from .parts import (
    CLOCK,
    COMPLEXITIES,
    COUNT,
    EVERYBODY,
    PRIORITIES,
    PROSE,
    TERM,
    WHO,
    may,
    need,
)

_TIER = Record(
    Tier,
    (need("who", "кто", "who", WHO), may("does", "делает", "does", PROSE)),
    named="name",
)


def _hand_over(passed: Duration | ShareOfClock | None = None, **values: Any) -> HandOverRule:
    if isinstance(passed, ShareOfClock):
        return HandOverRule(share=passed.share, clock=passed.clock, **values)
    return HandOverRule(after=passed, **values)


_HAND_OVER = Record(
    _hand_over,
    (
        may("complexities", "сложность", "complexity", COMPLEXITIES),
        may("unless", "если", "if", phrase(UNLESS)),
        may("sign", "признак", "sign", PROSE),
        may("passed", "прошло", "passed", Elapsed()),
        may("handed_over_more_than", "передач_больше", "handed_over_more_than", COUNT),
        may("pass_to", "передать", "pass_to", name_of(Sort.TIER)),
        may("ask", "спросить", "ask", EVERYBODY),
        may("tell", "сообщить", "tell", EVERYBODY),
    ),
)


_THRESHOLD = Record(
    Threshold,
    (
        need("clock", "часы", "clock", CLOCK),
        need("share", "порог", "share", Percent()),
        need("to", "кому", "to", EVERYBODY),
        may("priorities", "приоритеты", "priorities", PRIORITIES),
        may("action", "действие", "action", phrase(ESCALATION_ACTIONS)),
    ),
)


_LADDER = Record(
    Ladder,
    (
        need("priorities", "приоритеты", "priorities", PRIORITIES),
        need(
            "steps",
            "ступени",
            "steps",
            Many(
                Record(
                    LadderStep, (need("after", "через", "after", TERM), need("to", "кому", "to", EVERYBODY))
                )
            ),
        ),
        may("acknowledged", "останавливает", "stopped_by", phrase(STOPPED_BY)),
    ),
)


_ATTENTION = Record(
    Attention,
    (
        need("to", "кому", "to", WHO),
        need("answer_within", "ответ_за", "answer_within", TERM),
        may("per", "не_чаще_раза_в", "at_most_once_per", TERM),
        may("priorities", "приоритеты", "priorities", PRIORITIES),
        may("condition", "только_если", "only_if", phrase(MISSED)),
    ),
)


_VERDICT_DISPUTE = Record(
    VerdictDispute,
    (
        need("who", "кто", "who", EVERYBODY),
        may("within", "не_позже", "not_later_than", TERM),
        need("decided_by", "решает", "decided_by", WHO),
        need("decided_within", "за", "within", TERM),
    ),
)
_DEVIATIONS = Record(
    Deviations,
    (
        need("who", "кто", "who", EVERYBODY),
        need("approved_by", "утверждает", "approved_by", EVERYBODY),
    ),
)


def _escalation(warn_from: Duration | None = None, **values: Any) -> Escalation:
    """Warnings before the deadline only for norms not shorter than `warn_from`."""
    thresholds = tuple(
        replace(line, least_norm=warn_from) if line.share < 100 else line
        for line in values.pop("thresholds", ())
    )
    return Escalation(thresholds=thresholds, **values)


ESCALATION: Final = Record(
    _escalation,
    (
        may("tiers", "линии", "tiers", Named(Sort.TIER, _TIER)),
        may("hand_over", "функциональная", "functional", Many(_HAND_OVER)),
        may("thresholds", "по_сроку", "by_term", Many(_THRESHOLD)),
        may("warn_from", "предупреждать_при_норме_от", "warn_for_norms_from", TERM),
        may("ladder", "лестница", "ladder", _LADDER),
        may("attention", "по_просьбе_автора", "on_request", _ATTENTION),
        may("verdict_dispute", "спор_о_вердикте", "verdict_dispute", _VERDICT_DISPUTE),
        may("deviations", "отступления", "deviations", _DEVIATIONS),
        may("stops_clocks", "часы", "clocks", phrase(NOT_STOPPED)),
        may("changes_responsible", "ответственный", "responsible", phrase(NOT_CHANGED)),
    ),
)
