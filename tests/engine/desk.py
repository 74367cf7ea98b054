"""A small desk built by hand: the eight clocks and the way of a ticket, no edition file, no compilation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from reglament.engine.calendars import Calendar, DayRule
from reglament.engine.conditions import Condition
from reglament.engine.durations import Duration, Step
from reglament.engine.facts import Fact, FactKind
from reglament.engine.rules import (
    Again,
    Category,
    ClockRule,
    ClosureCode,
    Guard,
    InFlight,
    KindRule,
    Limit,
    Modifier,
    Need,
    Norm,
    Pausing,
    PriorityRules,
    Provisional,
    Rules,
    StateRule,
    Target,
    TimerRule,
    Transition,
    Trigger,
)

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


_REACTION = {"П1": minutes(15), "П2": hours(1), "П3": hours(4), "П4": hours(9)}
_RESOLUTION: Mapping[str, tuple[Duration | Norm, ...]] = {
    "П1": (hours(1, DUTY), hours(2, DUTY), hours(4, DUTY), hours(8, DUTY), Norm.NOT_OFFERED),
    "П2": (hours(2), hours(4), hours(9), days(2), Norm.BY_PLAN),
    "П3": (hours(4), hours(9), days(2), days(5), Norm.BY_PLAN),
    "П4": (days(1), days(2), days(4), days(10), Norm.BY_PLAN),
}
_UPDATE = {"П1": minutes(30), "П2": hours(4), "П3": days(1), "П4": days(3)}
COMPLEXITIES = ("С0", "С1", "С2", "С3", "С4")


def _by_priority(table: Mapping[str, Duration], clause: str) -> tuple[Target, ...]:
    return tuple(Target(only(priorities=name), norm, clause) for name, norm in table.items())


def _resolution() -> tuple[Target, ...]:
    return tuple(
        Target(only(priorities=priority, complexities=complexity), norm, "3.4.6")
        for priority, row in _RESOLUTION.items()
        for complexity, norm in zip(COMPLEXITIES, row, strict=True)
    )


def _always(norm: Duration, clause: str) -> tuple[Target, ...]:
    return (Target(Condition(), norm, clause),)


def enters(*states: str) -> tuple[Trigger, ...]:
    return tuple(Trigger(state=state) for state in states)


def on(*kinds: FactKind) -> tuple[Trigger, ...]:
    return tuple(Trigger(fact=kind) for kind in kinds)


_BY_PRIORITY = ((only(priorities="П1"), DUTY), (Condition(), SERVICE))
_SERVICE = ((Condition(), SERVICE),)

CLOCKS = (
    ClockRule(
        "Т1",
        "реакция",
        on(FactKind.REGISTERED),
        (*on(FactKind.ANSWERED, FactKind.JOINED), *enters(AUTHOR, REJECTED)),
        _by_priority(_REACTION, "3.4.5"),
        _BY_PRIORITY,
        raised=InFlight.EARLIER,
        lowered=InFlight.FROM_REGISTRATION,
        never_later_after_triage=True,
        clause="3.1.5",
        change_clause="3.4.7",
    ),
    ClockRule(
        "Т2",
        "исполнение",
        on(FactKind.REGISTERED),
        enters(RESOLVED, CLOSED, REJECTED, WITHDRAWN),
        _resolution(),
        _BY_PRIORITY,
        Pausing.BY_STATE,
        again=Again.REMAINDER,
        least_after_return=hours(4),
        raised=InFlight.EARLIER,
        lowered=InFlight.FROM_REGISTRATION,
        complexity_changed=InFlight.FROM_REGISTRATION,
        planned_date_replaces=True,
        as_parent=True,
        counts_provisional=False,
        clause="3.1.5",
        change_clause="3.4.7",
    ),
    ClockRule(
        "Т3",
        "приёмка",
        enters(RESOLVED),
        enters(CLOSED),
        (Target(only(kinds="изменение"), days(5), "3.6.2"), *_always(days(3), "3.6.2")),
        _SERVICE,
        again=Again.RESTART,
        clause="3.6.2",
    ),
    ClockRule(
        "Т4",
        "ответ автора",
        enters(AUTHOR),
        on(FactKind.AUTHOR_WROTE),
        _always(days(5), "3.5.2"),
        _SERVICE,
        again=Again.RESTART,
        clause="3.5.2",
    ),
    ClockRule(
        "Т5",
        "информирование",
        on(FactKind.ANSWERED),
        on(FactKind.ANSWERED),
        _by_priority(_UPDATE, "3.5.1"),
        _BY_PRIORITY,
        Pausing.BY_STATE,
        again=Again.RESTART,
        raised=InFlight.FROM_NOW,
        lowered=InFlight.FROM_NOW,
        clause="3.5.1",
    ),
    ClockRule(
        "Т6",
        "согласование",
        enters(APPROVAL),
        on(FactKind.DECIDED),
        _always(days(3), "3.4.9"),
        _SERVICE,
        again=Again.RESTART,
        clause="3.4.9",
    ),
    ClockRule(
        "Т7",
        "оценка",
        enters(WORK),
        on(FactKind.ESTIMATED),
        (Target(only(complexities="С3"), days(3), "3.4.9"), Target(only(complexities="С4"), days(5), "3.4.9")),
        _SERVICE,
        Pausing.IN_STATES,
        frozenset({AUTHOR}),
        when=only(kinds="изменение"),
        clause="3.4.9",
    ),
    ClockRule(
        "Т8",
        "восстановление",
        on(FactKind.OUTAGE_BEGAN),
        on(FactKind.OUTAGE_ENDED),
        _always(hours(2, DUTY), "5.4"),
        ((Condition(), DUTY),),
        again=Again.RESTART,
        clause="5.4",
    ),
)


def _state(name: str, category: Category, move: str, runs: str = "", pauses: str = "") -> StateRule:
    return StateRule(
        name, category, move, name, frozenset(runs.split()), frozenset(pauses.split()), "3.1.3"
    )


STATES = (
    _state(NEW, Category.NEW, "диспетчер", "Т1 Т2"),
    _state(ASSIGNED, Category.ASSIGNED, "ответственный", "Т1 Т2"),
    _state(WORK, Category.IN_PROGRESS, "ответственный", "Т2 Т5"),
    _state(AUTHOR, Category.AWAITING_AUTHOR, "автор", "Т4", "Т2"),
    _state(APPROVAL, Category.AWAITING_APPROVAL, "согласующий", "Т5 Т6", "Т2"),
    _state(VENDOR, Category.AWAITING_THIRD_PARTY, "внешняя сторона", "Т5", "Т2"),
    _state(SCHEDULED, Category.SCHEDULED, "ответственный", "", "Т2"),
    _state(RESOLVED, Category.RESOLVED, "автор", "Т3", "Т2"),
    _state(CLOSED, Category.CLOSED, ""),
    _state(REJECTED, Category.REJECTED, ""),
    _state(WITHDRAWN, Category.WITHDRAWN, ""),
)


def way(source: str, target: str, who: str, *needs: Need, code: str = "", **more: Any) -> Transition:
    return Transition(
        code or f"{source or '*'} → {target}", source, target, tuple(who.split(", ")), needs, clause="3.1.3", **more
    )


TRANSITIONS = (
    way(NEW, ASSIGNED, "диспетчер, система, руководитель лк", Need.RESPONSIBLE),
    way(NEW, AUTHOR, "диспетчер, консультант", Need.QUESTION),
    way(NEW, REJECTED, "руководитель лк, диспетчер", Need.GROUND),
    way(
        NEW,
        CLOSED,
        "диспетчер, консультант",
        Need.CLOSURE_CODE,
        closure_codes=("дубль", "передан"),
        complexities=("С0",),
    ),
    way(ASSIGNED, WORK, "ответственный", Need.ANSWER, stops=frozenset({"Т1"})),
    way(ASSIGNED, AUTHOR, "ответственный", Need.QUESTION),
    way(WORK, ASSIGNED, "ответственный, руководитель лк", Need.RESPONSIBLE),
    way(WORK, AUTHOR, "ответственный", Need.QUESTION, when=Condition(not_priorities=frozenset({"П1"}))),
    way(WORK, APPROVAL, "ответственный", Need.APPROVER),
    way(WORK, VENDOR, "ответственный", Need.THIRD_PARTY, Need.FOREIGN_NUMBER, Need.CHECK_DATE),
    way(WORK, SCHEDULED, "ответственный", Need.DATE, Need.CONSENT),
    way(WORK, RESOLVED, "ответственный", Need.RESULT),
    way(AUTHOR, WORK, "автор, получатель, ответственный", Need.AUTHOR_ANSWER),
    way(AUTHOR, NEW, "автор, получатель", Need.AUTHOR_ANSWER, guard=Guard.NO_RESPONSIBLE),
    way(AUTHOR, CLOSED, "система", guard=Guard.EXPIRED, closure_code="нет ответа"),
    way(APPROVAL, WORK, "согласующий", Need.DECISION),
    way(APPROVAL, REJECTED, "согласующий", Need.REASON),
    way(APPROVAL, CLOSED, "система", guard=Guard.EXPIRED, closure_code="не согласован"),
    way(VENDOR, WORK, "ответственный, система"),
    way(SCHEDULED, WORK, "система, ответственный", guard=Guard.DATE_REACHED),
    way(RESOLVED, CLOSED, "автор, получатель", closure_code="принят"),
    way(
        RESOLVED,
        CLOSED,
        "система",
        guard=Guard.EXPIRED,
        closure_code="принят по умолчанию",
        code="приёмка молчанием",
    ),
    way(RESOLVED, WORK, "автор, получатель, ключевой пользователь", Need.WHAT_IS_WRONG),
    way(CLOSED, WORK, "автор, руководитель лк", Need.WHAT_IS_WRONG, guard=Guard.WITHIN, within=days(10)),
    way(REJECTED, NEW, "руководитель лк", Need.APPEAL_DECISION, guard=Guard.WITHIN, within=days(3)),
    way("", WITHDRAWN, "автор", Need.REASON),
)

PRIORITIES = PriorityRules(
    ("П1", "П2", "П3", "П4"),
    ("массовое", "групповое", "личное"),
    ("высокая", "средняя", "низкая"),
    {
        (impact, urgency): priority
        for impact, row in {
            "массовое": ("П1", "П2", "П3"),
            "групповое": ("П2", "П3", "П4"),
            "личное": ("П3", "П4", "П4"),
        }.items()
        for urgency, priority in zip(("высокая", "средняя", "низкая"), row, strict=True)
    },
    (
        Modifier("критический период", shift=1, not_above="П2", clause="3.4.3"),
        Modifier("вип", shift=1, not_above="П2", clause="3.4.3"),
        Modifier("персональные данные", sets="П1", clause="3.4.3"),
        Modifier("касса стоит", floors="П2", clause="3.4.3"),
        Modifier(
            "изменение",
            caps="П3",
            except_code="требование закона",
            when=only(kinds="изменение"),
            clause="3.4.3",
        ),
    ),
    clause="3.4.2",
    modifier_clause="3.4.3",
)


def calendar(name: str, week: Mapping[str, str], **more: Any) -> Calendar:
    return Calendar.weekly(name, week, "Europe/Moscow", **more)


def kind(name: str, code: str, complexity: str) -> KindRule:
    return KindRule(name, code, (), complexity)


def rules(**changes: Any) -> Rules:
    """The desk; any field may be another."""
    plain = Rules(
        edition="3",
        checksum="0123abcd",
        language="ru",
        calendars={
            SERVICE: calendar(SERVICE, {"пн-пт": "09:00-18:00"}),
            DUTY: calendar(DUTY, {"пн-вс": "07:00-23:00"}),
        },
        day_rule=DayRule(),
        states={state.name: state for state in STATES},
        initial_state=NEW,
        transitions=TRANSITIONS,
        clocks={clock.code: clock for clock in CLOCKS},
        timers=(),
        kinds={
            "инцидент": kind("инцидент", "ИНЦ", "С2"),
            "информация": kind("информация", "ИНФ", "С0"),
            "изменение": kind("изменение", "ИЗМ", "С3"),
        },
        priorities=PRIORITIES,
        complexities=COMPLEXITIES,
        zones=("бухгалтерия", "зарплата"),
        provisional=Provisional("инцидент", "личное", None, None, "3.4.1"),
        closure_codes={
            name: ClosureCode(name, "решён")
            for name in ("принят", "принят по умолчанию", "нет ответа", "дубль", "передан", "не согласован")
        },
        limits={
            "complexity_change": Limit(
                "complexity_change", 2, 50, "Т2", ("ответственный",), ("руководитель лк",), clause="3.4.8"
            ),
            "reschedule": Limit("reschedule", 1, who=("ответственный",), then=("руководитель лк",), clause="3.4.9"),
            "incomplete_return": Limit("incomplete_return", 2, who=("диспетчер",), clause="3.3.3"),
            "attention": Limit("attention", who=("автор",), per=days(1), clause="1.3.3"),
        },
    )
    return replace(plain, **changes)


def with_timers(*timers: TimerRule) -> Rules:
    return rules(timers=timers)


class Journal:
    """Facts one after another, numbered: `journal.add("12.01 10:00", FactKind.MOVED, state=WORK)`."""

    def __init__(self, *facts: Fact) -> None:
        self.facts = list(facts)

    def add(self, when: str | int, kind: FactKind, actor: str = "Климов", **values: Any) -> Journal:
        instant = when if isinstance(when, int) else at(when)
        typed = {name: values.pop(name) for name in _TYPED & set(values)}
        data = values.pop("data", {}) | values
        self.facts.append(Fact(len(self.facts) + 1, instant, kind, actor, data=data, **typed))
        return self

    def record(self, *facts: Fact) -> Journal:
        self.facts += facts
        return self

    def registered(self, when: str | int = "12.01 10:00", **values: Any) -> Journal:
        """Рыжова, an incident, П3 С2, triaged at once unless the caller says otherwise."""
        plain = {"kind": "инцидент", "priority": "П3", "complexity": "С2", "triage": True, "channel": "портал"}
        wanted = plain | values
        data = {"kind": wanted.pop("kind")}
        return self.add(when, FactKind.REGISTERED, "Рыжова", data=data, **wanted)

    def moved(self, when: str | int, state: str, actor: str = "Климов", **values: Any) -> Journal:
        return self.add(when, FactKind.MOVED, actor, state=state, **values)

    def taken(self, when: str | int) -> Journal:
        """Климов takes it and answers."""
        self.moved(when, ASSIGNED, "Савельева", responsible="Климов")
        return self.add(when, FactKind.ANSWERED).moved(when, WORK)


_TYPED = {"recorded_at", "state", "priority", "complexity", "zone", "responsible"}
