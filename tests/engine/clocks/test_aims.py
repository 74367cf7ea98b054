"""An aim is counted and never missed; a wish moves a date later; the author's days are counted by his own."""

from datetime import UTC, datetime
from functools import cache
from typing import Any

from reglament.engine import Fact, FactKind, Rules, Standing, compile_rules, load_edition, standing_of
from reglament.engine.fold import derive
from reglament.engine.timers import verdicts

HEAD = "формат: 1\nнаследует: тысяча пользователей\nпримеры: нет\n"
WEDNESDAY = int(datetime(2026, 3, 18, 7, tzinfo=UTC).timestamp())
DAY = 24 * 3600


@cache
def rules(own: str) -> Rules:
    return compile_rules(load_edition(HEAD + own))


def registered(own: str, priority: str = "п4", **data: Any) -> tuple[Rules, tuple[Fact, ...]]:
    said = {"triage": True, "kind": "инцидент", **data}
    fact = Fact(1, WEDNESDAY, FactKind.REGISTERED, priority=priority, complexity="с1", data=said)
    return rules(own), (fact,)


def seen(own: str, at: int, priority: str = "п4", **data: Any) -> Standing:
    book, journal = registered(own, priority, **data)
    return standing_of(book, journal, at)


AIM = "часы: {Т2: {только_цель: [П4]}}\n"


def test_an_aim_is_counted_and_nothing_is_missed_by_it() -> None:
    late = WEDNESDAY + 60 * DAY
    book, journal = registered(AIM)
    view = standing_of(book, journal, late).clocks["т2"]
    assert (view.aim, view.breached_at) == (True, None)
    assert view.due_at is not None
    assert "т2" not in standing_of(book, journal, late).breaches
    told = verdicts(derive(book, journal), late)
    assert "т2" not in [fact.data["clock"] for fact in told if fact.kind is FactKind.BREACHED]


def test_for_other_priorities_it_is_a_promise() -> None:
    late = WEDNESDAY + 60 * DAY
    assert "т2" in seen(AIM, late, "п3").breaches
    assert not seen(AIM, late, "п3").clocks["т2"].aim


def test_an_aim_for_all() -> None:
    late = WEDNESDAY + 60 * DAY
    assert "т2" not in seen("часы: {Т2: {только_цель: всегда}}\n", late, "п2").breaches


WISH = "инициирование: {желаемый_срок: [инцидент]}\n"


def test_a_later_wish_is_the_date_and_an_earlier_one_is_not() -> None:
    norm = seen(WISH, WEDNESDAY).clocks["т2"].due_at
    assert norm is not None
    assert seen(WISH, WEDNESDAY, wished=norm + DAY).clocks["т2"].due_at == norm + DAY
    assert seen(WISH, WEDNESDAY, wished=norm - DAY).clocks["т2"].due_at == norm


def test_a_wish_outlives_a_change_of_priority() -> None:
    book, journal = registered(WISH, wished=WEDNESDAY + 60 * DAY)
    raised = Fact(2, WEDNESDAY + 60, FactKind.CLASSIFIED, priority="п3")
    view = standing_of(book, (*journal, raised), WEDNESDAY + 60).clocks["т2"]
    assert view.due_at == WEDNESDAY + 60 * DAY


SHIFT = """
календари:
  смена: {единица: с, сб-вс: 08:00-20:00, праздники: не учитываются}
часы: {Т4: {время_автора: да}}
"""


def asked(calendar: str) -> Standing:
    said = {"calendar": calendar} if calendar else {}
    book, journal = registered(SHIFT, **said)
    question = Fact(2, WEDNESDAY, FactKind.MOVED, state="ждет автора")
    return standing_of(book, (*journal, question), WEDNESDAY)


def test_days_of_silence_are_days_on_which_the_author_works() -> None:
    his, desk = asked("смена").clocks["т4"], asked("").clocks["т4"]
    assert his.calendar == "смена"
    assert his.due_at is not None
    assert desk.due_at is not None
    # 5 working days: of somebody at work on week-ends alone they end on Sunday two weeks later
    assert datetime.fromtimestamp(his.due_at, UTC) == datetime(2026, 4, 4, 17, tzinfo=UTC)
    assert datetime.fromtimestamp(desk.due_at, UTC) == datetime(2026, 3, 25, 15, tzinfo=UTC)


def test_he_is_reminded_in_his_own_time() -> None:
    waits = asked("смена").next_timer
    assert waits is not None
    assert datetime.fromtimestamp(waits.at, UTC).date() >= datetime(2026, 3, 21, tzinfo=UTC).date()
