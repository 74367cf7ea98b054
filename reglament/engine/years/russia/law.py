"""From the acts of a year to its days.

Article 112 of the Labour Code (as amended by the Federal Law of 23.04.2012 № 35-ФЗ, in force since 2013)
names the holidays; a Government act moves days off each year; article 95 shortens the day before a holiday
by an hour.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from reglament.engine.calendars import DayKind, OfficialDay, OfficialYear

NEW_YEAR = "Новогодние каникулы"
HOLIDAYS = {
    **dict.fromkeys(("01.01", "02.01", "03.01", "04.01", "05.01", "06.01", "08.01"), NEW_YEAR),
    "07.01": "Рождество Христово",
    "23.02": "День защитника Отечества",
    "08.03": "Международный женский день",
    "01.05": "Праздник Весны и Труда",
    "09.05": "День Победы",
    "12.06": "День России",
    "04.11": "День народного единства",
}


@dataclass(frozen=True, slots=True)
class YearOfActs:
    """What the acts of one year say; days are written «ДД.ММ».

    `moved` maps each new day off to the day whose rest it took; a week-end day that is no holiday and gave
    its rest away is a working one. `decreed` maps days or ranges off to the decree; the days
    `shortened_but_for_decree` would have been short had it not made them free. `confirmed` is false while no
    act has settled the year.
    """

    year: int
    act: str
    source: str
    moved: Mapping[str, str]
    shortened: str
    working_days: int
    hours_40: int
    decreed: Mapping[str, str] = field(default_factory=dict)
    shortened_but_for_decree: str = ""
    confirmed: bool = True


def official_year(act: YearOfActs) -> OfficialYear:
    """The days of a year that differ from their weekday."""
    days = {_date(on, act.year): OfficialDay(DayKind.HOLIDAY, name) for on, name in HOLIDAYS.items()}
    for written, source in act.moved.items():
        off, given = _date(written, act.year), _date(source, act.year)
        days[off] = OfficialDay(DayKind.MOVED_DAY_OFF, exchanged=given)
        if given.weekday() >= 5 and given not in days:
            days[given] = OfficialDay(DayKind.WORKING_WEEKEND, exchanged=off)
    for on in _dates(act.shortened, act.year):
        working = days.get(on)
        kind = DayKind.SHORTENED_WORKING_WEEKEND if working else DayKind.SHORTENED
        days[on] = OfficialDay(kind, exchanged=working.exchanged if working else None)
    days |= _decreed(act)
    return OfficialYear(act.year, act.act, days, act.source, act.confirmed, act.working_days, act.hours_40)


def _decreed(act: YearOfActs) -> Iterator[tuple[date, OfficialDay]]:
    shortened = set(_dates(act.shortened_but_for_decree, act.year))
    for period, decree in act.decreed.items():
        first, _, last = period.partition("-")
        on = _date(first, act.year)
        while on <= _date(last or first, act.year):
            otherwise = DayKind.SHORTENED if on in shortened else None
            yield on, OfficialDay(DayKind.DECREE_DAY_OFF, decree, otherwise=otherwise)
            on += timedelta(days=1)


def _dates(written: str, year: int) -> list[date]:
    return [_date(day, year) for day in written.split()]


def _date(written: str, year: int) -> date:
    day, month = written.split(".")
    return date(year, int(month), int(day))
