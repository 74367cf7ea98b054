"""The cases of six libraries' own test suites: each names its source and licence."""

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from reglament.engine import Calendar

Case = dict[str, Any]
CASES: list[Case] = [
    case
    for path in sorted(Path(__file__).parent.glob("*.json"))
    for case in json.loads(path.read_text(encoding="utf-8"))
]


def calendar_of(case: Case) -> Calendar:
    return Calendar.weekly(
        case["id"],
        case["week"],
        case["zone"],
        days_off={date.fromisoformat(day): "праздник" for day in case.get("days_off", ())},
        special={date.fromisoformat(day): hours for day, hours in case.get("special", {}).items()},
    )


def at(calendar: Calendar, written: str) -> int:
    return calendar.at(datetime.fromisoformat(written))


def titled(case: Case) -> str:
    return f"{case['id']}-{case['source'].split()[0].split('@')[0]}"


def of(operation: str, exact: bool = True) -> list[Case]:
    return [case for case in CASES if operation in case and exact is ("up_to_a_closed_gap" not in case)]


@pytest.mark.parametrize("case", of("add"), ids=titled)
def test_working_time_is_added_as_the_peer_adds_it(case: Case) -> None:
    calendar = calendar_of(case)
    assert calendar.add(at(calendar, case["start"]), case["add"]) == at(calendar, case["expected"])


@pytest.mark.parametrize("case", of("between"), ids=titled)
def test_working_time_is_measured_as_the_peer_measures_it(case: Case) -> None:
    calendar = calendar_of(case)
    start, end = at(calendar, case["start"]), at(calendar, case["between"])
    assert calendar.between(start, end) == case["expected"]


@pytest.mark.parametrize("case", of("add", exact=False), ids=titled)
def test_a_peer_that_moves_to_the_next_opening_differs_by_a_closed_gap_only(case: Case) -> None:
    """Ours is due at closing time; pandas says the opening after it. No open second lies between."""
    calendar = calendar_of(case)
    ours, theirs = calendar.add(at(calendar, case["start"]), case["add"]), at(calendar, case["expected"])
    assert ours == at(calendar, case["up_to_a_closed_gap"]) < theirs
    assert calendar.between(ours, theirs) == 0


def test_no_case_is_lost_and_each_names_its_source() -> None:
    assert (len(CASES), len({case["id"] for case in CASES})) == (242, 242)
    assert all(case["source"] and case["licence"] in {"MIT", "BSD-3-Clause", "Apache-2.0"} for case in CASES)
