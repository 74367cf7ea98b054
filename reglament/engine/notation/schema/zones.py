"""Section 2: zones."""

from __future__ import annotations

from typing import Any, Final

from reglament.engine.notation.named import Named
from reglament.engine.notation.records import Record
from reglament.engine.notation.sorts import Sort
from reglament.engine.regulation.zones import OutsideZones, RestrictedOperation, Zone, ZoneDispute, Zones

from .parts import (
    CODE,
    EVERYBODY,
    PROSE,
    TERM,
    WHO,
    may,
    need,
)

_ZONE = Record(
    Zone,
    (
        may("system", "система", "system", PROSE),
        may("does", "лк_делает", "desk_does", PROSE, "делаем", "we_do"),
        may("does_not", "лк_не_делает", "desk_does_not", PROSE, "не_делаем", "we_do_not"),
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
