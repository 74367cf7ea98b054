"""Our Russian calendar against the collected data, day by day."""

import json
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from reglament.engine import RUSSIA, CalendarDefinition, parse_week

pytestmark = pytest.mark.shared
HOUR = 3600


@pytest.fixture(scope="module")
def published() -> dict[str, Any]:
    folder = os.environ.get("REGLAMENT_SHARED")
    if not folder:
        pytest.skip("REGLAMENT_SHARED names no folder with calendar/ru_production_calendar.json")
    text = Path(folder, "data/calendar/ru_production_calendar.json").read_text(encoding="utf-8")
    return json.loads(text)["years"]  # type: ignore[no-any-return]


def hours_by(published: dict[str, Any], on: date) -> int:
    key, year = on.isoformat(), published[str(on.year)]
    off = {day["date"] for day in year["nonworking"] + year["nonworking_by_decree"]}
    if key in off or (on.weekday() > 4 and key not in year["working_weekends"]):
        return 0
    return 7 if key in year["shortened"] else 8


@pytest.mark.parametrize("year", sorted(RUSSIA.years))
def test_every_day_agrees(published: dict[str, Any], year: int) -> None:
    definition = CalendarDefinition("норма", "Europe/Moscow", parse_week({"пн-пт": "09:00-17:00"}), RUSSIA)
    for ordinal in range(date(year, 1, 1).toordinal(), date(year + 1, 1, 1).toordinal()):
        on = date.fromordinal(ordinal)
        ours = sum(end - start for start, end in definition.hours_on(on)) // HOUR
        assert (on, ours) == (on, hours_by(published, on))
