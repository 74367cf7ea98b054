"""Tickets that have to do with one another."""

from __future__ import annotations

from datetime import datetime, timedelta

from reglament.demo.stage.player import Played, Stage
from reglament.demo.stage.steps import Step
from reglament.tickets import conversation, linking, mass
from reglament.tickets.models import LinkKind


def duplicate(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    of, by = stage.other(step.argument, step), stage.desk(played, step, at)
    linking.mark_duplicate(played.number, of=of, text=step.text, by=by, at=at)


def tied(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    other, by = stage.other(step.argument, step), stage.desk(played, step, at)
    linking.link(played.number, kind=LinkKind.RELATED_TO, other=other, by=by, at=at)


def declared(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    """The head declares a mass failure and tells the author so."""
    head = stage.head(step)
    mass.declare(played.number, by=head, at=at)
    if step.text:
        conversation.reply(played.number, body=step.text, by=head, at=at + timedelta(seconds=1))


def joined(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    parent, by = stage.other(step.argument, step), stage.desk(played, step, at)
    mass.join(played.number, parent=parent, by=by, at=at)


def detached(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    mass.detach(played.number, text=step.text, by=stage.author(played, step), at=at)
