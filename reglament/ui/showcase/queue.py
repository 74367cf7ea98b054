"""A queue with rows in every condition."""

from datetime import datetime, timedelta

from reglament.ui.deadlines import Deadline, met, missed, running, stopped
from reglament.ui.rows import QueueGroup, QueueRow

HOUR = 3600
LONG = "Транспортноэкспедиционнообслуживающепогрузочноразгрузочный отчёт выводит пустую страницу"
FIRM = "Не сходится 60 счёт с актом сверки по ООО «Электротехснабкомплектмонтажналадка»"


def deadlines(now: datetime) -> list[Deadline]:
    """One of every state, the running ones at several distances."""
    closing = now + timedelta(hours=3)
    return [
        running(now - timedelta(hours=2, minutes=10), now=now, left=-7800),
        running(now + timedelta(minutes=35), now=now, left=2100, open_until=closing),
        running(now + timedelta(hours=1, minutes=50), now=now, left=6600, open_until=closing),
        running(now + timedelta(hours=6), now=now, left=5 * HOUR),
        running(now + timedelta(days=1, hours=2), now=now, left=9 * HOUR),
        running(now + timedelta(days=5), now=now, left=24 * HOUR),
        stopped("ждём автора", 2 * 86400),
        met(17 * 60),
        missed(2 * HOUR + 600),
    ]


def groups(now: datetime) -> list[QueueGroup]:
    """Four groups, as the desk shows them."""
    late, near, later, far, next_day, next_week, standing, *_ = deadlines(now)
    return [
        QueueGroup("Просрочено", _overdue(late), 11),
        QueueGroup("Сегодня", _today(near, later, far)),
        QueueGroup("Позже", _later(next_day, next_week)),
        QueueGroup("Часы стоят: ход не наш", [_standing(standing)]),
    ]


def _overdue(late: Deadline) -> list[QueueRow]:
    me = "Климов Андрей"
    return [
        QueueRow(1486, "?", FIRM, late, "Рыжова Е.", "В работе", "work", me, True, current=True, first=True),
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
    ]


def _today(near: Deadline, later: Deadline, far: Deadline) -> list[QueueRow]:
    inna, pavel, author = "Савельева Инна", "Ткач Павел", "Константинопольская Евлампия Максимилиановна"
    draft, writing = "Перезагрузите точку доступа", "Савельева пишет ответ"
    terminal, receipt = "Терминал сбора данных не видит базу", "Кассовый чек не пробивается на ККТ склада № 3"
    return [
        QueueRow(1511, "?", terminal, near, "Попова Е.", responsible=inna, draft=draft, place="Розница"),
        QueueRow(1514, "?", LONG, later, author, responsible=pavel, presence=writing),
        QueueRow(
            1516, "?", receipt, far, "Кузнецов П.", "Нужен ответ", "answer", "Климов Андрей", unread=True
        ),
    ]


def _later(next_day: Deadline, next_week: Deadline) -> list[QueueRow]:
    rights, journal = "Прошу добавить права на «Перемещение товаров»", "Долго открывается журнал документов"
    return [
        QueueRow(1520, "?", rights, next_day, "Смирнова А.", responsible="Ткач Павел"),
        QueueRow(1523, "?", journal, next_week, "Рыжова Е.", gone="ушёл: взяла Савельева"),
    ]


def _standing(standing: Deadline) -> QueueRow:
    subject = "Обмен с сайтом: заказы без НДС"
    return QueueRow(1499, "?", subject, standing, "Рыжова Е.", responsible="Климов Андрей", mine=True)
