"""Waiting, planning, estimating, asking somebody who decides."""

from __future__ import annotations

import re
from datetime import datetime

from reglament.demo.stage.errors import StoryError
from reglament.demo.stage.player import Played, Stage
from reglament.demo.stage.steps import Step
from reglament.people.models import Person
from reglament.tickets import approval, closing, conversation, estimating, working
from reglament.tickets.models import Ticket

CHECK_AFTER = 5  # working days until a third party is asked again


def waits_for_others(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    """«внешние Калуга Астрал № 7741902»."""
    who, _, number = step.argument.partition("№")
    if not number.strip():
        raise StoryError(step.place, "нужно: внешние КТО № НОМЕР")
    soon = stage.hours.calendar.end_of_working_day(int(at.timestamp()), CHECK_AFTER)
    check = stage.until(step, at) if step.in_days or step.until else datetime.fromtimestamp(soon, at.tzinfo)
    working.wait_for_third_party(
        played.number,
        who=who.strip(),
        foreign_number=number.strip(),
        check_at=check,
        text=step.text,
        by=stage.desk(played, step, at),
        at=at,
    )


def scheduled(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    until, by = stage.until(step, at), stage.desk(played, step, at)
    working.schedule(played.number, until=until, consent=True, text=step.text, by=by, at=at)


def resumed(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    working.resume(played.number, text=step.text, by=stage.desk(played, step, at), at=at)


def planned(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    until, by = stage.until(step, at), stage.desk(played, step, at)
    estimating.plan(played.number, until=until, text=step.text, by=by, at=at)


def estimated(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    """«оценка 14ч +8д»."""
    hours = re.fullmatch(r"(\d+(?:[.,]\d)?)ч", step.argument)
    if hours is None:
        raise StoryError(step.place, "нужно: оценка 14ч +8д")
    estimating.estimate(
        played.number,
        hours=float(hours[1].replace(",", ".")),
        until=stage.until(step, at) if step.in_days or step.until else None,
        text=step.text,
        by=stage.desk(played, step, at),
        at=at,
    )


def approval_asked(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    """Where the catalogue has asked already, the words alone are added."""
    approver, by = stage.person(step.argument, step), stage.desk(played, step, at)
    played.approver = step.argument
    if _approvers(played):
        conversation.reply(played.number, body=step.text, by=by, at=at)
    else:
        approval.request_approval(played.number, approver=approver, text=step.text, by=by, at=at)


def decided(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    """«решение да +8д»: of all who are asked; «решение нет»: on the ground that names the approver."""
    granted = {"да": True, "нет": False}.get(step.argument)
    if granted is None:
        raise StoryError(step.place, "нужно: решение да, решение нет")
    asked = _approvers(played)
    named = step.actor or played.approver
    by = stage.person(named, step) if named else None
    if by not in asked:
        by = next(iter(asked), by)
    if not granted:
        ground = "изменение отклонено владельцем процесса"
        closing.reject(played.number, ground=ground, explanation=step.text, by=by, at=at)
        return
    until = stage.until(step, at) if step.in_days or step.until else None
    deciding: list[Person | None] = [*asked] or [by]
    for approver in deciding:
        text = step.text if approver == by else ""
        approval.decide(played.number, granted=True, text=text, until=until, by=approver, at=at)


def _approvers(played: Played) -> list[Person]:
    """Who has the word now."""
    ids = Ticket.objects.values_list("approvers", flat=True).get(number=played.number)
    known = Person.objects.in_bulk(ids)
    return [known[each] for each in ids]
