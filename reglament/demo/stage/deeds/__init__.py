"""What each word of a story does: one verb of the life cycle, by whom the story means."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from reglament.demo.stage.deeds import beginning, ending, joining, talking, working
from reglament.demo.stage.player import Played, Stage
from reglament.demo.stage.steps import Step

Deed = Callable[[Stage, Played, Step, datetime], None]


def silent(stage: Stage, played: Played, step: Step, at: datetime) -> None:
    """Time goes by; what the desk does by itself meanwhile, the timers do."""


DEEDS: dict[str, Deed] = {
    "": silent,
    "разбор": beginning.triaged,
    "уточнение": beginning.corrected,
    "берёт": beginning.taken,
    "отвечает": talking.replied,
    "заметка": talking.noted,
    "вопрос": talking.asked,
    "ответ": talking.answered,
    "пишет": talking.wrote,
    "спасибо": talking.thanked,
    "звонок": talking.called,
    "передан_ПО": beginning.passed_to_development,
    "передан": beginning.handed_over,
    "возвращён в очередь": beginning.given_back,
    "внешние": working.waits_for_others,
    "ответили": working.resumed,
    "продолжает": working.resumed,
    "запланирован": working.scheduled,
    "план": working.planned,
    "оценка": working.estimated,
    "согласование": working.approval_asked,
    "решение": working.decided,
    "результат": ending.resolved,
    "принят": ending.accepted,
    "не помогло": ending.sent_back,
    "возобновлён": ending.reopened,
    "закрыт": ending.closed,
    "отклонён": ending.rejected,
    "жалоба принята": ending.appeal_granted,
    "отозван": ending.withdrawn,
    "оценил": ending.rated,
    "дубль": joining.duplicate,
    "связан": joining.tied,
    "внимание": talking.attention_asked,
    "ответ на просьбу": talking.attention_answered,
    "спор": talking.disputed,
    "приоритет": talking.dispute_decided,
    "массовый": joining.declared,
    "присоединён": joining.joined,
    "отделён": joining.detached,
}
