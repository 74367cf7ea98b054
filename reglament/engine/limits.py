"""Counted permissions: how often, up to which share of a clock, and who decides beyond."""

from __future__ import annotations

from collections.abc import Collection

from .calendars import FirstDay
from .clocks import view_of
from .durations import CALENDAR_DAYS, Duration, Step
from .fold import State
from .reasons import Reason
from .rules import Limit
from .timers.anchors import ends

_COUNTERS = {
    "complexity_change": "complexity_changes",
    "reschedule": "reschedules",
    "incomplete_return": "incomplete_returns",
    "attention": "attentions",
}


def why_not(state: State, limit: str, roles: Collection[str], at: int) -> Reason | None:
    """The reason why a person of these roles may not do what the limit speaks of; None: he may.

    `limit` is a code of `Rules.limits`; what the edition does not limit is free.
    """
    rule = state.rules.limits.get(limit)
    if rule is None:
        return None
    return _too_soon(state, rule, at) or _too_often(state, rule, roles) or _too_late(state, rule, roles, at)


def _too_soon(state: State, rule: Limit, at: int) -> Reason | None:
    """«Не чаще 1 раза в р.д»: the window runs from the first of the last so many times."""
    moments = state.counts.get(_COUNTERS.get(rule.code, rule.code), ())
    allowed = rule.at_most or 1
    if rule.per is None or len(moments) < allowed:
        return None
    last = moments[-allowed].at
    again = _again_at(state, last, rule.per)
    if at >= again:
        return None
    values = {"limit": rule.code, "last": last, "again_at": again, "per": rule.per}
    return Reason("limit.too_soon", rule.clause, values)


def _again_at(state: State, last: int, per: Duration) -> int:
    """«Раз в рабочий день» is free again on the next working day, not after its end."""
    if per.step is not Step.DAY or per.calendar is None:
        return ends(state, last, per)
    calendar = state.index.calendar_for(per)
    if per.calendar == CALENDAR_DAYS:
        return calendar.end_of_calendar_day(last, per.amount, FirstDay.SAME_DAY)
    last_day = calendar.day_of(calendar.end_of_working_day(last, per.amount))
    return calendar.opening_of(last_day) or ends(state, last, per)


def _too_often(state: State, rule: Limit, roles: Collection[str]) -> Reason | None:
    count = state.counted(_COUNTERS.get(rule.code, rule.code))
    if rule.per is not None or rule.at_most is None or count < rule.at_most:
        return None
    decides = rule.then if rule.share is None else ()  # with a share, `then` are those who decide after it
    if set(decides) & set(roles):
        return None
    values = {"limit": rule.code, "count": count, "at_most": rule.at_most, "who": decides}
    return Reason("limit.count", rule.clause, values)


def _too_late(state: State, rule: Limit, roles: Collection[str], at: int) -> Reason | None:
    if _is_beyond(state, rule):
        return None  # who decides beyond the count was asked already
    share = _share(state, rule, at)
    if rule.share is not None and share is not None and share > rule.share:
        if set(rule.then) & set(roles):
            return None
        values = {"limit": rule.code, "clock": rule.clock, "share": share, "above": rule.share}
        return Reason("limit.share", rule.clause, {**values, "who": rule.then})
    if rule.who and not set(rule.who + rule.then) & set(roles):
        return Reason("limit.not_yours", rule.clause, {"limit": rule.code, "who": rule.who})
    return None


def _is_beyond(state: State, rule: Limit) -> bool:
    count = state.counted(_COUNTERS.get(rule.code, rule.code))
    return rule.per is None and rule.share is None and rule.at_most is not None and count >= rule.at_most


def _share(state: State, rule: Limit, at: int) -> int | None:
    number = state.index.number.get(rule.clock)
    run = None if number is None else state.runs[number]
    return None if run is None else view_of(run, max(at, state.at), True).share
