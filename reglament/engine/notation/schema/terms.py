"""Clauses 3.4.5-3.4.10: tables of norms and what moves them."""

from __future__ import annotations

from typing import Any, Final

from reglament.engine.notation.closed import name_of, phrase
from reglament.engine.notation.named import Named
from reglament.engine.notation.norms import Norms
from reglament.engine.notation.numbers import Whole
from reglament.engine.notation.records import Record
from reglament.engine.notation.shapes import Many
from reglament.engine.notation.sorts import Sort
from reglament.engine.notation.triggers import Share, ShareOfClock
from reglament.engine.notation.words import IN_FLIGHT
from reglament.engine.notation.words_of_work import (
    AFTER_APPROVAL,
    AUTHOR_DISAGREES,
    DISAGREEMENT,
    JOINED_REACTION,
    JOINED_RESOLUTION,
    NEVER_LATER,
    NEW_CONTACTS,
    OVERRUN,
    PARENT_RESOLVED,
)
from reglament.engine.regulation.terms import (
    ChangeTerms,
    ComplexityChanged,
    EffortApproval,
    MassIncident,
    PriorityChanged,
    Recurrence,
    Terms,
)

from .parts import (
    CLOCK,
    COUNT,
    EVERYBODY,
    KINDS,
    PERCENT,
    PRIORITIES,
    PROSE,
    TERM,
    WHO,
    YES,
    may,
    need,
)

TABLE: Final = Norms(
    (
        may("begins", "начало", "begins", PROSE),
        may("ends", "конец", "ends", PROSE),
        may("workaround_suffices", "достаточно_обхода", "workaround_suffices", PRIORITIES),
    )
)
_PRIORITY_CHANGED = Record(
    PriorityChanged,
    (
        need("raised", "повышен", "raised", phrase(IN_FLIGHT)),
        need("lowered", "понижен", "lowered", phrase(IN_FLIGHT)),
        may("reaction_never_later", "реакция", "reaction", phrase(NEVER_LATER)),
        may("tell_author", "сообщить_автору", "tell_author", YES),
    ),
)


def _complexity_changed(until: ShareOfClock | None = None, **values: Any) -> ComplexityChanged:
    if until is None:
        return ComplexityChanged(**values)
    return ComplexityChanged(clock=until.clock, share=until.share, **values)


_COMPLEXITY_CHANGED = Record(
    _complexity_changed,
    (
        need("term", "срок", "term", phrase(IN_FLIGHT)),
        may("until", "до", "until", Share()),
        may("before", "меняет", "changed_by", EVERYBODY),
        may("after", "после_меняет", "then_changed_by", EVERYBODY),
        may("times_at_most", "раз_не_больше", "times_at_most", COUNT),
        may("tell_author", "сообщить_автору", "tell_author", YES),
    ),
)
_HOURS = Whole(least=0, most=100_000)
_EFFORT = Record(
    EffortApproval,
    (
        need("who", "кто", "who", EVERYBODY),
        may("above_hours", "больше_часов", "above_hours", _HOURS),
        may("up_to_hours", "до_часов", "up_to_hours", _HOURS),
    ),
)
_CHANGES = Record(
    ChangeTerms,
    (
        need("kinds", "виды", "kinds", KINDS),
        may("estimate", "оценка", "estimate", Norms(name="оценка")),
        may("estimate_says", "оценка_содержит", "estimate_says", PROSE),
        may("approvals", "согласует", "approved_by", Many(_EFFORT)),
        may("approval_within", "согласование", "approval_within", TERM),
        may("disagreement", "согласующие_не_сошлись", "disagreement", phrase(DISAGREEMENT)),
        may("overruled_by", "отменяет_отказ", "overruled_by", WHO),
        may("after_approval", "после_согласования", "after_approval", phrase(AFTER_APPROVAL)),
        may("clock", "часы", "clock", CLOCK),
        may("overrun_tolerance", "допуск_оценки", "overrun_tolerance", PERCENT),
        may("overrun", "сверх_допуска", "overrun", phrase(OVERRUN)),
        may("reschedules_with_author", "переносов_с_согласия_автора", "reschedules_with_author", COUNT),
        may("then_rescheduled_by", "дальше_переносит", "then_rescheduled_by", WHO),
    ),
)
_MASS = Record(
    MassIncident,
    (
        need("declared_by", "объявляет", "declared_by", EVERYBODY),
        need("count", "одинаковых", "count", COUNT),
        need("window", "за", "within", TERM),
        may("or_signal", "или_сигнал_наблюдения", "or_signal", YES),
        may("new_contacts", "новые_обращения", "new_contacts", phrase(NEW_CONTACTS)),
        may("reaction", "реакция_дочерних", "children_reaction", phrase(JOINED_REACTION)),
        may("resolution", "исполнение_дочерних", "children_resolution", phrase(JOINED_RESOLUTION)),
        may("parent_resolved", "главный_исполнен", "parent_resolved", phrase(PARENT_RESOLVED)),
        may("author_disagrees", "автор_не_согласен", "author_disagrees", phrase(AUTHOR_DISAGREES)),
        may("problem", "проблема", "problem", PROSE),
    ),
)
_RECURRENCE = Record(
    Recurrence,
    (
        need("count", "одинаковых", "count", COUNT),
        need("window", "за", "within", TERM),
        need("kind", "завести", "open", name_of(Sort.KIND)),
    ),
)
TERMS: Final = Record(
    Terms,
    (
        may("priority_changed", "приоритет_изменён", "priority_changed", _PRIORITY_CHANGED),
        may("complexity_changed", "сложность_изменена", "complexity_changed", _COMPLEXITY_CHANGED),
        may("changes", "изменения", "changes", _CHANGES),
        may("mass_incident", "массовый_инцидент", "mass_incident", _MASS),
        may("recurrence", "повторы", "recurrence", _RECURRENCE),
        may("named_date_replaces", "названный_срок_становится_сроком", "named_date_becomes_due", CLOCK),
    ),
    rest=Named(Sort.TABLE, TABLE),
    rest_id="tables",
)
