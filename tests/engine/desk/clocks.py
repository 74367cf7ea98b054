"""The eight clocks."""

from __future__ import annotations

from collections.abc import Mapping

from reglament.engine.conditions import Condition
from reglament.engine.durations import Duration
from reglament.engine.facts import FactKind
from reglament.engine.rules import (
    Again,
    ClockRule,
    InFlight,
    Norm,
    Pausing,
    Target,
    Trigger,
)

from .words import (
    APPROVAL,
    AUTHOR,
    CLOSED,
    DUTY,
    REJECTED,
    RESOLVED,
    SERVICE,
    WITHDRAWN,
    WORK,
    days,
    hours,
    minutes,
    only,
)

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
        (*enters(WORK), *on(FactKind.ANSWERED)),
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
        (
            Target(only(complexities="С3"), days(3), "3.4.9"),
            Target(only(complexities="С4"), days(5), "3.4.9"),
        ),
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
