"""Samples for the page of all components: a small desk on a Wednesday morning, with very long words."""

from datetime import date
from typing import Any

from reglament.ui.clocks import ClockBar
from reglament.ui.shell import Account, NavItem, Shell, Undo
from reglament.ui.showcase.conversation import NOW, conversation
from reglament.ui.showcase.form import SampleForm
from reglament.ui.showcase.queue import deadlines, groups
from reglament.ui.year import DayMark

HOUR = 3600
STATES = (
    ("Новый", "new"),
    ("В работе", "work"),
    ("Нужен ответ", "answer"),
    ("Ждёт автора", "waiting"),
    ("Исполнен", "done"),
    ("Закрыт", "closed"),
    ("Отклонён", "refused"),
)
TONES = (
    ("info", "Автор видит только обещания, внутренних заметок на его странице нет."),
    ("warning", "П2 × С1: порог эскалации за 24 минуты до срока, никто не успеет."),
    ("error", "Нет срока для П3 × С3 — строка 45."),
    ("success", "Редакция 4 введена в действие с 1 апреля 2026 г."),
)
STEPS = (("Принят", "done"), ("В работе", "current"), ("Проверьте", "next"), ("Закрыт", "next"))
DAYS = {
    date(2026, 2, 23): DayMark("off", "День защитника Отечества"),
    date(2026, 3, 9): DayMark("off", "выходной перенесён с 8 марта"),
    date(2026, 3, 31): DayMark("special", "закрытие квартала, до 20:00"),
    date(2026, 4, 30): DayMark("short", "на час короче"),
    date(2026, 11, 3): DayMark("short"),
    date(2026, 12, 26): DayMark("extra"),
}
CLOCKS = (
    ClockBar("late", 8 * HOUR, 10 * HOUR, [(2 * HOUR, 3 * HOUR)], "вчера, 9:12", "срок был сегодня, 8:00"),
    ClockBar("ok", 9 * HOUR, 4 * HOUR, (), "сегодня, 9:00", "до 18:00"),
    ClockBar("met", 4 * HOUR, 1 * HOUR, (), "9:12", "ответ дан в 9:29"),
)
VIEWS = (
    ("Мне сейчас", "inbox", 12, False),
    ("Просрочено", "late", 11, True),
    ("Без ответственного", "user", 7, False),
)


def context() -> dict[str, Any]:
    """Everything the page shows."""
    return {
        "now": NOW,
        "shell": _shell(),
        "deadlines": deadlines(NOW),
        "states": STATES,
        "groups": groups(NOW),
        "conversation": conversation(),
        "clocks": CLOCKS,
        "steps": [{"name": name, "state": state} for name, state in STEPS],
        "days": DAYS,
        "undo": Undo("Запрос 1486 исполнен.", "?"),
        "other": "Савельева Инна",
        "nothing": "Срочного нет. Ближайший срок — завтра, 11:00.",
        "blank": SampleForm(auto_id="blank_%s"),
        "form": SampleForm({"text": "", "base": "", "zone": "book", "phone": "214"}),
        "tones": TONES,
    }


def _shell() -> Shell:
    nav = [
        NavItem(label, "?", glyph, f"KeyG Digit{place}", count, hot, current=place == 1)
        for place, (label, glyph, count, hot) in enumerate(VIEWS, 1)
    ]
    nav += [
        NavItem("Регламент", "?", "book-open", section="Руководителю"),
        NavItem("Календарь", "?", "calendar-days"),
        NavItem("Люди и зоны ответственности", "?", "user-group"),
    ]
    account = Account("Климов Андрей", "Консультант", "?", (NavItem("Мой профиль", "?", "user-circle"),))
    return Shell("Северный путь", "?", nav, account, search="?", new="?")
