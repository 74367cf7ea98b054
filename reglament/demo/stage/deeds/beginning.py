"""Looking at a new ticket, giving it to somebody, taking it up."""

from __future__ import annotations

from datetime import datetime

from reglament.demo.stage.player import Played, Stage
from reglament.demo.stage.steps import Step
from reglament.engine import Category
from reglament.tickets import assignment, triage, working

ENDS = ("закрыт", "отклонён", "дубль", "присоединён", "отозван")
"""After these words a ticket just looked at needs nobody who is responsible for it."""


def triaged(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    """«разбор климов»: the dispatcher says what it is and, unless it ends at once, whose it is."""
    keeper = step.argument or stage.dispatcher(at)
    by = stage.person(keeper if stage.is_dispatcher(keeper) else stage.dispatcher(at), step)
    said = stage.classes(played.story)
    triage.triage(
        played.number,
        kind=said.kind,
        zone=said.zone,
        impact=said.impact,
        urgency=said.urgency,
        complexity=said.complexity,
        priority=said.priority,
        circumstances=said.circumstances,
        by=by,
        at=at,
    )
    following = _following(played, step)
    has_state = any(s.category is Category.ASSIGNED for s in stage.book.rules.states.values())
    if has_state and (following is None or following.word not in ENDS):
        responsible = stage.person(keeper, step)
        assignment.assign(played.number, responsible=responsible, by=by, at=at)
        played.responsible = keeper


def corrected(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    """«уточнение С3»: the desk sees that it is more, or less, than it took it for."""
    complexity = step.argument or None
    triage.triage(played.number, complexity=complexity, by=stage.desk(played, step, at), at=at)


def taken(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    working.take(played.number, answer=step.text, by=stage.desk(played, step, at), at=at)


def passed_to_development(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    """«передан_ПО дорохов»: the developers carry on, the author's clocks run."""
    to, by = stage.person(step.argument, step), stage.desk(played, step, at)
    tier = next((code for code, each in stage.book.rules.policies.tiers.items() if each.who == "по"), "3")
    assignment.pass_to_tier(played.number, tier=tier, responsible=to, note=step.text, by=by, at=at)
    played.responsible = step.argument


def handed_over(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    to, by = stage.person(step.argument, step), stage.desk(played, step, at)
    assignment.hand_over(played.number, responsible=to, note=step.text, by=by, at=at)
    played.responsible = step.argument


def given_back(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    assignment.refuse_assignment(played.number, reason=step.text, by=stage.desk(played, step, at), at=at)
    played.responsible = ""


def _following(played: Played, step: Step) -> Step | None:
    steps = played.story.steps
    place = next(index for index, each in enumerate(steps) if each is step)
    return steps[place + 1] if place + 1 < len(steps) else None
