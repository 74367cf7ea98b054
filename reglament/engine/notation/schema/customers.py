"""Who is served: plans and classes of customers."""

from __future__ import annotations

from typing import Final

from reglament.engine.notation.closed import name_of, phrase
from reglament.engine.notation.named import Named
from reglament.engine.notation.records import Record
from reglament.engine.notation.sorts import Sort
from reglament.engine.notation.words_of_customers import IN_GROUP
from reglament.engine.regulation.customers import CustomerClass, Customers, Plan

from .parts import PROSE, may

_PLAN = Record(Plan, (may("what", "что_это", "what", PROSE),), named="name", shorthand="what")
_CLASS = Record(CustomerClass, (may("what", "что_это", "what", PROSE),), named="name", shorthand="what")
CUSTOMERS: Final = Record(
    Customers,
    (
        may("plans", "тарифы", "plans", Named(Sort.PLAN, _PLAN)),
        may("without_plan", "без_тарифа", "without_plan", name_of(Sort.PLAN)),
        may("in_group", "в_группе", "in_group", phrase(IN_GROUP)),
        may("classes", "классы", "classes", Named(Sort.CUSTOMER, _CLASS)),
        may("without_class", "без_класса", "without_class", name_of(Sort.CUSTOMER)),
    ),
)
