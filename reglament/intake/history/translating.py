"""A case of a log as a ticket's beginning and the events after it. Pure: values in, values out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

from reglament.intake.history.mapping import LogMapping, StateRule, filled
from reglament.intake.history.xes import LogCase, LogEvent


class Aside(NamedTuple):
    """A row that was not understood: `reason` is a code of `REASONS`."""

    line: int
    case: str
    reason: str
    detail: str
    raw: dict[str, str]
    is_event: bool = True  # False: a case that has no events at all


REASONS = {
    "no_time": _("нет отметки времени"),
    "bad_time": _("отметка времени не читается"),
    "no_rule": _("в соответствии нет правила для этого события"),
    "no_number": _("у случая нет номера"),
    "twice": _("случай с этим номером уже был"),
    "grown": _("случай с тех пор вырос, а внесённая история не меняется"),
    "no_event": _("в случае нет ни одного понятного события"),
    "refused": _("редакция не знает того, что сказано в случае"),
}


@dataclass(frozen=True, slots=True)
class Step:
    """An understood event of the log."""

    line: int
    at: datetime
    rule: StateRule
    actor: str
    priority: str | None


@dataclass(frozen=True, slots=True)
class History:
    """An understood case. `number` is the log's own."""

    line: int
    number: str
    subject: str
    author: str
    steps: tuple[Step, ...]


def understand(case: LogCase, mapping: LogMapping) -> tuple[History | None, list[Aside]]:
    """The history of a case, and the rows set aside. None when nothing of the case was understood."""
    first = case.events[0].attributes if case.events else {}
    words = {**first, **case.attributes}
    number = case.attributes.get(mapping.number, "").strip()
    if not number:
        return None, [*_all_aside(case, "", "no_number")]
    steps: list[Step] = []
    aside: list[Aside] = []
    for event in case.events:
        step = _step(event, number, mapping)
        (steps if isinstance(step, Step) else aside).append(step)  # type: ignore[arg-type]
    if not steps:
        return None, aside or [*_all_aside(case, number, "no_event")]
    steps.sort(key=lambda step: step.at)  # stable: events of one instant keep the order of the log
    author = filled(mapping.author, words) or mapping.log
    return History(case.line, number, filled(mapping.subject, words), author, tuple(steps)), aside


def _all_aside(case: LogCase, number: str, reason: str) -> Iterator[Aside]:
    """Every event of a case that cannot be used as a whole; the case itself where it has none."""
    if not case.events:
        yield Aside(case.line, number, reason, "", case.attributes, is_event=False)
    for event in case.events:
        yield Aside(event.line, number, reason, "", event.attributes)


def whole_aside(case: LogCase, number: str, reason: str, detail: str = "") -> list[Aside]:
    """The same for a case that was understood but could not be kept."""
    return [each._replace(detail=detail) for each in _all_aside(case, number, reason)]


def _step(event: LogEvent, number: str, mapping: LogMapping) -> Step | Aside:
    stamp = event.attributes.get(mapping.time, "")
    if not stamp:
        return Aside(event.line, number, "no_time", "", event.attributes)
    try:
        at = _moment(stamp, mapping)
    except ValueError:
        return Aside(event.line, number, "bad_time", stamp, event.attributes)
    rule = mapping.state_of(event.attributes)
    if rule is None:
        return Aside(event.line, number, "no_rule", "", event.attributes)
    priority = mapping.priority.of(event.attributes) if mapping.priority else None
    return Step(event.line, at, rule, event.attributes.get(mapping.actor, "").strip(), priority)


def _moment(stamp: str, mapping: LogMapping) -> datetime:
    """ISO 8601; a stamp without offset is local time of the mapping's zone. Raises ValueError."""
    at = datetime.fromisoformat(stamp)
    return at if at.tzinfo is not None else at.replace(tzinfo=mapping.zone)
