"""Triage and later corrections: kind, zone, impact, urgency, complexity, and the priority that follows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any

from reglament import engine
from reglament.engine import FactKind
from reglament.people.models import Person
from reglament.tickets import emergencies
from reglament.tickets.cases import Case
from reglament.tickets.disputed import held
from reglament.tickets.events import Event, Words
from reglament.tickets.journalled import without_retracted
from reglament.tickets.operations import stated
from reglament.tickets.recording import Done, Intent, perform
from reglament.tickets.refusals import Lack, Refusal, refuse


@dataclass(frozen=True, slots=True)
class Classes:
    """What a ticket is to count as; None leaves a value as it is. Names in any spelling of their key.

    `priority` is for editions without impact and urgency. `circumstances` are codes of amendments that a
    person has to state («персональные данные под угрозой»); what the annexes know is added by itself.
    `operations`: everything of the ticket that is done only on somebody's decision.
    """

    kind: str | None = None
    zone: str | None = None
    impact: str | None = None
    urgency: str | None = None
    complexity: str | None = None
    priority: str | None = None
    circumstances: tuple[str, ...] = ()
    operations: tuple[str, ...] | None = None

    def keyed(self) -> Classes:
        """The same with every name as its key."""
        names = ("kind", "zone", "impact", "urgency", "complexity", "priority")
        values = {name: getattr(self, name) for name in names}
        keys = {name: value if value is None else engine.key(value) for name, value in values.items()}
        operations = None if self.operations is None else tuple(map(engine.key, self.operations))
        return Classes(
            **keys, circumstances=tuple(map(engine.key, self.circumstances)), operations=operations
        )


UNSAID = Classes()


def triage(
    number: int,
    *,
    kind: str | None = None,
    zone: str | None = None,
    impact: str | None = None,
    urgency: str | None = None,
    complexity: str | None = None,
    priority: str | None = None,
    circumstances: tuple[str, ...] = (),
    operations: tuple[str, ...] | None = None,
    reason: str = "",
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """Say what the ticket is; done first, it names the date of resolution. What is not given stays.

    `reason`: why this priority, where the edition wants it said; it stands as a note of the desk.
    """
    classes = Classes(kind, zone, impact, urgency, complexity, priority, circumstances, operations)

    def decide(case: Case) -> Sequence[Event] | Refusal:
        decided = classified(case, classes)
        if isinstance(decided, Refusal):
            return decided
        if not reason.strip() and (lack := unjustified(case, decided[0])):
            return Refusal((lack,))
        said = (Event(FactKind.NOTED, words=Words(reason, internal=True)),) if reason.strip() else ()
        counted = emergencies.counted(case, decided[0], partial(emergencies.false_in_a_row, number))
        return counted if isinstance(counted, Refusal) else (*counted, *said)

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def classified(case: Case, classes: Classes, *, entitled: bool = False) -> Sequence[Event] | Refusal:
    """The event of a classification. `entitled`: the right was looked at already (a dispute was decided)."""
    wanted = classes.keyed()
    if case.state.category.is_final:
        return refuse("state.finished")
    lacks = [*unknown(case.rules, wanted), *([] if entitled else forbidden(case, wanted))]
    if lacks:
        return Refusal(tuple(lacks))
    wanted = _as_its_kind_begins(case, wanted)
    after = effective(case.state, wanted)
    marks = (*wanted.circumstances, *_by_numbers(case), *sorted(case.weights.of(after["zone"])))
    priority = wanted.priority or priority_of(case.rules, after, marks) or case.state.priority
    if not_offered(case.rules, case.at, after, priority, _origin(case.state)):
        return refuse("norm.not_offered")
    return (_event(case, wanted, priority, marks),)


def _by_numbers(case: Case) -> tuple[str, ...]:
    """What the numbers of the form brought about when the ticket came: nobody has to notice it again."""
    begun = str(case.facts[0].data.get("modifier", "")).split(",") if case.facts else []
    return tuple(rule.code for rule in case.rules.priorities.modifiers if rule.field and rule.code in begun)


def unjustified(case: Case, event: Event) -> Lack | None:
    """The edition wants a reason for this priority (always, or when it is raised or lowered)."""
    wanted, order = case.rules.policies.justified, case.rules.priorities.order
    new, old = event.priority, case.state.priority
    if wanted is None or new is None or new not in order:
        return None
    if wanted is not engine.owing.Justified.ALWAYS:
        if not case.state.triaged or old not in order or new == old:
            return None
        raised = order.index(new) < order.index(old)
        if raised != (wanted is engine.owing.Justified.RAISED):
            return None
    return Lack("need.priority_reason", case.rules.priorities.clause)


def _origin(state: engine.State) -> dict[str, str]:
    names = ("channel", "plan", "customer", "band", "regime")
    return {name: getattr(state, name) for name in names}


def _as_its_kind_begins(case: Case, wanted: Classes) -> Classes:
    """Found to be of another kind, it has the complexity with which that kind begins, if nobody says more."""
    kind = case.rules.kinds.get(wanted.kind or "")
    settled = case.state.triaged or case.rules.provisional.complexity or wanted.complexity
    if settled or kind is None or kind.initial_complexity is None or wanted.kind == case.state.kind:
        return wanted
    return replace(wanted, complexity=kind.initial_complexity)


def effective(state: engine.State, wanted: Classes) -> dict[str, str]:
    """The values after the change."""
    names = ("kind", "zone", "impact", "urgency", "complexity")
    return {name: getattr(wanted, name) or getattr(state, name) for name in names}


def priority_of(rules: engine.Rules, values: Mapping[str, str], marks: Sequence[str]) -> str:
    """The priority by impact, urgency and amendments; "" where the edition has no matrix."""
    if not rules.priorities.matrix or not values["impact"] or not values["urgency"]:
        return ""
    found, _ = engine.find_priority(rules, values["kind"], values["impact"], values["urgency"], marks)
    return found


def not_offered(
    rules: engine.Rules, at: int, values: Mapping[str, str], priority: str, origin: Mapping[str, str]
) -> bool:
    """The edition refuses this combination («не оказывается»). `origin`: channel, plan, class, band."""
    names = ("kind", "impact", "urgency")
    data = {**origin, **{name: values[name] for name in names}, "triage": True}
    fact = engine.Fact(
        1,
        at,
        FactKind.REGISTERED,
        priority=priority or None,
        complexity=values["complexity"] or None,
        zone=values["zone"],
        data=data,
    )
    findings = engine.step(engine.begin(rules), fact).findings
    return any(finding.code == "finding.not_offered" for finding in findings)


def unknown(rules: engine.Rules, wanted: Classes) -> Iterator[Lack]:
    """Names that the edition does not have."""
    known: dict[str, Sequence[str]] = {
        "kind": tuple(rules.kinds),
        "zone": rules.zones,
        "impact": rules.priorities.impacts,
        "urgency": rules.priorities.urgencies,
        "complexity": rules.complexities,
        "priority": rules.priorities.order,
    }
    for name, names in known.items():
        value = getattr(wanted, name)
        if value and value not in names:
            yield Lack("code.unknown", "", {"value": value, "known": tuple(names)})
    restricted = tuple(rules.policies.restricted)
    for operation in wanted.operations or ():
        if operation not in restricted:
            yield Lack("code.unknown", "", {"value": operation, "known": restricted})


def forbidden(case: Case, wanted: Classes) -> Iterator[Lack]:
    """What the person may not change: kind and zone are the desk's, the priority that of some roles."""
    kinds = case.rules.policies.kind_decided_by
    if (wanted.kind or wanted.zone) and not (case.holds(kinds) if kinds else case.is_desk):
        yield Lack("role.needed", "", {"who": kinds or case.teams})
    if wanted.zone and wanted.zone != case.state.zone and (refusal := held(case)):
        yield from refusal.lacks
    if wanted.operations is not None and not case.is_desk:
        yield Lack("role.needed", "", {"who": case.teams})
    setters = case.rules.priorities.set_by
    weighs = wanted.impact or wanted.urgency or wanted.priority or wanted.circumstances
    if weighs and not (case.holds(setters) if setters else case.is_desk):
        yield Lack("role.needed", case.rules.priorities.clause, {"who": setters or case.teams})
    if wanted.complexity and wanted.complexity != case.state.complexity and case.state.triaged:
        closed = case.limit("complexity_change")
        if closed is not None:
            yield Lack(closed.code, closed.clause, closed.values)
    elif wanted.complexity and not case.is_desk:
        yield Lack("role.needed", "", {"who": case.teams})


def _event(case: Case, wanted: Classes, priority: str, marks: Sequence[str]) -> Event:
    state = case.state
    data: dict[str, Any] = {"kind": wanted.kind, "impact": wanted.impact, "urgency": wanted.urgency}
    data = {name: value for name, value in data.items() if value and value != getattr(state, name)}
    if (
        wanted.operations is not None
        and set(wanted.operations) != stated(without_retracted(case.facts)).keys()
    ):
        data["operations"] = list(wanted.operations)
    if not state.triaged:
        data["triage"] = True
    if marks:
        data["modifier"] = ",".join(marks)
    if case.annex:
        data["annex"] = case.annex
    return Event(
        FactKind.CLASSIFIED,
        zone=wanted.zone if wanted.zone != state.zone else None,
        priority=priority if priority != state.priority or not state.triaged else None,
        complexity=wanted.complexity if wanted.complexity != state.complexity or not state.triaged else None,
        data=data,
    )
