"""The desk put together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from reglament.engine.calendars import Calendar, DayRule
from reglament.engine.rules import (
    ClosureCode,
    KindRule,
    Limit,
    Modifier,
    PriorityRules,
    Provisional,
    Rules,
)

from .clocks import CLOCKS, COMPLEXITIES
from .timers import TIMERS
from .ways import STATES, TRANSITIONS
from .words import (
    DUTY,
    NEW,
    SERVICE,
    days,
    only,
)

PRIORITIES = PriorityRules(
    ("П1", "П2", "П3", "П4"),
    ("массовое", "групповое", "личное"),
    ("высокая", "средняя", "низкая"),
    {
        (impact, urgency): priority
        for impact, row in {
            "массовое": ("П1", "П2", "П3"),
            "групповое": ("П2", "П3", "П4"),
            "личное": ("П3", "П4", "П4"),
        }.items()
        for urgency, priority in zip(("высокая", "средняя", "низкая"), row, strict=True)
    },
    (
        Modifier("критический период", shift=1, not_above="П2", clause="3.4.3"),
        Modifier("вип", shift=1, not_above="П2", clause="3.4.3"),
        Modifier("персональные данные", sets="П1", clause="3.4.3"),
        Modifier("касса стоит", floors="П2", clause="3.4.3"),
        Modifier(
            "изменение",
            caps="П3",
            except_code="требование закона",
            when=only(kinds="изменение"),
            clause="3.4.3",
        ),
    ),
    clause="3.4.2",
    modifier_clause="3.4.3",
)


def calendar(name: str, week: Mapping[str, str], **more: Any) -> Calendar:
    return Calendar.weekly(name, week, "Europe/Moscow", **more)


def kind(name: str, code: str, complexity: str) -> KindRule:
    return KindRule(name, code, (), complexity)


def rules(**changes: Any) -> Rules:
    """The desk; any field may be another."""
    plain = Rules(
        edition="3",
        checksum="0123abcd",
        language="ru",
        calendars={
            SERVICE: calendar(SERVICE, {"пн-пт": "09:00-18:00"}),
            DUTY: calendar(DUTY, {"пн-вс": "07:00-23:00"}),
        },
        day_rule=DayRule(),
        states={state.name: state for state in STATES},
        initial_state=NEW,
        transitions=TRANSITIONS,
        clocks={clock.code: clock for clock in CLOCKS},
        timers=(),
        kinds={
            "инцидент": kind("инцидент", "ИНЦ", "С2"),
            "информация": kind("информация", "ИНФ", "С0"),
            "изменение": kind("изменение", "ИЗМ", "С3"),
        },
        priorities=PRIORITIES,
        complexities=COMPLEXITIES,
        zones=("бухгалтерия", "зарплата"),
        provisional=Provisional("инцидент", "личное", None, None, "3.4.1"),
        closure_codes={
            name: ClosureCode(name, "решён")
            for name in ("принят", "принят по умолчанию", "нет ответа", "дубль", "передан", "не согласован")
        },
        limits={
            "complexity_change": Limit(
                "complexity_change", 2, 50, "Т2", ("ответственный",), ("руководитель лк",), clause="3.4.8"
            ),
            "reschedule": Limit(
                "reschedule", 1, who=("ответственный",), then=("руководитель лк",), clause="3.4.9"
            ),
            "incomplete_return": Limit("incomplete_return", 2, who=("диспетчер",), clause="3.3.3"),
            "attention": Limit("attention", who=("автор",), per=days(1), clause="1.3.3"),
        },
    )
    return replace(plain, **changes)


def busy_rules() -> Rules:
    """The desk with all its timers."""
    return rules(timers=TIMERS)


PLAIN = rules()


BUSY = busy_rules()
