"""Clocks as lines of a terminal: where each is, and why."""

from __future__ import annotations

from collections.abc import Iterator

from reglament import engine
from reglament.engine import ClockStatus, ClockView

from .arguments import Language, say

_INDENT = "    "


def clock_lines(
    views: list[ClockView], rules: engine.Rules, language: Language, year: int | None
) -> Iterator[str]:
    """Every clock with its explanation under it."""
    names = [_name(view, rules, language) for view in views]
    width = max(map(len, names), default=0)
    for name, view in zip(names, views, strict=True):
        yield f"{name.ljust(width)}  {where(view, rules, language, year)}"
        for sentence in engine.explain_clock(view, rules, language, year=year):
            yield f"{_INDENT}{sentence}"


def _name(view: ClockView, rules: engine.Rules, language: Language) -> str:
    """The code of a clock and what people call it, in the reader's language, each once."""
    keys = (view.code, engine.key(view.name))
    return " ".join(dict.fromkeys(engine.say_name(key, rules, language) for key in keys))


def where(view: ClockView, rules: engine.Rules, language: Language, year: int | None) -> str:
    """One phrase: until when, standing, or how it ended."""
    if view.status is ClockStatus.NOT_STARTED:
        return say(("не начаты", "not started"), language)
    if view.status is ClockStatus.STOPPED:
        return _ended(view, rules, language)
    if view.status is ClockStatus.PAUSED:
        return say(("стоят", "standing"), language) + _left(view, rules, language)
    if view.due_at is None:
        return say(("идут, даты нет", "running, no date"), language)
    due = engine.say_moment(view.due_at, rules, language, year=year)
    return say(("до {due}", "due {due}"), language).format(due=due) + _left(view, rules, language)


def _left(view: ClockView, rules: engine.Rules, language: Language) -> str:
    if view.remaining is None:
        return ""
    length = engine.say_length(view.remaining, view.calendar, rules, language)
    if view.remaining < 0:
        return say((f", просрочено на {length}", f", late by {length}"), language)
    share = f" ({view.share} %)" if view.share else ""
    return say((f", осталось {length}{share}", f", {length} left{share}"), language)


def _ended(view: ClockView, rules: engine.Rules, language: Language) -> str:
    spent = engine.say_length(view.spent, view.calendar, rules, language)
    if view.met is None:
        return say((f"остановлены: {spent}", f"stopped after {spent}"), language)
    if view.met:
        return say((f"в срок: {spent}", f"in time: {spent}"), language)
    return say((f"с опозданием: {spent}", f"late: {spent}"), language)
