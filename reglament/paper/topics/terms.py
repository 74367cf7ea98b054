"""3.4.5-3.4.10: norms, their changes in flight, changes on request, mass incidents."""

# ruff: noqa: E501 -- sentences stay whole
from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reglament.paper.pen import Pen, Written, capital, sentence, table
from reglament.paper.topics.norms import norm_table, precedence
from reglament.paper.typography import times
from reglament.paper.values import NOTE, Paragraph
from reglament.paper.words import IN_FLIGHT


def write(pen: Pen) -> Written:
    """Every table of norms, and what moves a date."""
    terms = pen.edition.terms
    for norms in terms.tables.values():
        yield from _table(pen, norms)
    if terms.named_date_replaces:
        clock = pen.clock(terms.named_date_replaces)
        clause = terms.tables[next(iter(terms.tables))].clause if terms.tables else ""
        yield (
            clause,
            sentence(
                pen.say(
                    f"названный автору срок становится сроком часов {clock}",
                    f"a date named to the author becomes the due date of {clock}",
                )
            ),
        )
    yield from _priority(pen)
    yield from _complexity(pen)
    yield from _changes(pen)
    yield from _mass(pen)
    yield from _recurrence(pen)


def _table(pen: Pen, norms: Any) -> Written:
    name = capital(table_name(pen, norms))
    from_to = (
        pen.say(f"начало — {norms.begins}", f"from: {norms.begins}") if norms.begins else "",
        pen.say(f"конец — {norms.ends}", f"to: {norms.ends}") if norms.ends else "",
    )
    if any(from_to):
        yield norms.clause, sentence(f"{name}: {'; '.join(filter(None, from_to))}")
    yield (
        norms.clause,
        norm_table(pen, pen.say(f"Срок: {name.lower()}", f"Norms: {name.lower()}"), norms.cells),
    )
    if precedes := precedence(pen, norms.cells):
        yield norms.clause, sentence(precedes)
    yield norms.clause, _units(pen)
    if norms.workaround_suffices:
        of = pen.names(norms.workaround_suffices)
        yield (
            norms.clause,
            sentence(
                pen.say(
                    f"для {of} достаточно обхода; исправление причины — отдельный запрос",
                    f"for {of} a workaround is enough; the cause is mended by a ticket of its own",
                )
            ),
        )


def _units(pen: Pen) -> Paragraph:
    """Under a table of norms: where its units are explained."""
    calendars = pen.edition.calendars
    where = pen.clause(calendars.days.clause or calendars.clause)
    said = pen.say(f"Примечание. Единицы времени — {where}.", f"Note. The units of time: {where}.")
    return Paragraph(said if where else "", NOTE)


def table_name(pen: Pen, norms: Any) -> str:
    """In English a table is called as the clock that it gives its norms to."""
    if pen.language == "ru":
        return str(norms.name.printed())
    clocks = pen.edition.clocks.values()
    own = next((one for one in clocks if one.norm.table and one.norm.table == norms.name.key), None)
    return own.name.printed("en") if own else str(norms.name.printed("en"))


def _priority(pen: Pen) -> Written:
    change = pen.edition.terms.priority_changed
    if change is None:
        return
    yield (
        change.clause,
        sentence(
            pen.say("если приоритет повышен: ", "when the priority is raised: ")
            + pen.pick(IN_FLIGHT[change.raised]),
            pen.say("если понижен: ", "when it is lowered: ") + pen.pick(IN_FLIGHT[change.lowered]),
            pen.say("обещанная реакция не отодвигается", "a promised reaction never moves later")
            if change.reaction_never_later
            else "",
            pen.say("автору сообщают причину", "the author is told why") if change.tell_author else "",
        ),
    )


def _complexity(pen: Pen) -> Written:
    change = pen.edition.terms.complexity_changed
    if change is None:
        return
    half = f"{change.share} % {pen.clock(change.clock)}" if change.share is not None else ""
    yield (
        change.clause,
        sentence(
            pen.say("если изменена сложность: ", "when the complexity changes: ")
            + pen.pick(IN_FLIGHT[change.term]),
            pen.say(
                f"до {half} её меняет {pen.any_of(change.before)}, позже — {pen.any_of(change.after)}",
                f"until {half} it is changed by {pen.names(change.before)}, later by {pen.names(change.after)}",
            )
            if half
            else "",
            pen.say(f"не больше {times(change.times_at_most)}", f"at most {change.times_at_most} times")
            if change.times_at_most is not None
            else "",
            pen.say("автору сообщают причину", "the author is told why") if change.tell_author else "",
        ),
    )


