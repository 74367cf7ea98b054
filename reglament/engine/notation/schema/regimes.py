"""Regimes: declared periods in which other norms count."""

from __future__ import annotations

from typing import Final

from reglament.engine.notation.closed import name_of, phrase
from reglament.engine.notation.named import Named
from reglament.engine.notation.numbers import Number
from reglament.engine.notation.records import Record
from reglament.engine.notation.shapes import Many
from reglament.engine.notation.sorts import Sort
from reglament.engine.notation.spots import Use
from reglament.engine.notation.words_of_customers import OPEN_UNDER_REGIME
from reglament.engine.regulation.regimes import Regime

from .parts import EVERYBODY, PROSE, TERM, may, need

_REGIME = Record(
    Regime,
    (
        need("declared_by", "объявляет", "declared_by", EVERYBODY),
        need("at_most", "не_дольше", "at_most", TERM),
        may("grounds", "когда", "grounds", PROSE),
        may("longer", "сроки_длиннее_в", "norms_longer_by", Number(use=Use.ACTS)),
        may("tables", "таблицы", "tables", Many(name_of(Sort.TABLE))),
        may("open_tickets", "открытые_запросы", "open_tickets", phrase(OPEN_UNDER_REGIME)),
        may("tell", "сообщить", "tell", EVERYBODY),
    ),
    named="name",
)
REGIMES: Final = Named(Sort.REGIME, _REGIME)
