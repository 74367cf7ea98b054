"""Results, their acceptance and return, every way to an end."""

from __future__ import annotations

from datetime import datetime

from reglament.demo.stage.player import Played, Stage
from reglament.demo.stage.steps import Step
from reglament.tickets import closing, rating, resolving


def resolved(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    resolving.resolve(played.number, result=step.text, by=stage.desk(played, step, at), at=at)


def accepted(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    mark = int(step.argument) if step.argument else None
    resolving.accept(played.number, mark=mark, text=step.text, by=stage.author(played, step), at=at)


def sent_back(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    resolving.send_back(played.number, what_is_wrong=step.text, by=stage.author(played, step), at=at)


def reopened(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    closing.reopen(played.number, what_is_wrong=step.text, by=stage.author(played, step), at=at)


def closed(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    by = stage.desk(played, step, at)
    closing.close(played.number, code=step.argument, text=step.text, by=by, at=at)


def rejected(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    by = stage.head(step)
    closing.reject(played.number, ground=step.argument, explanation=step.text, by=by, at=at)


def appeal_granted(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    by = stage.holder("ит_директор", step.place, at) if not step.actor else stage.person(step.actor, step)
    closing.grant_appeal(played.number, decision=step.text, by=by, at=at)


def withdrawn(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    closing.withdraw(played.number, reason=step.text, by=stage.author(played, step), at=at)


def rated(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    rating.rate(played.number, mark=int(step.argument), by=stage.author(played, step), at=at)
