"""Section 1.3 as timers: shares of clocks, the ladder by time, passing on, «прошу внимания», disputes."""

from __future__ import annotations

from collections.abc import Iterator

from reglament.engine.conditions import Condition
from reglament.engine.durations import Duration
from reglament.engine.facts import FactKind
from reglament.engine.regulation import Edition
from reglament.engine.regulation.escalation import EscalationAction, HandOverRule, Threshold
from reglament.engine.regulation.escalation import Unless as Missing
from reglament.engine.rules import Action, Anchor, AnchorKind, TimerRule, Unless
from reglament.engine.vocabulary import Category

from .codes import written
from .lifecycle import states_of

_AT_WORK = (Category.NEW, Category.ASSIGNED, Category.IN_PROGRESS)


def compile_escalation(edition: Edition) -> Iterator[TimerRule]:
    """Who is told, asked or given a ticket, and when."""
    escalation = edition.escalation
    if escalation is None:
        return
    for threshold in escalation.thresholds:
        yield _threshold(threshold)
    for rule in escalation.hand_over:
        yield from _hand_over(edition, rule)
    yield from _ladder(edition)
    yield from _attention(edition)


def compile_disputes(edition: Edition) -> Iterator[TimerRule]:
    """A disputed priority (clause 3.4.1) or verdict reaches its judge at once, and when his time is over."""
    if edition.priorities and (about := edition.priorities.dispute):
        code, to = f"{about.clause}/dispute", (about.decided_by,)
        yield from _disputed(code, to, FactKind.PRIORITY_DISPUTED, about.within, about.clause)
    if edition.escalation and (verdict := edition.escalation.verdict_dispute):
        code, to = f"{verdict.clause}/verdict", (verdict.decided_by,)
        yield from _disputed(code, to, FactKind.VERDICT_DISPUTED, verdict.decided_within, verdict.clause)


def _disputed(
    code: str, to: tuple[str, ...], fact: FactKind, within: Duration, clause: str
) -> Iterator[TimerRule]:
    for suffix, after in (("", None), ("/late", within)):
        anchor = Anchor(AnchorKind.FACT, fact, after=after)
        yield TimerRule(f"{code}{suffix}", anchor, Action.ESCALATE, to, unless=Unless.ANSWERED, clause=clause)


def _threshold(threshold: Threshold) -> TimerRule:
    named = threshold.action is EscalationAction.NAME_NEW_DATE
    return TimerRule(
        code="/".join(
            (threshold.clause, threshold.clock, str(threshold.share), *sorted(threshold.priorities))
        ),
        anchor=Anchor(AnchorKind.CLOCK_SHARE, threshold.clock, share=threshold.share),
        action=Action.NAME_NEW_DATE if named else Action.ESCALATE,
        to=threshold.to,
        when=Condition(priorities=frozenset(threshold.priorities)),
        least_norm=threshold.least_norm,
        note=threshold.action.value if threshold.action else "",
        clause=threshold.clause,
    )


def _hand_over(edition: Edition, rule: HandOverRule) -> Iterator[TimerRule]:
    anchor = _hand_over_anchor(rule)
    if anchor is None:
        return  # a sign that only a person can see; the tier stands in the policies
    counted = anchor.kind is AnchorKind.COUNT
    acts = bool(rule.pass_to) and not rule.ask
    yield TimerRule(
        code=f"{rule.clause}/{_hand_over_code(rule)}",
        anchor=anchor,
        action=Action.HAND_OVER if acts else Action.ESCALATE if counted or rule.tell else Action.REMIND,
        to=(*rule.ask, *rule.tell),
        tier=rule.pass_to,
        when=Condition(
            complexities=frozenset(rule.complexities),
            states=frozenset() if counted else states_of(edition, *_AT_WORK),
        ),
        unless=Unless.PLANNED if rule.unless is Missing.NO_PLAN else Unless.NOTHING,
        clause=rule.clause,
    )


def _hand_over_anchor(rule: HandOverRule) -> Anchor | None:
    if rule.handed_over_more_than is not None:
        return Anchor(AnchorKind.COUNT, "hand_overs", above=rule.handed_over_more_than)
    if rule.share is not None:
        return Anchor(AnchorKind.CLOCK_SHARE, rule.clock, share=rule.share)
    if rule.after is not None:
        return Anchor(AnchorKind.FACT, FactKind.REGISTERED, after=rule.after)
    return None


def _hand_over_code(rule: HandOverRule) -> str:
    if rule.handed_over_more_than is not None:
        return "hand-overs"
    when = f"{rule.clock}/{rule.share}" if rule.share is not None else written(rule.after)
    return "/".join((*rule.complexities, when, rule.pass_to or "ask"))


def _ladder(edition: Edition) -> Iterator[TimerRule]:
    ladder = edition.escalation.ladder if edition.escalation else None
    if ladder is None:
        return
    when = Condition(priorities=frozenset(ladder.priorities))
    for step in ladder.steps:
        clause = step.clause or ladder.clause
        yield TimerRule(
            code=f"{clause}/ladder/{written(step.after)}",
            anchor=Anchor(AnchorKind.PRIORITY, "", after=step.after),
            action=Action.ESCALATE,
            to=step.to,
            when=when,
            unless=Unless.ACKNOWLEDGED if ladder.acknowledged else Unless.NOTHING,
            clause=clause,
        )


def _attention(edition: Edition) -> Iterator[TimerRule]:
    attention = edition.escalation.attention if edition.escalation else None
    if attention is None:
        return
    code, to, clause = f"{attention.clause}/attention", (attention.to,), attention.clause
    asked = Anchor(AnchorKind.FACT, FactKind.ATTENTION_ASKED)
    late = Anchor(AnchorKind.FACT, FactKind.ATTENTION_ASKED, after=attention.answer_within)
    yield TimerRule(code, asked, Action.ESCALATE, to, unless=Unless.ANSWERED, clause=clause)
    yield TimerRule(f"{code}/late", late, Action.ESCALATE, to, unless=Unless.ANSWERED, clause=clause)
