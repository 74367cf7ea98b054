"""Sections 4 and 5: measures and availability; and money. They print for now; the load acts in the check."""

from __future__ import annotations

from typing import Final

from reglament.engine.notation.closed import name_of
from reglament.engine.notation.keyed import Keyed
from reglament.engine.notation.named import Named
from reglament.engine.notation.numbers import Number, Percent, Whole, YesNo
from reglament.engine.notation.records import Record
from reglament.engine.notation.scalars import Prose
from reglament.engine.notation.shapes import Many
from reglament.engine.notation.sorts import Sort
from reglament.engine.notation.spots import Use
from reglament.engine.regulation.availability import (
    Availability,
    OutageScale,
    Sanctions,
    SanctionStep,
    ServicePart,
)
from reglament.engine.regulation.billing import Billing
from reglament.engine.regulation.measures import Load, Measure, Measures, Personal, Team

from .parts import LINES, PROSE, TERM, may, need

_LATER = Use.LATER
_FINE = Percent(use=_LATER, fine=True)
_MEASURE = Record(
    Measure,
    (
        need("target", "цель", "target", PROSE),
        need("weight", "вес", "weight", Whole(use=_LATER, most=100)),
        may("condition", "условие", "condition", PROSE),
    ),
    named="name",
)
_PERSONAL = Record(
    Personal,
    (
        need("measures", "показатели", "measures", Many(name_of(Sort.MEASURE)), use=_LATER),
        may("from_count", "считать_от", "from_count", Whole(use=_LATER)),
        may("not_counted", "не_считать", "not_counted", LINES),
        may("count_of_closed", "число_закрытых", "count_of_closed", PROSE),
    ),
)


_COUNT = Number(use=Use.ACTS)
_SHARE = Percent(use=Use.ACTS, fine=True)
_HOURS = Keyed((Sort.COMPLEXITY, Sort.KIND), _COUNT)
_TEAM = Record(
    Team,
    (
        need("people", "человек", "people", _COUNT),
        need("hours", "часов_на_запрос", "hours_per_ticket", _HOURS),
        may("own_hours", "своей_работы_часов_в_месяц", "own_work_hours_a_month", _COUNT),
        may("own_work", "своя_работа", "own_work", PROSE),
    ),
    named="name",
)
_LOAD = Record(
    Load,
    (
        need("tickets_per_user", "запросов_на_пользователя_в_месяц", "tickets_per_user_and_month", _COUNT),
        need("shares", "доля_запросов", "shares", Keyed((Sort.COMPLEXITY, Sort.KIND), _SHARE)),
        need("useful_hours", "полезных_часов_в_день", "useful_hours_a_day", _COUNT),
        need("teams", "группы", "teams", Named(None, _TEAM)),
        may("absent_days", "отсутствует_дней_в_году", "absent_days_a_year", _COUNT),
        may("year_days", "рабочих_дней_в_году", "working_days_a_year", _COUNT),
    ),
)
MEASURES: Final = Record(
    Measures,
    (
        may("period", "период", "period", PROSE),
        may("line", "линия", "line", Named(Sort.MEASURE, _MEASURE)),
        may("watched", "наблюдаем_без_веса", "watched", LINES),
        may("personal", "сотрудник", "personal", _PERSONAL),
        may("bonus", "премия", "bonus", PROSE),
        may("load", "нагрузка", "load", _LOAD),
    ),
)

_SCALE = Record(
    OutageScale,
    (
        need("what", "что", "what", PROSE),
        need("weight", "вес", "weight", Number()),
        need("recover_within", "восстановить_за", "recover_within", TERM, use=_LATER),
    ),
    named="name",
)
_STEP = Record(
    SanctionStep,
    (need("at_least", "от", "from", _FINE), need("reduction", "не_начисляется", "not_paid", _FINE)),
)
_SANCTIONS = Record(
    Sanctions,
    (
        need("applied", "применяются", "applied", YesNo(use=_LATER)),
        may("to", "кому", "to", PROSE),
        may("steps", "ступени", "steps", Many(_STEP)),
        may("per_breach", "за_каждое_превышение_Т8", "per_breach", _FINE),
        may("cap", "не_больше_за_месяц", "cap", _FINE),
        may("dispute", "спор", "dispute", PROSE),
    ),
)
_PART = Record(
    ServicePart,
    (
        need("target", "цель", "target", _FINE),
        may("calendar", "часы", "hours", name_of(Sort.CALENDAR), use=_LATER),
        may("works_if", "работает_если", "works_if", PROSE),
    ),
    named="name",
    shorthand="target",
)
AVAILABILITY: Final = Record(
    Availability,
    (
        need("service", "сервис", "service", PROSE),
        may("works_if", "работает_если", "works_if", PROSE),
        may("measured", "чем_измеряем", "measured", PROSE),
        may("begins", "простой_начинается", "begins", PROSE),
        may("ends", "простой_кончается", "ends", PROSE),
        need("calendar", "часы", "hours", name_of(Sort.CALENDAR), use=_LATER),
        need("target", "цель", "target", _FINE),
        may("formula", "формула", "formula", PROSE),
        need("scales", "масштаб", "scales", Named(Sort.SCALE, _SCALE)),
        may("parts", "части", "parts", Named(None, _PART)),
        may("excluded", "не_простой", "excluded", LINES),
        may("sanctions", "санкции", "sanctions", _SANCTIONS),
        may("review", "разбор", "review", PROSE),
    ),
)

_LATER_PROSE = Prose(use=_LATER)
_LATER_LINES = Many(_LATER_PROSE, split=False)
BILLING: Final = Record(
    Billing,
    (
        need("rate", "ставка", "rate", _LATER_PROSE),
        may("quantum", "квант", "quantum", _LATER_PROSE),
        may("rounding", "округление", "rounding", _LATER_PROSE),
        may("free", "бесплатно", "free", _LATER_LINES),
        may("prepayment", "предоплата", "prepayment", _LATER_PROSE),
        may("urgent", "срочно", "urgent", _LATER_PROSE),
        may("package", "пакет", "package", _LATER_PROSE),
        may("used_up", "лимит_исчерпан", "used_up", _LATER_PROSE),
        may("warranty", "гарантия", "warranty", _LATER_PROSE),
        may("at_most_in_work", "в_работе_не_больше", "at_most_in_work", _LATER_PROSE),
        may("leave", "отпуск", "leave", _LATER_PROSE),
        may("acceptance", "акт", "act", _LATER_PROSE),
    ),
)
