"""A worked example as a journal: what is registered, and what people do then."""

from __future__ import annotations

from collections.abc import Iterator

from .calendars import Calendar
from .facts import Fact, FactKind
from .regulation.examples import Example, ExampleEvent, Happening
from .rules import Rules
from .service.origins import origin_of

_KINDS = {
    Happening.ANSWERED: FactKind.ANSWERED,
    Happening.AUTHOR_WROTE: FactKind.AUTHOR_WROTE,
    Happening.ESTIMATED: FactKind.ESTIMATED,
    Happening.DECIDED: FactKind.DECIDED,
    Happening.DECLINED: FactKind.DECIDED,
    Happening.PLANNED: FactKind.PLANNED,
    Happening.HANDED_OVER: FactKind.HANDED_OVER,
    Happening.JOINED: FactKind.JOINED,
    Happening.DETACHED: FactKind.DETACHED,
    Happening.PARENT_RESOLVED: FactKind.PARENT_RESOLVED,
    Happening.ATTENTION_ASKED: FactKind.ATTENTION_ASKED,
    Happening.PRIORITY_DISPUTED: FactKind.PRIORITY_DISPUTED,
    Happening.ZONE_DISPUTED: FactKind.ZONE_DISPUTED,
    Happening.RATED: FactKind.RATED,
    Happening.OUTAGE_BEGAN: FactKind.OUTAGE_BEGAN,
    Happening.OUTAGE_ENDED: FactKind.OUTAGE_ENDED,
}


def facts_of(example: Example, rules: Rules, calendar: Calendar) -> Iterator[Fact]:
    """The registration and what people do then, in order; numbers are given when it happens."""
    looked_at = bool(example.priority or example.complexity or example.impact or example.urgency)
    data = {
        "kind": example.kind,
        "channel": example.channel,
        "impact": example.impact,
        "urgency": example.urgency,
        "triage": looked_at,
        **origin_of(rules, calendar.at(example.at), example.plan, example.customer, example.regime),
    }
    yield Fact(
        1,
        calendar.at(example.at),
        FactKind.REGISTERED,
        priority=example.priority or None,
        complexity=example.complexity or None,
        zone=example.zone or None,
        data=data,
    )
    for event in example.events:
        yield _fact(event, calendar)


def _fact(event: ExampleEvent, calendar: Calendar) -> Fact:
    """An event of an example; its number is given when it happens."""
    at = calendar.at(event.at)
    if event.what is not None:
        return Fact(0, at, _KINDS[event.what], state=event.state or None, data=_data(event, calendar))
    if event.state:
        return Fact(0, at, FactKind.MOVED, state=event.state, data=_data(event, calendar))
    return Fact(
        0,
        at,
        FactKind.CLASSIFIED,
        priority=event.priority or None,
        complexity=event.complexity or None,
        zone=event.zone or None,
        data=_data(event, calendar),
    )


def _data(event: ExampleEvent, calendar: Calendar) -> dict[str, object]:
    """What goes with it. A joined ticket is due with the incident it joined."""
    until = calendar.at(event.until) if event.until else None
    date = "due" if event.what is Happening.JOINED else "until"
    granted = {Happening.DECIDED: True, Happening.DECLINED: False}.get(event.what or Happening.ANSWERED)
    values = {
        date: until,
        "granted": granted,
        "parent": "1" if event.what is Happening.JOINED else None,
        "kind": event.kind or None,
        "code": event.code or None,
        "mark": event.mark,
    }
    return {name: value for name, value in values.items() if value is not None}
