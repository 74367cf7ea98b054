"""The kinds of annexes: id -> the Russian and the English word of their section."""

from __future__ import annotations

from typing import Final

ANNEX_KINDS: Final[dict[str, tuple[str, str]]] = {
    "people": ("люди", "people"),
    "zones": ("держатели_зон", "zone_holders"),
    "deputies": ("заместители", "deputies"),
    "duty": ("дежурства", "duty"),
    "vip": ("вип", "vip"),
    "urgent_operations": ("срочные_операции", "urgent_operations"),
    "catalogue": ("каталог_услуг", "catalogue"),
    "calendar": ("календарь_года", "year_calendar"),
    "critical_periods": ("критические_периоды", "critical_periods"),
    "customers": ("заказчики", "customers"),
}
