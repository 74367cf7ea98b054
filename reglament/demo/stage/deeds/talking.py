"""What is said: to the author, by him, inside the desk, to the head."""

from __future__ import annotations

from datetime import datetime

from reglament.demo.stage.player import Played, Stage
from reglament.demo.stage.steps import Step
from reglament.tickets import attention, conversation, questions


def replied(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    conversation.reply(played.number, body=step.text, by=stage.desk(played, step, at), at=at)


def noted(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    conversation.note(played.number, body=step.text, by=stage.desk(played, step, at), at=at)


def asked(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    questions.ask(played.number, question=step.text, by=stage.desk(played, step, at), at=at)


def answered(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    questions.answer(played.number, body=step.text, by=stage.author(played, step), at=at)


def wrote(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    conversation.write(played.number, body=step.text, by=stage.author(played, step), at=at)


def thanked(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    conversation.write(played.number, body=step.text, thanks=True, by=stage.author(played, step), at=at)


def called(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    conversation.called(played.number, body=step.text, by=stage.desk(played, step, at), at=at)


def attention_asked(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    attention.ask_attention(played.number, text=step.text, by=stage.author(played, step), at=at)


def attention_answered(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    attention.answer_attention(played.number, text=step.text, by=stage.head(step), at=at)


def disputed(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    attention.dispute_priority(played.number, text=step.text, by=stage.author(played, step), at=at)


def dispute_decided(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    """«приоритет групповое низкая»; nothing named: the priority stays."""
    impact, _, urgency = step.argument.partition(" ")
    attention.decide_dispute(
        played.number,
        text=step.text,
        impact=impact or None,
        urgency=urgency or None,
        by=stage.head(step),
        at=at,
    )
