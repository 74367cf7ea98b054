"""1.3: passing on, and telling those who can help by a decision."""

# ruff: noqa: E501 -- sentences stay whole
from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reglament.paper.pen import Pen, Written, listing, sentence, table

ACTIONS = {
    "name_new_date": ("назвать автору новый срок", "name the author a new date"),
    "review": ("разбор", "a review"),
}
CONDITIONS = {
    "reaction_missed": (
        "только если срок реакции пропущен",
        "only when the reaction was missed",
    ),
    "any_missed": ("только если пропущен хотя бы один срок", "only when some norm was missed"),
}


def write(pen: Pen) -> Written:
    """Tiers, steps of passing on, thresholds, the ladder, the author's appeal."""
    escalation = pen.edition.escalation
    if escalation is None:
        return
    if escalation.tiers:
        head = pen.say("Ступень|Кто|Что делает", "Tier|Who|Does").split("|")
        rows = ((tier.name.printed(), pen.name(tier.who), tier.does) for tier in escalation.tiers.values())
        yield escalation.clause, table(pen.say("Ступени поддержки", "Tiers of support"), head, rows)
    if escalation.hand_over:
        opening = pen.say("Передают дальше, когда:", "A ticket is passed on when:")
        rules = [_hand_over(pen, rule) for rule in escalation.hand_over]
        yield escalation.hand_over[0].clause or escalation.clause, listing(opening, rules)
    yield from _thresholds(pen, escalation)
    yield from _ladder(pen, escalation)
    yield from _attention(pen, escalation)
    yield from _verdicts(pen, escalation)
    yield from _deviations(pen, escalation)


def _hand_over(pen: Pen, rule: Any) -> str:
    said = pen.edition.escalation
    tiers = said.tiers if said else {}
    target = tiers.get(rule.pass_to)
    conditions = (
        pen.names(rule.complexities),
        rule.sign,
        pen.say("нет плана решения", "there is no plan") if rule.unless else "",
        pen.say(f"прошло {pen.norm(rule.after)}", f"{pen.norm(rule.after)} passed") if rule.after else "",
        pen.say(
            f"прошло {rule.share} % {pen.clock(rule.clock)}",
            f"{rule.share} % of {pen.clock(rule.clock)} passed",
        )
        if rule.share
        else "",
        pen.say(
            f"передач больше {rule.handed_over_more_than}", f"hand-overs above {rule.handed_over_more_than}"
        )
        if rule.handed_over_more_than is not None
        else "",
    )
    steps = (
        pen.say(f"{pen.many(rule.ask, 'вопрос получает', 'вопрос получают')}", f"ask: {pen.names(rule.ask)}")
        if rule.ask
        else "",
        pen.say(f"передать на ступень {target.name.printed()}", f"pass on to tier {target.name.printed()}")
        if target
        else "",
        pen.say(f"{pen.many(rule.tell, 'узнаёт', 'узнают')}", f"tell: {pen.names(rule.tell)}")
        if rule.tell
        else "",
    )
    return f"{', '.join(filter(None, conditions))} — {'; '.join(filter(None, steps))}"


def _thresholds(pen: Pen, escalation: Any) -> Written:
    if not escalation.thresholds:
        return
    clause = escalation.thresholds[0].clause or escalation.clause
    head = pen.say("Израсходовано|Кто узнаёт|Только|Что делать", "Spent|Who is told|Only|What to do").split(
        "|"
    )
    yield clause, table(pen.say("Эскалация по сроку", "Escalation by term"), head, _steps(pen, escalation))
    least = next((step.least_norm for step in escalation.thresholds if step.least_norm), None)
    if least:
        yield (
            clause,
            sentence(
                pen.say(
                    f"заранее предупреждают только о нормах не короче {pen.norm(least)}",
                    f"warnings in advance are given only for norms of {pen.norm(least)} or longer",
                )
            ),
        )


