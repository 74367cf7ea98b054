"""The standing of a ticket: 20 facts, eight clocks, the sample edition of a thousand users"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from reglament import engine
from reglament.engine import Fact, FactKind, Rules

Row = tuple[str, ...]
EXAMPLES = Path(__file__).parent.parent / "examples"
MOSCOW = ZoneInfo("Europe/Moscow")
K = FactKind
PEOPLE = "Климов"
TYPED = ("state", "priority", "complexity", "responsible")


def run(small: bool = False) -> list[Row]:
    """Rows: what is done, microseconds, how that compares with walking over days with datetime."""
    rules, rounds = _rules(), 20 if small else 300
    lived, dense = _lived(rules), _events()
    at = _at("26.01 13:00")
    state = engine.fold(engine.begin(rules), lived)
    walk = _best(lambda: _three_clocks_walked(dense), rounds // 10)
    measured = {
        "standing, 20 facts as a desk records them": lambda: engine.standing_of(rules, lived, at),
        "standing, 20 events, nearly all of them moving clocks": lambda: engine.standing_of(rules, dense, at),
        "one more fact (step)": lambda: engine.step(state, Fact(state.seq + 1, at, K.ANSWERED, PEOPLE)),
        "one more look (view)": lambda: engine.view(state, at),
    }
    rows: list[Row] = [("one ticket", "µs", "walking over days takes times as long")]
    for name, act in measured.items():
        taken = _best(act, rounds)
        rows.append((name, f"{taken:.0f}", f"{walk / taken:.1f}"))
    rows.append(("three clocks, not eight, walked at every event", f"{walk:.0f}", "1.0"))
    replay = _best(lambda: engine.fold(engine.begin(rules), lived), rounds)
    rows.append(
        (f"fold alone: a replay of 100,000 such tickets takes {replay / 10:.0f} s", f"{replay:.0f}", "")
    )
    return rows


def _rules() -> Rules:
    edition = engine.load_edition(
        (EXAMPLES / "thousand-users.yaml").read_text(encoding="utf-8"), "thousand-users"
    )
    files = (EXAMPLES / "thousand-users").glob("*.yaml")
    texts = {path.name: path.read_text(encoding="utf-8") for path in files}
    return engine.compile_rules(edition, engine.load_annexes(texts, edition))


def _at(written: str) -> int:
    return int(datetime.strptime(f"2026.{written}", "%Y.%d.%m %H:%M").replace(tzinfo=MOSCOW).timestamp())


def _event(seq: int, when: str, what: FactKind, /, **values: object) -> Fact:
    state, priority, complexity, responsible = (
        None if (value := values.pop(name, None)) is None else str(value) for name in TYPED
    )
    return Fact(
        seq, _at(when), what, PEOPLE, None, state, priority, complexity, None, responsible, data=values
    )


def _events() -> list[Fact]:
    """A change from the first word to its return, without the verdicts of the desk."""
    told: list[tuple[str, FactKind, dict[str, object]]] = [
        ("19.01 10:00", K.REGISTERED, {"kind": "изменение", "urgency": "средняя"}),
        ("19.01 10:20", K.CLASSIFIED, {"priority": "п3", "complexity": "с3"}),
        ("19.01 10:21", K.MOVED, {"state": "назначен", "responsible": PEOPLE}),
        ("19.01 11:00", K.ANSWERED, {}),
        ("19.01 11:00", K.MOVED, {"state": "в работе"}),
        ("19.01 12:00", K.OUTAGE_BEGAN, {}),
        ("19.01 13:00", K.OUTAGE_ENDED, {}),
        ("19.01 15:00", K.MOVED, {"state": "ждет автора"}),
        ("20.01 10:00", K.AUTHOR_WROTE, {}),
        ("20.01 10:00", K.MOVED, {"state": "в работе"}),
        ("20.01 12:00", K.ESTIMATED, {"until": _at("28.01 18:00"), "hours": 12}),
        ("20.01 12:01", K.MOVED, {"state": "ждет согласования"}),
        ("21.01 12:00", K.DECIDED, {"granted": True}),
        ("21.01 12:00", K.MOVED, {"state": "в работе"}),
        ("21.01 16:00", K.NOTED, {}),
        ("22.01 12:00", K.ANSWERED, {}),
        ("23.01 12:00", K.CLASSIFIED, {"priority": "п2"}),
        ("23.01 15:00", K.MOVED, {"state": "исполнен"}),
        ("26.01 10:00", K.MOVED, {"state": "в работе"}),
        ("26.01 12:00", K.ANSWERED, {}),
    ]
    return [_event(seq, when, kind, **values) for seq, (when, kind, values) in enumerate(told, 1)]


def _lived(rules: Rules, most: int = 20) -> list[Fact]:
    """The same ticket at a desk that records its verdicts: its first 20 facts."""
    state = engine.begin(rules)
    journal: list[Fact] = []
    for event in _events():
        for timer in engine.verdicts(state, event.at) if journal else ():
            state = engine.step(state, timer)
            journal.append(timer)
        numbered = replace(event, seq=state.seq + 1)
        state, concluded = engine.conclude(state, numbered)
        journal += [numbered, *concluded]
    return journal[:most]


def _best(act: Callable[[], object], rounds: int) -> float:
    """Microseconds of the quickest of many short runs: other programs only ever make it slower."""
    quickest = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        for _ in range(10):
            act()
        quickest = min(quickest, (time.process_time() - start) / 10)
    return quickest * 1e6


def _three_clocks_walked(journal: list[Fact]) -> list[datetime]:
    """What most desks do at every change: three deadlines of 2, 9 and 45 working hours, walked day by day."""
    moments = [datetime.fromtimestamp(fact.at, MOSCOW) for fact in journal]
    return [_walk(moment, hours) for moment in moments for hours in (2, 9, 45)]


def _walk(at: datetime, hours: int) -> datetime:
    left = timedelta(hours=hours)
    while True:
        opens, closes = at.replace(hour=9, minute=0), at.replace(hour=18, minute=0)
        if at.weekday() < 5 and at.date() not in _HOLIDAYS:
            at = max(at, opens)
            if at + left <= closes:
                return at + left
            left -= max(closes - at, timedelta())
        at = opens + timedelta(days=1)


_HOLIDAYS = {date(2026, 1, day) for day in range(1, 9)}
