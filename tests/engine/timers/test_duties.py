"""A duty of either party on a ticket: a clock of its own, and what follows when it is missed."""

from datetime import UTC, datetime
from functools import cache

import pytest

from reglament.engine import ClockStatus, Fact, FactKind, Rules, State, compile_rules, load_edition, view
from reglament.engine.durations import Duration, Step, due, latest_start
from reglament.engine.fold import derive, fold
from reglament.engine.rules import Action
from reglament.engine.timers import pending, verdicts

HEAD = "формат: 1\nнаследует: тысяча пользователей\nпримеры: нет\n"
DUTY = """
обязанности:
  связь во время аварии:
    кто: автор
    что: отвечает на звонки
    пока: [в_работе]
    приоритеты: [П1]
    %s
    исполняет: [сообщение автора]
    сообщить: [руководитель_лк]
    понизить_до: П2
"""
WEDNESDAY = int(datetime(2026, 3, 18, 7, tzinfo=UTC).timestamp())
CLOCK = "связь во время аварии"


@cache
def rules(how: str) -> Rules:
    return compile_rules(load_edition(HEAD + DUTY % how))


def at_work(how: str, priority: str = "п1") -> State:
    data = {"triage": True, "kind": "инцидент"}
    begun = Fact(1, WEDNESDAY, FactKind.REGISTERED, priority=priority, complexity="с1", data=data)
    taken = Fact(2, WEDNESDAY, FactKind.MOVED, state="в работе", responsible="7")
    return derive(rules(how), (begun, taken))


def test_it_is_the_author_s_time_and_no_promise_of_ours() -> None:
    clock = view(at_work("каждые: 1 ч"), WEDNESDAY).clocks[CLOCK]
    assert (clock.due_at, clock.promise) == (WEDNESDAY + 3600, False)


def test_others_do_not_owe_it() -> None:
    assert view(at_work("каждые: 1 ч", "п3"), WEDNESDAY).clocks[CLOCK].started_at is None


def test_fulfilled_it_is_owed_again_and_once_it_is_not() -> None:
    wrote = Fact(3, WEDNESDAY + 1800, FactKind.AUTHOR_WROTE)
    again = view(fold(at_work("каждые: 1 ч"), (wrote,)), WEDNESDAY + 1800).clocks[CLOCK]
    assert again.due_at == WEDNESDAY + 1800 + 3600
    once = view(fold(at_work("в_течение: 1 ч"), (wrote,)), WEDNESDAY + 1800).clocks[CLOCK]
    assert once.met is True


def test_missed_it_is_told_and_the_priority_falls() -> None:
    state = at_work("каждые: 1 ч")
    waits = [one for one in pending(state) if CLOCK in one.rule]
    assert [(one.action, one.at) for one in waits] == [
        (Action.ESCALATE, WEDNESDAY + 3600),
        (Action.LOWER, WEDNESDAY + 3600),
    ]
    done = verdicts(state, WEDNESDAY + 3600)
    lowered = [fact for fact in done if fact.kind is FactKind.CLASSIFIED]
    assert [fact.priority for fact in lowered] == ["п2"]
    assert fold(state, done).priority == "п2"
    assert not [one for one in pending(fold(state, done)) if CLOCK in one.rule]


@pytest.mark.parametrize("amount", [1, 3, 10])
@pytest.mark.parametrize("step", [Step.DAY, Step.HOUR])
def test_the_latest_start_is_the_last_from_which_it_is_over_in_time(amount: int, step: Step) -> None:
    book = rules("каждые: 1 ч")
    calendar, norm = book.calendars["служба"], Duration(amount, step, "служба")
    until = WEDNESDAY + 20 * 24 * 3600
    latest = latest_start(calendar, until, norm, book.day_rule)
    assert due(calendar, latest, norm, book.day_rule) <= until
    assert due(calendar, latest + 1, norm, book.day_rule) > until


PLAN = """
состояния:
  в_плане: {категория: в плане доработок, по_английски: backlog, ход: никто, автору: В плане доработок}
переходы:
  список:
    - {из: в_работе, в: в_плане, кто: [ответственный], нужно: [дата]}
    - {из: в_плане, в: в_работе, кто: [ответственный, система], когда: наступила дата}
часы: {Т2: {стоит: [ждёт_автора, ждёт_согласования, в_плане]}}
обмен:
  паузы:
    состояния:
      в_плане: {сообщать_автору_каждые: 30 к.д, не_дольше: 365 к.д, затем: руководитель линии}
"""


def test_an_approved_change_waits_in_the_plan_by_right_and_its_author_hears_of_it() -> None:
    book = compile_rules(load_edition(HEAD.replace("тысяча пользователей", "стандартный") + PLAN))
    data = {"triage": True, "kind": "инцидент"}
    begun = Fact(1, WEDNESDAY, FactKind.REGISTERED, state="в работе", data=data)
    until = WEDNESDAY + 100 * 24 * 3600
    put = Fact(2, WEDNESDAY, FactKind.MOVED, state="в плане", data={"until": until})
    state = derive(book, (begun, put))
    standing = view(state, WEDNESDAY)
    running = [code for code, clock in standing.clocks.items() if clock.status is ClockStatus.RUNNING]
    assert running == []
    news = next(one for one in pending(state) if one.rule.endswith("/news"))
    assert news.action is Action.REMIND
    assert datetime.fromtimestamp(news.at, UTC).date() == datetime(2026, 4, 17, tzinfo=UTC).date()
    back = [one for one in pending(state) if one.action is Action.MOVE]
    assert next(one.at for one in back) == until