def _steps(pen: Pen, escalation: Any) -> Iterator[tuple[str, ...]]:
    for step in escalation.thresholds:
        action = pen.pick(ACTIONS[step.action]) if step.action else ""
        yield (
            f"{pen.name(step.clock)}: {step.share} %",
            pen.names(step.to),
            pen.names(step.priorities),
            action,
        )


def _ladder(pen: Pen, escalation: Any) -> Written:
    ladder = escalation.ladder
    if ladder is None:
        return
    clause = ladder.clause or escalation.clause
    of = pen.names(ladder.priorities)
    head = pen.say("Через|Кто узнаёт", "After|Who is told").split("|")
    rows = (
        (pen.norm(step.after) if step.after.amount else pen.say("сразу", "at once"), pen.names(step.to))
        for step in ladder.steps
    )
    yield clause, table(pen.say(f"Лестница эскалации: {of}", f"Ladder of escalation: {of}"), head, rows)
    if ladder.acknowledged:
        yield (
            clause,
            sentence(
                pen.say(
                    "кто принял вызов, подтверждает это: дальше по лестнице не звонят",
                    "whoever takes the call acknowledges it: the ladder goes no further",
                )
            ),
        )


def _verdicts(pen: Pen, escalation: Any) -> Written:
    terms = escalation.verdict_dispute
    if terms is None:
        return
    who, judge, within = pen.names(terms.who), pen.name(terms.decided_by), pen.norm(terms.decided_within)
    limit = pen.norm(terms.within)
    yield (
        terms.clause or escalation.clause,
        sentence(
            pen.say(
                f"вердикт о сроке (соблюдён или нарушен, по какому классу, по чьей вине) вправе оспорить: {who}",
                f"a verdict on a term (met or missed, of which class, by whose fault) may be disputed by: {who}",
            ),
            pen.say(f"не позже {limit} после вердикта", f"not later than {limit} after the verdict")
            if limit
            else "",
            pen.say(
                f"решает {judge} за {within}, со ссылкой на пункт; вердикт остаётся в журнале, показатели считаются по решению",
                f"{judge} decides within {within}, citing a clause; the verdict stays in the journal, the figures follow the decision",
            ),
        ),
    )


def _deviations(pen: Pen, escalation: Any) -> Written:
    terms = escalation.deviations
    if terms is None:
        return
    who, approves = pen.names(terms.who), pen.names(terms.approved_by)
    yield (
        terms.clause or escalation.clause,
        sentence(
            pen.say(
                f"отступить от правил в отдельном запросе (срок, приоритет, пауза, закрытие без приёмки) вправе: {who}",
                f"in a single ticket the rules (date, priority, pause, closing without acceptance) may be departed from by: {who}",
            ),
            pen.say(
                f"называют причину и пункт; утверждает: {approves}; отступление вносится в реестр",
                f"with a reason and the clause; approved by: {approves}; a deviation is entered in the register",
            ),
        ),
    )


def _attention(pen: Pen, escalation: Any) -> Written:
    attention = escalation.attention
    if attention is not None:
        per = pen.norm(attention.per)
        yield (
            attention.clause or escalation.clause,
            sentence(
                pen.say(
                    f"автор вправе попросить внимания: отвечает {pen.name(attention.to)} за {pen.norm(attention.answer_within)}",
                    f"the author may ask for attention: {pen.name(attention.to)} answers within {pen.norm(attention.answer_within)}",
                ),
                pen.say(f"не чаще раза в {per} по запросу", f"at most once per {per} for a ticket")
                if per
                else "",
                pen.say(
                    f"только для {pen.names(attention.priorities)}",
                    f"only for {pen.names(attention.priorities)}",
                )
                if attention.priorities
                else "",
                pen.pick(CONDITIONS[attention.condition]) if attention.condition else "",
            ),
        )
    yield (
        escalation.clause,
        sentence(
            pen.say("эскалация не останавливает часы", "escalation stops no clock")
            if not escalation.stops_clocks
            else "",
            pen.say("и не снимает ответственного", "nor does it change who is responsible")
            if not escalation.changes_responsible
            else "",
        ),
    )
