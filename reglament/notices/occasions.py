"""Which facts are worth telling, to whom. Silence is the default: the rest is only on the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reglament import engine
from reglament.engine import Category, FactKind, Notice
from reglament.tickets.relations import APPROVER, AUTHOR, BENEFICIARY, RESPONSIBLE

ASKER = (AUTHOR, BENEFICIARY)
BY_CATEGORY = {
    Category.AWAITING_AUTHOR: Notice.QUESTION,
    Category.RESOLVED: Notice.RESULT,
    Category.CLOSED: Notice.CLOSED,
    Category.REJECTED: Notice.CLOSED,
    Category.WITHDRAWN: Notice.CLOSED,
}


SILENT = frozenset(
    {
        FactKind.CLOCK_STOPPED,
        FactKind.BREACHED,
        FactKind.NOTED,
        FactKind.ATTACHED,
        FactKind.CALLED,
        FactKind.ESTIMATED,
        FactKind.AGREED,
        FactKind.LINKED,
        FactKind.DETACHED,
        FactKind.EDITION_CHANGED,
        FactKind.OUTAGE_BEGAN,
        FactKind.OUTAGE_ENDED,
    }
)


@dataclass(frozen=True, slots=True)
class Occasion:
    """Something to tell these roles and relations, or instead of them `persons` (ids) whom a fact names."""

    event: Notice
    to: tuple[str, ...]
    persons: tuple[str, ...] = ()


def occasions(
    fact: engine.Fact, verb: Sequence[engine.Fact], rules: engine.Rules, category: str = ""
) -> Iterator[Occasion]:
    """What this fact is to whom. `verb` are the facts recorded together with it: one act is told once.

    `category` is that of the ticket now: a word about a rejected one is an appeal.
    """
    if fact.kind is FactKind.MOVED and fact.state is not None:
        yield from _moved(fact, rules)
    elif fact.kind is FactKind.ANSWERED:
        if not _is_told_by_a_move(verb, rules):
            yield Occasion(Notice.MESSAGE, ASKER)
    elif fact.kind in (FactKind.REMINDED, FactKind.ESCALATED):
        event = Notice.REMINDER if fact.kind is FactKind.REMINDED else Notice.ESCALATION
        yield Occasion(event, tuple(fact.data.get("to", ())))
    elif simple := _SIMPLE.get(fact.kind):
        yield simple
    yield from _rare(fact, rules)
    yield from _of_consent(fact, rules)
    yield from _of_exceptions(fact)
    if fact.kind is FactKind.AUTHOR_WROTE and category == Category.REJECTED:
        yield from _appeal(fact, rules)


_SIMPLE = {
    FactKind.REGISTERED: Occasion(Notice.REGISTERED, ASKER),
    FactKind.ASSIGNED: Occasion(Notice.ASSIGNED, (RESPONSIBLE,)),
    FactKind.AUTHOR_WROTE: Occasion(Notice.MESSAGE, (RESPONSIBLE,)),
    FactKind.ZONE_DECIDED: Occasion(Notice.ASSIGNED, (RESPONSIBLE,)),
    FactKind.PLANNED: Occasion(Notice.NEW_DATE, ASKER),
    FactKind.JOINED: Occasion(Notice.MASS_INCIDENT, ASKER),
    FactKind.PARENT_RESOLVED: Occasion(Notice.RESULT, ASKER),
}


def _moved(fact: engine.Fact, rules: engine.Rules) -> Iterator[Occasion]:
    category = rules.states[str(fact.state)].category
    if category is Category.AWAITING_APPROVAL:
        yield Occasion(Notice.APPROVAL_ASKED, (APPROVER,))
    yield Occasion(BY_CATEGORY.get(category, Notice.STATE_CHANGED), ASKER)
    if fact.responsible:
        yield Occasion(Notice.ASSIGNED, (RESPONSIBLE,))
    elif category.is_final:
        yield Occasion(Notice.CLOSED, (RESPONSIBLE,))
    elif category is Category.IN_PROGRESS:
        yield Occasion(Notice.STATE_CHANGED, (RESPONSIBLE,))


def _is_told_by_a_move(verb: Sequence[engine.Fact], rules: engine.Rules) -> bool:
    """A question or a result is told as such, with the same words."""
    moved = (fact for fact in verb if fact.kind is FactKind.MOVED and fact.state is not None)
    return any(rules.states[str(fact.state)].category in BY_CATEGORY for fact in moved)


def _rare(fact: engine.Fact, rules: engine.Rules) -> Iterator[Occasion]:
    policies = rules.policies
    if fact.kind is FactKind.CLASSIFIED and _names_a_date(fact, rules):
        yield Occasion(Notice.NEW_DATE, ASKER)
    elif fact.kind is FactKind.ATTENTION_ASKED and policies.attention:
        yield Occasion(Notice.ESCALATION, (policies.attention.to,))
    elif fact.kind is FactKind.PRIORITY_DISPUTED and policies.dispute:
        yield Occasion(Notice.ESCALATION, (policies.dispute.decided_by,))
    elif fact.kind is FactKind.HANDED_OVER and (tier := policies.tiers.get(fact.data.get("tier", ""))):
        yield Occasion(Notice.ASSIGNED, (RESPONSIBLE,) if fact.responsible else (tier.who,))
    elif fact.kind is FactKind.WORKS_ANNOUNCED:
        yield Occasion(Notice.MESSAGE, (), tuple(fact.data.get("told", ())))
    elif fact.kind is FactKind.ROLE_GIVEN:
        yield Occasion(Notice.ASSIGNED, (), (str(fact.data.get("person", "")),))
    elif fact.kind is FactKind.RATED and _is_low(fact, rules):
        yield Occasion(Notice.ESCALATION, (policies.rating.called_by,) if policies.rating else ())


def _of_exceptions(fact: engine.Fact) -> Iterator[Occasion]:
    """A deviation is told to who approved it, its date to the author; a decision to who had disputed."""
    if fact.kind is FactKind.DEVIATED:
        if approved := tuple(fact.data.get("appeal_to", ())):
            yield Occasion(Notice.ESCALATION, (), approved)
        if "until" in fact.data:
            yield Occasion(Notice.NEW_DATE, ASKER)
    elif fact.kind is FactKind.VERDICT_DECIDED:
        yield Occasion(Notice.MESSAGE, ASKER)


def _of_consent(fact: engine.Fact, rules: engine.Rules) -> Iterator[Occasion]:
    """A refusal is told to who may overrule it, that to who had refused; too much work to both sides."""
    changes = rules.policies.changes
    if fact.kind is FactKind.DECIDED and fact.data.get("told") and changes:
        event = Notice.STATE_CHANGED if fact.data.get("overrules") else Notice.ESCALATION
        yield Occasion(event, (changes.overruled_by,))
    elif fact.kind is FactKind.WORKED and fact.data.get("overrun"):
        yield Occasion(Notice.ESCALATION, (RESPONSIBLE, *ASKER))


def _appeal(fact: engine.Fact, rules: engine.Rules) -> Iterator[Occasion]:
    """Before whom it was put stands in the journal; else whoever decides about appeals now."""
    refusal = rules.policies.intake.refusal if rules.policies.intake else None
    judge = refusal.appeal_decided_by if refusal else ""
    if judge or fact.data.get("appeal_to"):
        yield Occasion(Notice.ESCALATION, (judge,) if judge else (), tuple(fact.data.get("appeal_to", ())))


def _names_a_date(fact: engine.Fact, rules: engine.Rules) -> bool:
    """Triage names the date of resolution; a change of priority or complexity moves it."""
    priority, complexity = rules.policies.priority_changed, rules.policies.complexity_changed
    moved = fact.priority and priority and priority.tell_author
    harder = fact.complexity and complexity and complexity.tell_author
    return bool(fact.data.get("triage") or moved or harder)


def _is_low(fact: engine.Fact, rules: engine.Rules) -> bool:
    """A mark below that of the edition: somebody calls the author (clause 3.6.7 of the sample)."""
    rating = rules.policies.rating
    below = rating.call_below if rating else None
    return below is not None and fact.data.get("mark", below) < below