def _changes(pen: Pen) -> Written:
    changes = pen.edition.terms.changes
    if changes is None:
        return
    kinds = pen.names(changes.kinds)
    if changes.estimate:
        yield (
            changes.clause,
            norm_table(
                pen,
                pen.say(f"Срок оценки: {kinds}", f"Norms of the estimate: {kinds}"),
                changes.estimate.cells,
            ),
        )
    if changes.estimate_says:
        yield (
            changes.clause,
            sentence(
                pen.say(f"в оценке: {changes.estimate_says}", f"an estimate says: {changes.estimate_says}")
            ),
        )
    if changes.approvals:
        head = pen.say("Трудоёмкость|Кто согласует", "Effort|Approved by").split("|")
        rows = ((_effort(pen, step), pen.names(step.who)) for step in changes.approvals)
        yield changes.clause, table(pen.say(f"Согласование: {kinds}", f"Approval: {kinds}"), head, rows)
    yield changes.clause, sentence(*_after(pen, changes))


def _effort(pen: Pen, step: Any) -> str:
    if step.up_to_hours is None and not step.above_hours:
        return pen.say("любая", "any")
    if step.up_to_hours is None:
        return pen.say(f"больше {step.above_hours} ч", f"above {step.above_hours} h")
    if not step.above_hours:
        return pen.say(f"до {step.up_to_hours} ч", f"up to {step.up_to_hours} h")
    return pen.say(
        f"от {step.above_hours} до {step.up_to_hours} ч", f"from {step.above_hours} to {step.up_to_hours} h"
    )


def _after(pen: Pen, changes: Any) -> Iterator[str]:
    if changes.approval_within:
        within = pen.norm(changes.approval_within)
        yield pen.say(f"согласующий отвечает за {within}", f"the approver answers within {within}")
    over = pen.name(changes.overruled_by) if changes.overruled_by else ""
    yield pen.say("при разногласии отказ сильнее", "in a disagreement the refusal wins") + (
        pen.say(f"; отменить его может {over}", f"; {over} may overrule it") if over else ""
    )
    if changes.clock:
        clock = pen.clock(changes.clock)
        yield pen.say(
            f"после согласования плановая дата становится сроком {clock}",
            f"after approval the planned date becomes the due date of {clock}",
        )
    if changes.overrun_tolerance is not None:
        share = changes.overrun_tolerance
        yield pen.say(
            f"превышение оценки больше чем на {share} % согласуется заново",
            f"an overrun of more than {share} % is approved anew",
        )
    if changes.reschedules_with_author is not None:
        times, who = changes.reschedules_with_author, pen.name(changes.then_rescheduled_by)
        yield pen.say(
            f"переносов даты с согласия автора — не больше {times}, дальше решает {who}",
            f"the date moves at most {times} times with the author's consent, then {who} decides",
        )


def _recurrence(pen: Pen) -> Written:
    rule = pen.edition.terms.recurrence
    if rule is None:
        return
    within, kind = pen.norm(rule.window), pen.name(rule.kind)
    yield (
        rule.clause or pen.edition.terms.clause,
        sentence(
            pen.say(
                f"если в одной зоне за {within} было одинаковых запросов {rule.count} или больше, система заводит запрос «{kind}» об их общей причине",
                f"when one zone has {rule.count} tickets alike or more within {within}, the desk opens a ticket of the kind “{kind}” about their common cause",
            )
        ),
    )


def _mass(pen: Pen) -> Written:
    mass = pen.edition.terms.mass_incident
    if mass is None:
        return
    who, within = pen.names(mass.declared_by), pen.norm(mass.window)
    signal = pen.say(" или сигнал наблюдения", " or a signal of monitoring") if mass.or_signal else ""
    yield (
        mass.clause,
        sentence(
            pen.say(
                f"массовый инцидент объявляет {who}: одинаковых обращений — {mass.count} за {within}{signal}",
                f"a mass incident is declared by {who}: {mass.count} alike within {within}{signal}",
            ),
            pen.say(
                "одинаковые обращения система замечает сама и предлагает объявить",
                "alike tickets are noticed by the desk itself, which proposes to declare them",
            ),
            pen.say(
                "остальные запросы присоединяются к главному: их реакция считается выполненной, исполнение — по главному",
                "further tickets join the parent: their reaction counts as given, their resolution is that of the parent",
            ),
            pen.say(
                "когда исполнен главный, исполнены и присоединённые, но каждый автор принимает сам; несогласный отделяется",
                "when the parent is resolved, so are the joined ones, but each author accepts himself; who disagrees is detached",
            ),
            pen.say(f"проблема {mass.problem}", f"a problem: {mass.problem}") if mass.problem else "",
        ),
    )
