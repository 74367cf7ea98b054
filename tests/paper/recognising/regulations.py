"""Regulations as offices write them, poured into documents of the plainest make; every word is our own."""

from __future__ import annotations

from docx.document import Document

from tests.paper.reading.made import blank, changed, plain, remark, table, turned


def by_hand() -> Document:
    """No styles: typed numbers, bold headings, capitals; the norms in a table and again in a sentence."""
    made = plain(
        "УТВЕРЖДАЮ",
        "Директор ООО «Ромашка»",
        "___________ И. И. Иванов",
        "«12» марта 2025 г.",
        "**РЕГЛАМЕНТ",
        "**технической поддержки пользователей",
        "**1. Термины и определения",
        "Заявитель – сотрудник Заказчика, обратившийся в службу поддержки.",
        "Диспетчер – специалист Исполнителя, регистрирующий обращения.",
        "**2. Порядок обращения",
        "2.1. Обращения принимаются по электронной почте support@romashka.example, по телефону "
        "+7 (495) 123-45-67 и через портал https://help.romashka.example.",
        "2.2. Обращения, направленные в мессенджеры, не регистрируются.",
        "2.3. Служба поддержки работает с понедельника по четверг с 9:00 до 18:00, в пятницу с 9:00 до 16:45 "
        "(время московское), обеденный перерыв с 13:00 до 14:00.",
        "**3. Приоритеты и сроки",
        "3.1. Устанавливаются следующие приоритеты: критический, высокий, средний, низкий.",
        "3.2. Сроки реакции и решения приведены в таблице.",
    )
    table(
        made,
        [
            ["Приоритет", "Время реакции", "Время решения"],
            ["Критический", "30 мин.", "4 часа"],
            ["Высокий", "1 час", "8 часов"],
            ["Средний", "4 рабочих часа", "2 рабочих дня"],
            ["Низкий", "1 рабочий день", "по согласованию"],
        ],
    )
    for text in (
        "3.3. Время реакции на критические обращения не превышает 15 минут.",
        "3.4. Если заявитель не предоставил ответ на запрос информации в течение 5 рабочих дней, обращение "
        "закрывается автоматически.",
        "3.5. Если в течение 3 (трёх) рабочих дней от заявителя не поступило возражений, обращение считается "
        "выполненным.",
        "3.6. Закрытое обращение может быть переоткрыто в течение десяти календарных дней.",
        "3.7. Менеджер сервиса незамедлительно уведомляет руководителя отдела.",
        "3.8. Прочие случаи рассматриваются согласно п. 7.5.",
        "4. Ответственность",
        "4.1. Доступность сервиса составляет не менее 99,5% в месяц.",
        "4.2. Исполнитель предоставляет отчёт раз в 2 недели.",
    ):
        made.add_paragraph(text)
    return made


def in_english() -> Document:
    """Headings by style, priorities across the table, English throughout."""
    made = blank()
    made.add_heading("Service Level Agreement", 0)
    made.add_paragraph("Between Acme Ltd and Contoso Inc. Version 2.1, effective from March 1, 2025.")
    made.add_heading("Support hours", 1)
    made.add_paragraph(
        "Support is available Monday to Friday, 9:00 to 17:30 (Moscow time), excluding public holidays."
    )
    made.add_heading("Priorities", 1)
    table(
        made,
        [
            ["Severity", "Definition"],
            ["Critical (P1)", "System is down for all users"],
            ["High (P2)", "Major function unavailable"],
            ["Low (P3)", "Question or cosmetic issue"],
        ],
    )
    made.add_heading("Targets", 1)
    table(
        made,
        [
            ["", "P1", "P2", "P3"],
            ["Initial response", "15 minutes", "1 hour", "1 business day"],
            ["Resolution", "4 hours", "3 business days", "best effort"],
        ],
    )
    made.add_heading("Channels", 1)
    made.add_paragraph(
        "Tickets are submitted via the portal https://support.acme.example or by e-mail to "
        "help@acme.example. "
        "Requests sent by chat are not accepted."
    )
    made.add_heading("Closure", 1)
    made.add_paragraph(
        "If the customer does not respond within five business days, the ticket is closed. A resolved ticket "
        "is deemed accepted if no objection is received within three (3) business days."
    )
    made.add_paragraph("The service manager will promptly inform the account manager.")
    return made


def with_a_matrix() -> Document:
    """Upright heads, merged cells, bare numbers in the unit of the head; changes, a remark."""
    made = plain(
        "СОГЛАШЕНИЕ ОБ УРОВНЕ ОБСЛУЖИВАНИЯ",
        "1. Заказчик — ПАО «Вектор», Исполнитель — ООО «Сервис».",
        "2. Все сроки исчисляются в рабочих часах Исполнителя. Время работы: пн–пт 8.30–17.30, МСК+2.",
        "3. Классификация обращений:",
        "инцидент – нарушение работоспособности системы;",
        "консультация – вопрос о работе с системой.",
        "Матрица приоритетов",
    )
    table(
        made,
        [
            ["Влияние / Срочность", "Высокая", "Низкая"],
            ["Вся компания", "1", "2"],
            ["Один пользователь", "2", "3"],
        ],
    )
    made.add_paragraph("Нормативное время, часов")
    table(
        made,
        [
            ["Вид обращения", "Приоритет", "Реакция, ч", "Решение, ч"],
            ["Инцидент", "1", "0,5", "4"],
            ["", "2", "1", "8"],
            ["", "3", "2", "16"],
            ["Консультация", "", "4", "24"],
        ],
    )
    grid = made.tables[-1]
    grid.cell(1, 0).merge(grid.cell(3, 0)).text = "Инцидент"
    turned(made)
    table(made, [["Роль", "Обязанности"], ["Диспетчер", "Регистрирует обращения"]])
    table(
        made,
        [
            ["Линия", "Состав", "Функции"],
            ["Первая линия", "Диспетчер", "Приём и регистрация"],
            ["Вторая линия", "Инженеры", "Решение сложных обращений"],
        ],
    )
    table(
        made,
        [
            ["Показатель", "Целевое значение", "Вес"],
            ["Решено в срок", "не менее 95%", "60"],
            ["Оценка пользователей", "не ниже 4,5", "30"],
        ],
    )
    table(
        made,
        [["Доступность за месяц", "Снижение платы"], ["от 99,5 %", "0 %"], ["от 98 %", "10 %"]],
    )
    changed(
        made, "Запрос закрывается, если автор не отвечает в течение ", "5", "7", " рабочих дней.", "Лапина"
    )
    remark(made, "Откуда это?", "Исполнитель информирует автора не реже 1 раза в 2 рабочих дня.", "Петров")
    return made


ALL = {"by_hand": by_hand, "in_english": in_english, "with_a_matrix": with_a_matrix}
