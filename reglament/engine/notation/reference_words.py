"""What the table of words says of values: sorts of leaves and of names, in both languages."""

from __future__ import annotations

from typing import Final

from .closed import Country, Declaring, OpenHours, Term, TimeZone, UnitLetter
from .instants import LocalMoment
from .moves import CodeOrClass, When
from .numbers import Day, Number, Percent, TimeOfDay, Whole, YesNo
from .period_rules import PeriodRuleText
from .scalars import ClauseNumber, Printed, Prose, Word
from .sorts import Sort
from .spots import Use
from .triggers import Elapsed, NormOf, Share, StartOrStop
from .written import DateRange, Mask, Scale

Pair = tuple[str, str]

LEAVES: Final[dict[type, Pair]] = {
    LocalMoment: ("момент: пт 06.02.2026 17:40", "a moment: fri 06.02.2026 17:40"),
    Share: ("доля часов: 50% Т2", "a share of a clock: 50% T2"),
    Elapsed: ("длительность или доля часов", "a duration or a share of a clock"),
    Mask: ("текст с {номер}", "a text with {number}"),
    Scale: ("шкала: 1-5", "a scale: 1-5"),
    DateRange: ("даты: 01.02.2026-05.02.2026", "dates: 01.02.2026-05.02.2026"),
    StartOrStop: ("событие или состояние", "an event or a state"),
    NormOf: ("сроки.таблица, другой раздел или длительность", "terms.table, another section or a duration"),
    When: (
        "условие: истёк Т4; не позже 10 р.д; наступила дата; …",
        "a condition: expired T4; not later than 10 w.d; the date has come; …",
    ),
    CodeOrClass: ("код закрытия или класс сложности", "a closure code or a complexity"),
    TimeZone: ("часовой пояс: Europe/Moscow", "a time zone: Europe/Moscow"),
    Country: ("страна: РФ, KZ, …", "a country: RU, KZ, …"),
    UnitLetter: ("буква единицы", "the letter of a unit"),
    OpenHours: ("часы: 09:00-18:00", "hours: 09:00-18:00"),
    Term: ("длительность", "a duration"),
    Declaring: ("новое имя или {ru: …, en: …}", "a new name or {ru: …, en: …}"),
    ClauseNumber: ("номер пункта", "the number of a clause"),
    Day: ("дата", "a date"),
    TimeOfDay: ("время: 10:00", "a time: 10:00"),
    YesNo: ("да или нет", "yes or no"),
    Percent: ("доля: 75%", "a share: 75%"),
    Number: ("число", "a number"),
    Whole: ("целое число", "a whole number"),
    Printed: ("текст или {ru: …, en: …}", "a text or {ru: …, en: …}"),
    Word: ("слово", "a word"),
    PeriodRuleText: ("1-5 р.д месяца | 2 р.д до 25-го", "1-5 w.d of the month | 2 w.d up to 25-th"),
    Prose: ("текст", "a text"),
}
SORTS: Final[dict[Sort, Pair]] = {
    Sort.STATE: ("состояние", "state"),
    Sort.ROLE: ("роль", "role"),
    Sort.GROUP: ("группа", "group"),
    Sort.RELATIVE: ("участник", "participant"),
    Sort.ZONE: ("зона", "zone"),
    Sort.KIND: ("вид", "kind"),
    Sort.PRIORITY: ("приоритет", "priority"),
    Sort.IMPACT: ("влияние", "impact"),
    Sort.URGENCY: ("срочность", "urgency"),
    Sort.COMPLEXITY: ("сложность", "complexity"),
    Sort.CLOCK: ("часы запроса", "clock"),
    Sort.CALENDAR: ("календарь", "calendar"),
    Sort.CLOSURE_CODE: ("код закрытия", "closure code"),
    Sort.CHANNEL: ("канал", "channel"),
    Sort.TIER: ("линия", "tier"),
    Sort.TABLE: ("таблица сроков", "table of norms"),
    Sort.AMENDMENT: ("поправка", "amendment"),
    Sort.GROUND: ("основание", "ground"),
    Sort.OPERATION: ("операция", "operation"),
    Sort.MEASURE: ("показатель", "measure"),
    Sort.SCALE: ("масштаб", "scale"),
    Sort.PERSON: ("человек", "person"),
    Sort.SERVICE: ("услуга", "service"),
    Sort.DEPARTMENT: ("отдел", "department"),
    Sort.DUTY: ("обязанность", "duty"),
    Sort.WORK: ("вид работ", "sort of works"),
    Sort.CAUSE: ("причина", "cause"),
    Sort.PLAN: ("тариф", "plan"),
    Sort.CUSTOMER: ("класс заказчика", "customer class"),
    Sort.BAND: ("полоса", "band"),
    Sort.REGIME: ("режим", "regime"),
    Sort.ORGANISATION: ("организация", "organisation"),
    Sort.FIELD: ("поле", "field"),
}
USES: Final[dict[Use | None, Pair]] = {
    Use.ACTS: ("действует", "acts"),
    Use.PRINTS: ("печатается", "prints"),
    Use.LATER: ("пока печатается", "prints for now"),
    Use.TRIES: ("пример: печатается и проверяется", "an example: printed and tried"),
    Use.STRUCTURE: ("строй файла", "structure"),
    None: ("", ""),
}
HEADS: Final[dict[str, tuple[str, ...]]] = {
    "ru": ("ключ", "key", "что это", "значение", "нужен", "что делает"),
    "en": ("key", "ключ", "what it is", "value", "needed", "what it does"),
}
TITLES: Final = (("Регламент", "Regulation"), ("Приложение", "Annex"))
