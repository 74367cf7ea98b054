"""4: the load of each group, from which the check reckons whether all this can be kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reglament.paper.pen import Pen, Written, sentence, table


def write(pen: Pen, load: Any) -> Written:
    """What the check reckons with: whether all this can be kept."""
    head = [
        pen.say("Часов на запрос", "Hours per ticket"),
        *(pen.name(key) for key in load.shares),
        pen.say("Своей работы, ч в месяц", "Own work, h a month"),
        pen.say("Человек", "People"),
    ]
    rows = [
        (pen.say("доля запросов", "share of tickets"), *(f"{one}%" for one in load.shares.values()), "", "")
    ]
    for team in load.teams.values():
        spent = (pen.number(team.hours[name]) if name in team.hours else "" for name in load.shares)
        own = pen.number(team.own_hours) if team.own_hours else ""
        rows.append((team.name.printed(pen.language), *spent, own, pen.number(team.people)))
    yield (
        load.clause,
        table(pen.say("Нагрузка, от которой считаем", "The load that is reckoned with"), head, rows),
    )
    yield load.clause, sentence(*_reckoned(pen, load))


def _reckoned(pen: Pen, load: Any) -> Iterator[str]:
    each, useful, away = (
        pen.number(one) for one in (load.tickets_per_user, load.useful_hours, load.absent_days)
    )
    yield pen.say(f"запросов на пользователя в месяц — {each}", f"tickets per user a month: {each}")
    yield pen.say(f"полезных часов в день — {useful}", f"useful hours a day: {useful}")
    if load.year_days is not None:
        days = pen.number(load.year_days)
        yield pen.say(f"рабочих дней в году — {days}", f"working days of a year: {days}")
    if load.absent_days:
        yield pen.say(
            f"рабочих дней в году, когда человека нет, — {away}",
            f"working days of a year a person is away: {away}",
        )
    for team in load.teams.values():
        if team.own_work:
            name = team.name.printed(pen.language)
            yield pen.say(f"своя работа, {name}: {team.own_work}", f"own work, {name}: {team.own_work}")
