"""Worked examples of a first edition: its own rules played over two tickets of a Friday evening."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final

from reglament.engine.calendars import Calendar
from reglament.engine.calendars.errors import CalendarError
from reglament.engine.compilation import compile_rules
from reglament.engine.compilation.errors import NoOfficialCalendarError
from reglament.engine.fold import FactError
from reglament.engine.notation.countries import country_calendars
from reglament.engine.notation.layout import Plain
from reglament.engine.regulation.annexes import Annexes
from reglament.engine.regulation.edition import Edition
from reglament.engine.regulation.examples import Example
from reglament.engine.rehearsal import rehearse
from reglament.engine.rules import Rules

_DAYS: Final = ("пн", "вт", "ср", "чт", "пт", "сб", "вс")
_TITLES: Final = ("вечер пятницы, срочное", "вечер пятницы, обычное")


def worked_examples(edition: Edition, since: date) -> dict[str, Plain]:
    """Two tickets of a Friday evening; none where they cannot be reckoned (a year without a calendar)."""
    try:
        rules = compile_rules(edition, Annexes(), country_calendars(edition, Annexes()))
        return dict(_examples(edition, rules, since))
    except (CalendarError, FactError, NoOfficialCalendarError):
        return {}


def _examples(edition: Edition, rules: Rules, since: date) -> list[tuple[str, Plain]]:
    friday = since + timedelta(days=(4 - since.weekday()) % 7)
    priorities = list(edition.priorities.order.values()) if edition.priorities else []
    kind = next(iter(edition.classification.kinds.values()), None)
    found: list[tuple[str, Plain]] = []
    for title, priority in zip(_TITLES, [*priorities[:1], *priorities[1:][-2:][:1]], strict=False):
        at = datetime(friday.year, friday.month, friday.day, 17, 40)  # noqa: DTZ001 -- local, as examples are
        code = kind.name.key if kind else ""
        example = Example(name=priority.name, at=at, kind=code, priority=priority.name.key)
        said: dict[str, Plain] = {"зарегистрирован": _moment(at), "вид": kind.name.ru if kind else ""}
        said |= {"приоритет": priority.name.ru, "сроки": _due(edition, example, rules)}
        found.append((title, {word: one for word, one in said.items() if one}))
    return found


def _due(edition: Edition, example: Example, rules: Rules) -> dict[str, Plain]:
    calendar: Calendar = next(iter(rules.calendars.values()))
    standing = rehearse(example, rules).standing
    return {
        edition.clocks[code].code.ru: _moment(calendar.local(view.due_at))
        for code, view in standing.clocks.items()
        if view.due_at is not None
    }


def _moment(at: datetime) -> str:
    return f"{_DAYS[at.weekday()]} {at:%d.%m.%Y %H:%M}"
