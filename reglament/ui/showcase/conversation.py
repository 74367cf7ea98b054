"""A thread with one message of every kind and two events."""

from datetime import UTC, datetime, timedelta

from reglament.ui.conversation import Attachment, Event, Message

NOW = datetime(2026, 3, 4, 7, 2, tzinfo=UTC)
QUESTION = """Добрый день!
Не сходится 60 счёт с актом сверки, расхождение 12 480,50 ₽. Снимок приложила, аудиторы ждут до обеда.

Акт здесь: https://example.org/acts/60-2026"""
ANSWER = "Вижу два поступления одной датой. Корректировку от 14.02 проводили вы?"
NOTE = "Похоже на № 1391: там помогло перепроведение за месяц. Без согласования главбуха не трогать."
FILES = (Attachment("акт сверки за февраль.pdf", 184_320, "?"), Attachment("снимок.png", 2_412_000, "?"))


def conversation() -> list[Message | Event]:
    """The thread, oldest first."""
    assigned = "назначен Климову А. по зоне «Бухгалтерия»"
    return [
        Message("author", "Рыжова Елена", _before(22, 0), QUESTION, files=FILES),
        Event(_before(21, 58), assigned, "п. 2.1", "user-plus"),
        Message("reply", "Климов Андрей", _before(21, 0), ANSWER),
        Message("note", "Савельева Инна", _before(20, 0), NOTE),
        Event(_before(2, 0), "срок исполнения прошёл", "п. 3.4.6", "late", "late"),
    ]


def _before(hours: int, minutes: int) -> datetime:
    return NOW - timedelta(hours=hours, minutes=minutes)
