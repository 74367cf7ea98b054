"""What a name may stand for, and the relative persons that every edition knows without declaring them."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Sort(StrEnum):
    """Sorts of names; a name is looked up among those of its sort."""

    STATE = "state"
    ROLE = "role"
    GROUP = "group"
    RELATIVE = "relative"
    ZONE = "zone"
    KIND = "kind"
    PRIORITY = "priority"
    IMPACT = "impact"
    URGENCY = "urgency"
    COMPLEXITY = "complexity"
    CLOCK = "clock"
    CALENDAR = "calendar"
    CLOSURE_CODE = "closure_code"
    CHANNEL = "channel"
    TIER = "tier"
    TABLE = "table"
    AMENDMENT = "amendment"
    GROUND = "ground"
    OPERATION = "operation"
    MEASURE = "measure"
    SCALE = "scale"
    PERSON = "person"
    SERVICE = "service"
    DEPARTMENT = "department"
    DUTY = "duty"
    WORK = "work"
    CAUSE = "cause"
    PLAN = "plan"
    CUSTOMER = "customer"
    BAND = "band"
    REGIME = "regime"
    ORGANISATION = "organisation"
    FIELD = "field"


PEOPLE: Final = (Sort.ROLE, Sort.RELATIVE, Sort.GROUP)
"""What may stand where somebody is meant."""

_PRINTED: Final[dict[Sort, tuple[str, str]]] = {
    Sort.STATE: ("состояния", "state"),
    Sort.ROLE: ("роли", "role"),
    Sort.GROUP: ("группы", "group"),
    Sort.RELATIVE: ("участника", "participant"),
    Sort.ZONE: ("зоны", "zone"),
    Sort.KIND: ("вида", "kind"),
    Sort.PRIORITY: ("приоритета", "priority"),
    Sort.IMPACT: ("влияния", "impact"),
    Sort.URGENCY: ("срочности", "urgency"),
    Sort.COMPLEXITY: ("сложности", "complexity"),
    Sort.CLOCK: ("часов", "clock"),
    Sort.CALENDAR: ("календаря", "calendar"),
    Sort.CLOSURE_CODE: ("кода закрытия", "closure code"),
    Sort.CHANNEL: ("канала", "channel"),
    Sort.TIER: ("линии", "line"),
    Sort.TABLE: ("таблицы сроков", "table of norms"),
    Sort.AMENDMENT: ("поправки", "amendment"),
    Sort.GROUND: ("основания", "ground"),
    Sort.OPERATION: ("операции", "operation"),
    Sort.MEASURE: ("показателя", "measure"),
    Sort.SCALE: ("масштаба", "scale"),
    Sort.PERSON: ("человека", "person"),
    Sort.SERVICE: ("услуги", "service"),
    Sort.DEPARTMENT: ("отдела", "department"),
    Sort.DUTY: ("обязанности", "duty"),
    Sort.WORK: ("вида работ", "sort of works"),
    Sort.CAUSE: ("причины", "cause"),
    Sort.PLAN: ("тарифа", "plan"),
    Sort.CUSTOMER: ("класса заказчика", "customer class"),
    Sort.BAND: ("полосы времени", "time band"),
    Sort.REGIME: ("режима", "regime"),
    Sort.ORGANISATION: ("организации", "organisation"),
    Sort.FIELD: ("поля", "field"),
}

RELATIVES: Final[tuple[tuple[str, str], ...]] = (
    ("автор", "author"),
    ("получатель", "beneficiary"),
    ("ответственный", "responsible"),
    ("исполнитель", "executor"),
    ("согласующий", "approver"),
    ("принявший", "receiver"),
    ("дежурный", "on call"),
    ("консультант зоны", "zone consultant"),
    ("заместитель зоны", "zone deputy"),
    ("ключевой пользователь зоны", "zone key user"),
    ("владелец процесса", "process owner"),
    ("руководитель автора", "author's manager"),
    ("руководитель согласующего", "approver's manager"),
    ("внешняя сторона", "third party"),
    ("система", "system"),
)
"""Persons known by their relation to a ticket. A role of the same name is the same."""


def printed(sorts: tuple[Sort, ...]) -> tuple[str, str]:
    """The genitive of the first sort in Russian, and the English word."""
    return _PRINTED[sorts[0]]
