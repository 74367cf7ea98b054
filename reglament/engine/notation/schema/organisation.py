"""Sections 1.2, 1.3, 2: kinds, escalation, zones."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from reglament.engine.durations import Duration
from reglament.engine.notation.closed import Either, name_of, phrase
from reglament.engine.notation.named import Named
from reglament.engine.notation.records import Record
from reglament.engine.notation.scalars import Percent, Word
from reglament.engine.notation.shapes import Many
from reglament.engine.notation.sorts import Sort
from reglament.engine.notation.special import Elapsed, ShareOfClock
from reglament.engine.notation.words import (
    ANY_USER,
    ESCALATION_ACTIONS,
    NORMS,
    NOT_CHANGED,
    NOT_STOPPED,
    UNLESS,
)
from reglament.engine.regulation.classification import Classification, Kind
from reglament.engine.regulation.escalation import (
    Attention,
    Escalation,
    HandOverRule,
    Ladder,
    LadderStep,
    Threshold,
    Tier,
)
from reglament.engine.regulation.zones import OutsideZones, RestrictedOperation, Zone, ZoneDispute, Zones

from .parts import (
    CLOCK,
    CODE,
    COMPLEXITIES,
    COMPLEXITY,
    COUNT,
    EVERYBODY,
    PRIORITIES,
    PROSE,
    TERM,
    WHO,
    may,
    need,
)

_APPROVAL = {True: ("обязательно", "required"), False: ("нет", "no", "по каталогу", "by catalogue")}
_BY_PLAN = {True: NORMS[next(iter(NORMS))]}

KIND: Final = Record(
    Kind,
    (
        need("code", "код", "code", Word()),
        may("what", "что_это", "what", PROSE),
        may("example", "пример", "example", PROSE),
        may("filed_by", "подаёт", "filed_by", Either(first=phrase(ANY_USER), other=EVERYBODY)),
        may("approval", "согласование", "approval", phrase(_APPROVAL)),
        may("initial_complexity", "сложность_сначала", "initial_complexity", COMPLEXITY),
        may("by_plan", "срок", "term", phrase(_BY_PLAN)),
    ),
    named="name",
)
CLASSIFICATION: Final = Record(
    Classification,
    (
        may("decided_by", "определяет", "decided_by", EVERYBODY),
        need("kinds", "виды", "kinds", Named(Sort.KIND, KIND)),
    ),
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
    ),
)
_ATTENTION = Record(
    Attention,
    (
        need("to", "кому", "to", WHO),
        need("answer_within", "ответ_за", "answer_within", TERM),
        may("per", "не_чаще_раза_в", "at_most_once_per", TERM),
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
        may("stops_clocks", "часы", "clocks", phrase(NOT_STOPPED)),
        may("changes_responsible", "ответственный", "responsible", phrase(NOT_CHANGED)),
    ),
)

_ZONE = Record(
    Zone,
    (
        may("system", "система", "system", PROSE),
        may("does", "лк_делает", "desk_does", PROSE, "делаем"),
        may("does_not", "лк_не_делает", "desk_does_not", PROSE, "не_делаем"),
        may("redirect_to", "кому_передать", "redirect_to", PROSE),
        may("seen_by", "видят", "seen_by", EVERYBODY),
    ),
    named="name",
)
_OUTSIDE = Record(
    OutsideZones,
    (
        need("redirect_within", "перенаправить_за", "redirect_within", TERM),
        need("closure_code", "закрыть_с_кодом", "closure_code", CODE),
        may("tell_author", "сообщить_автору", "tell_author", PROSE),
    ),
)
_DISPUTE = Record(
    ZoneDispute,
    (
        need("decided_by", "решает", "decided_by", WHO),
        need("within", "за", "within", TERM),
        may("meanwhile", "до_решения_отвечает", "meanwhile", WHO),
    ),
)
_RESTRICTED = Record(
    lambda named, clause: named,
    (),
    rest=Named(
        Sort.OPERATION,
        Record(
            RestrictedOperation,
            (need("decided_by", "решает", "decided_by", WHO),),
            named="name",
            shorthand="decided_by",
        ),
    ),
    rest_id="named",
)


def _zones(restricted: Any = None, **values: Any) -> Zones:
    return Zones(restricted=restricted or {}, **values)


ZONES: Final = Record(
    _zones,
    (
        may("outside", "вне_зоны", "outside", _OUTSIDE),
        may("dispute", "спор_о_зоне", "dispute", _DISPUTE),
        may("restricted", "только_с_решения", "only_on_decision", _RESTRICTED),
    ),
    rest=Named(Sort.ZONE, _ZONE),
    rest_id="named",
)
