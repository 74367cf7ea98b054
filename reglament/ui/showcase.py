"""Samples for the page of all components: a small desk on a Wednesday morning, with very long words."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from django import forms

from reglament.ui.clocks import ClockBar
from reglament.ui.conversation import Attachment, Event, Message
from reglament.ui.deadlines import Deadline, met, missed, running, stopped
from reglament.ui.rows import QueueGroup, QueueRow
from reglament.ui.shell import Account, NavItem, Shell, Undo
from reglament.ui.year import DayMark

NOW = datetime(2026, 3, 4, 7, 2, tzinfo=UTC)
LONG = "Транспортноэкспедиционнообслуживающепогрузочноразгрузочный отчёт выводит пустую страницу"


class SampleForm(forms.Form):
    """One field of every shape."""

    text = forms.CharField(
        label="Что случилось?",
        help_text="Можно одной строкой. Снимок экрана можно просто вставить.",
        widget=forms.Textarea,
    )
    base = forms.ChoiceField(
        label="Где работали",
        choices=[("bp", "БП 3.0"), ("ut", "УТ 11"), ("zup", "ЗУП 3.1"), ("", "Не знаю")],
        widget=forms.RadioSelect,
    )
    zone = forms.ChoiceField(label="Зона", choices=[("", "не выбрана"), ("book", "Бухгалтерия")])
    phone = forms.CharField(label="Телефон", required=False, help_text="Внутренний номер, три цифры.")
    urgent = forms.BooleanField(label="Работа стоит", required=False)


def context() -> dict[str, Any]:
    """Everything the page shows."""
    return {
        "now": NOW,
        "shell": _shell(),
        "deadlines": _deadlines(),
        "states": _states(),
        "groups": _groups(),
        "conversation": _conversation(),
        "clocks": _clocks(),
        "steps": _steps(),
        "days": _days(),
        "undo": Undo("Запрос 1486 исполнен.", "?"),
        "other": "Савельева Инна",
        "nothing": "Срочного нет. Ближайший срок — завтра, 11:00.",
        "blank": SampleForm(auto_id="blank_%s"),
        "form": SampleForm({"text": "", "base": "", "zone": "book", "phone": "214"}),
        "tones": [
            ("info", "Пользователь видит только обещания, внутренних заметок на его странице нет."),
            ("warning", "П2 × С1: порог эскалации за 24 минуты до срока, никто не успеет."),
            ("error", "Нет срока для П3 × С3 — строка 45."),
            ("success", "Редакция 4 введена в действие с 1 апреля 2026 г."),
        ],
    }


def _shell() -> Shell:
    views = [
        ("Мне сейчас", "inbox", 12, False),
        ("Просрочено", "late", 11, True),
        ("Без ответственного", "user", 7, False),
    ]
    nav = [
        NavItem(label, "?", glyph, f"KeyG Digit{place}", count, hot, current=place == 1)
        for place, (label, glyph, count, hot) in enumerate(views, 1)
    ]
    nav += [
        NavItem("Регламент", "?", "book-open", section="Руководителю"),
        NavItem("Календарь", "?", "calendar-days"),
        NavItem("Люди и зоны ответственности", "?", "user-group"),
    ]
    account = Account("Климов Андрей", "Консультант", "?", [NavItem("Мой профиль", "?", "user-circle")])
    return Shell("Северный путь", "?", nav, account, search="?", new="?")


def _deadlines() -> list[Deadline]:
    hour = 3600
    return [
        running(NOW - timedelta(hours=2, minutes=10), now=NOW, left=-7800),
        running(NOW + timedelta(minutes=35), now=NOW, left=2100, open_until=NOW + timedelta(hours=3)),
        running(
            NOW + timedelta(hours=1, minutes=50), now=NOW, left=6600, open_until=NOW + timedelta(hours=3)
        ),
        running(NOW + timedelta(hours=6), now=NOW, left=5 * hour),
        running(NOW + timedelta(days=1, hours=2), now=NOW, left=9 * hour),
        running(NOW + timedelta(days=5), now=NOW, left=24 * hour),
        stopped("ждём автора", 2 * 86400),
        met(17 * 60),
        missed(2 * hour + 600),
    ]


def _states() -> list[tuple[str, str]]:
    return [
        ("Новый", "new"),
        ("В работе", "work"),
        ("Нужен ответ", "answer"),
        ("Ждёт автора", "waiting"),
        ("Исполнен", "done"),
        ("Закрыт", "closed"),
        ("Отклонён", "refused"),
    ]


def _groups() -> list[QueueGroup]:
    late, near, later, far, next_day, next_week, standing, *_ = _deadlines()
    return [
        QueueGroup(
            "Просрочено",
            [
                QueueRow(
                    1486,
                    "?",
                    "Не сходится 60 счёт с актом сверки по ООО «Электротехснабкомплектмонтажналадка»",
                    late,
                    "Рыжова Е.",
                    "В работе",
                    "work",
                    "Климов Андрей",
                    True,
                    "БП 3.0",
                    current=True,
                    first=True,
                ),
                QueueRow(
                    1502,
                    "?",
                    "СБИС не отправляет отчётность, срок сдачи сегодня",
                    late,
                    "Панина О.",
                    "Новый",
                    "new",
                    snippet="Проверила ещё раз, ошибка та же, прикладываю снимок",
                    unread=True,
                ),
            ],
            11,
        ),
        QueueGroup(
            "Сегодня",
            [
                QueueRow(
                    1511,
                    "?",
                    "Терминал сбора данных не видит базу",
                    near,
                    "Попова Е.",
                    responsible="Савельева Инна",
                    draft="Перезагрузите точку доступа",
                    place="Розница",
                ),
                QueueRow(
                    1514,
                    "?",
                    LONG,
                    later,
                    "Константинопольская Евлампия Максимилиановна",
                    presence="Савельева пишет ответ",
                    responsible="Ткач Павел",
                ),
                QueueRow(
                    1516,
                    "?",
                    "Кассовый чек не пробивается на ККТ склада № 3",
                    far,
                    "Кузнецов П.",
                    "Нужен ответ",
                    "answer",
                    "Климов Андрей",
                    True,
                    unread=True,
                ),
            ],
        ),
        QueueGroup(
            "Позже",
            [
                QueueRow(
                    1520,
                    "?",
                    "Прошу добавить права на «Перемещение товаров»",
                    next_day,
                    "Смирнова А.",
                    responsible="Ткач Павел",
                ),
                QueueRow(
                    1523,
                    "?",
                    "Долго открывается журнал документов",
                    next_week,
                    "Рыжова Е.",
                    gone="ушёл: взяла Савельева",
                ),
            ],
        ),
        QueueGroup(
            "Часы стоят: ход не наш",
            [
                QueueRow(
                    1499,
                    "?",
                    "Обмен с сайтом: заказы без НДС",
                    standing,
                    "Рыжова Е.",
                    responsible="Климов Андрей",
                    mine=True,
                )
            ],
        ),
    ]


def _conversation() -> list[Message | Event]:
    return [
        Message(
            "author",
            "Рыжова Елена",
            NOW - timedelta(hours=22),
            "Добрый день!\nНе сходится 60 счёт с актом сверки, "
            "расхождение 12 480,50 ₽. Снимок приложила, аудиторы ждут до обеда.\n\nАкт здесь: https://example.org/acts/60-2026",
            files=[
                Attachment("акт сверки за февраль.pdf", 184_320, "?"),
                Attachment("снимок.png", 2_412_000, "?"),
            ],
        ),
        Event(
            NOW - timedelta(hours=21, minutes=58),
            "назначен Климову А. по зоне «Бухгалтерия»",
            "п. 2.1",
            "user-plus",
        ),
        Message(
            "reply",
            "Климов Андрей",
            NOW - timedelta(hours=21),
            "Вижу два поступления одной датой. Корректировку от 14.02 проводили вы?",
        ),
        Message(
            "note",
            "Савельева Инна",
            NOW - timedelta(hours=20),
            "Похоже на № 1391: там помогло перепроведение за месяц. Без согласования главбуха не трогать.",
        ),
        Event(NOW - timedelta(hours=2), "срок исполнения прошёл", "п. 3.4.6", "late", "late"),
    ]


def _clocks() -> list[ClockBar]:
    hour = 3600
    return [
        ClockBar(
            "late", 8 * hour, 10 * hour, [(2 * hour, 3 * hour)], "вчера, 9:12", "срок был сегодня, 8:00"
        ),
        ClockBar("ok", 9 * hour, 4 * hour, (), "сегодня, 9:00", "до 18:00"),
        ClockBar("met", 4 * hour, 1 * hour, (), "9:12", "ответ дан в 9:29"),
    ]


def _days() -> dict[date, DayMark]:
    return {
        date(2026, 2, 23): DayMark("off", "День защитника Отечества"),
        date(2026, 3, 9): DayMark("off", "выходной перенесён с 8 марта"),
        date(2026, 4, 30): DayMark("short", "на час короче"),
        date(2026, 11, 3): DayMark("short"),
        date(2026, 12, 26): DayMark("extra"),
        date(2026, 3, 31): DayMark("special", "закрытие квартала, до 20:00"),
    }


def _steps() -> list[dict[str, str]]:
    words = [("Принят", "done"), ("В работе", "current"), ("Проверьте", "next"), ("Закрыт", "next")]
    return [{"name": name, "state": state} for name, state in words]
