"""Who is served: plans and classes of customers."""

from __future__ import annotations

from typing import Final

from reglament.engine.notation.closed import name_of, phrase
from reglament.engine.notation.keyed import Keyed
from reglament.engine.notation.named import Named
from reglament.engine.notation.records import Record
from reglament.engine.notation.shapes import Many
from reglament.engine.notation.sorts import Sort
from reglament.engine.notation.words_of_customers import IN_GROUP
from reglament.engine.regulation.customers import Contacts, CustomerClass, Customers, Entitlement, Plan

from .parts import COUNT, EVERYBODY, KINDS, PROSE, YES, may

_PLAN = Record(Plan, (may("what", "что_это", "what", PROSE),), named="name", shorthand="what")
_CLASS = Record(CustomerClass, (may("what", "что_это", "what", PROSE),), named="name", shorthand="what")
_ENTITLEMENT = Record(
    Entitlement,
    (
        may("needs_contract", "нужен_договор", "needs_contract", YES),
        may("unsupported_plans", "тарифы_без_поддержки", "unsupported_plans", Many(name_of(Sort.PLAN))),
        may("kinds", "без_права_виды", "kinds_without", KINDS),
        may("registered_by", "без_права_регистрирует", "registered_without_by", EVERYBODY),
    ),
)
_CONTACTS = Record(
    Contacts,
    (
        may("named_only", "только_названные", "named_only", YES),
        may("at_most", "не_больше", "at_most", COUNT),
        may("by_plan", "по_тарифам", "by_plan", Keyed((Sort.PLAN,), COUNT)),
        may("domain", "сверять_домен", "check_domain", YES),
    ),
)
CUSTOMERS: Final = Record(
    Customers,
    (
        may("plans", "тарифы", "plans", Named(Sort.PLAN, _PLAN)),
        may("without_plan", "без_тарифа", "without_plan", name_of(Sort.PLAN)),
        may("in_group", "в_группе", "in_group", phrase(IN_GROUP)),
        may("classes", "классы", "classes", Named(Sort.CUSTOMER, _CLASS)),
        may("without_class", "без_класса", "without_class", name_of(Sort.CUSTOMER)),
        may("entitlement", "право_на_поддержку", "entitlement", _ENTITLEMENT),
        may("contacts", "контактные_лица", "contacts", _CONTACTS),
    ),
)
