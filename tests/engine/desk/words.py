"""Names of states and calendars, instants and durations as a test says them."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from reglament.engine.conditions import Condition
from reglament.engine.durations import Duration, Step

MOSCOW = ZoneInfo("Europe/Moscow")


SERVICE, DUTY = "служба", "дежурство"


NEW, ASSIGNED, WORK = "новый", "назначен", "в работе"


AUTHOR, APPROVAL, VENDOR = "ждёт автора", "ждёт согласования", "ждёт внешних"


SCHEDULED, RESOLVED, CLOSED = "запланирован", "исполнен", "закрыт"


REJECTED, WITHDRAWN = "отклонён", "отозван"


def at(written: str) -> int:
    """`at("12.01 10:00")`: Moscow, 2026."""
    return int(datetime.strptime(f"2026.{written}", "%Y.%d.%m %H:%M").replace(tzinfo=MOSCOW).timestamp())


def said(instant: int | None) -> str:
    """The other way round, for asserts that can be read."""
    return "-" if instant is None else datetime.fromtimestamp(instant, MOSCOW).strftime("%d.%m %H:%M")


def hours(amount: int, calendar: str = SERVICE) -> Duration:
    return Duration(amount, Step.HOUR, calendar)


def minutes(amount: int, calendar: str = DUTY) -> Duration:
    return Duration(amount, Step.MINUTE, calendar)


def days(amount: int, calendar: str = SERVICE) -> Duration:
    return Duration(amount, Step.DAY, calendar)


def only(**dimensions: str) -> Condition:
    return Condition(**{name: frozenset(values.split()) for name, values in dimensions.items()})
