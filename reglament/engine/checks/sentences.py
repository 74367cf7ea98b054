"""What findings say: code -> (what is wrong, how to mend it), each in Russian and in English."""

from __future__ import annotations

from typing import Final

from .sentences_of_controls import CONTROLS
from .sentences_of_duties import DUTIES
from .sentences_of_languages import LANGUAGES
from .sentences_of_load import LOAD
from .sentences_of_order import ORDER
from .sentences_of_sense import SENSE

_Pair = tuple[str, str]
_SENTENCES: Final[dict[str, tuple[_Pair, _Pair]]] = {
    "matrix": (
        (
            "В матрице приоритетов нет клетки «{impact}» × «{urgency}».",
            "The matrix of priorities has no cell “{impact}” × “{urgency}”.",
        ),
        ("Допишите строку матрицы.", "Complete the row of the matrix."),
    ),
    "no_matrix": (
        (
            "Влияние и срочность названы, а матрицы нет: приоритет найти не из чего.",
            "Impact and urgency are named but there is no matrix to find a priority from.",
        ),
        ("Добавьте «матрица» или уберите шкалы.", "Add a matrix or leave the scales out."),
    ),
    "no_priority": (
        (
            "Приоритетов несколько, а обычный не назван и матрицы нет.",
            "There are several priorities, no matrix and no default one.",
        ),
        ("Напишите «обычно: …» или матрицу.", "Write the default or a matrix."),
    ),
    "no_norm": (
        (
            "Часы «{clock}»: нет нормы для {count} сочетаний, например {example}.",
            "Clock “{clock}”: no norm for {count} combinations, for example {example}.",
        ),
        (
            "Допишите клетку; где срока нет, скажите это: «без срока», «по плану» или «не оказывается».",
            "Complete the table; where nothing is promised say so: no norm, by plan, not offered.",
        ),
    ),
    "no_source": (
        (
            "Часы «{clock}»: их норма должна стоять в «{source}», а там её нет.",
            "Clock “{clock}”: its norm should stand in “{source}” and does not.",
        ),
        ("Добавьте раздел или назовите норму у часов.", "Add the section or name the norm at the clock."),
    ),
    "falls": (
        (
            "{row}: «{earlier}» ({first}) дольше, чем «{later}» ({second}).",
            "{row}: “{earlier}” ({first}) is longer than “{later}” ({second}).",
        ),
        (
            "Обычно срок растёт со сложностью и с падением приоритета: проверьте числа.",
            "Norms usually grow with complexity and with falling priority: check the numbers.",
        ),
    ),
    "reaction_longer": (
        (
            "{row}: реакция ({first}) дольше исполнения ({second}).",
            "{row}: the response ({first}) is longer than the resolution ({second}).",
        ),
        ("Проверьте обе нормы.", "Check both norms."),
    ),
    "unit": (
        (
            "Норма «{norm}» часов «{clock}» для «{priority}» — не в часах их календаря «{calendar}».",
            "The norm “{norm}” of clock “{clock}” for “{priority}” is not in units of “{calendar}”.",
        ),
        (
            "Возьмите единицу этого календаря или другой календарь.",
            "Use a unit of that calendar, or another calendar.",
        ),
    ),
    "no_initial": (
        ("Нет состояния категории «новый»: запросу негде начаться.", "No state is of category “new”."),
        ("Назовите начальное состояние.", "Name the initial state."),
    ),
    "unreachable": (
        ("В состояние «{state}» не ведёт ни один переход.", "No move leads to state “{state}”."),
        ("Добавьте переход или уберите состояние.", "Add a move or remove the state."),
    ),
    "no_exit": (
        ("Из состояния «{state}» нет выхода.", "State “{state}” has no exit."),
        ("Добавьте переход.", "Add a move."),
    ),
    "waits_for_ever": (
        (
            "Состояние «{state}» ждёт вечно: выхода, который делает сама система, нет.",
            "State “{state}” waits for ever: the system itself has no way out of it.",
        ),
        (
            "Добавьте переход с «кто: [система]» и срок, после которого он происходит.",
            "Add a move made by the system and the term after which it happens.",
        ),
    ),
    "no_term_of_silence": (
        (
            "Переход «{passage}» система делает, когда истечёт молчание, а через сколько — не сказано.",
            "The system makes the move “{passage}” when silence runs out, but after how long is not said.",
        ),
        ("Напишите «закрыть_через: …».", "Write after how long it closes."),
    ),
    "same_passage": (
        ("Переход «{passage}» с теми же условиями записан дважды.", "The move “{passage}” is there twice."),
        ("Уберите один.", "Remove one."),
    ),
    "code_out_of_reach": (
        (
            "С кодом закрытия «{name}» запрос закрыть нельзя: его не называет ни один переход.",
            "No ticket can be closed as “{name}”: no move names this closure code.",
        ),
        (
            "Допишите код в «только» перехода к закрытию или уберите его.",
            "Add the code to “only” of a move to an end, or remove it.",
        ),
    ),
    "late_reminder": (
        (
            "Напоминание через {reminder} — не раньше срока {term}, о котором напоминает.",
            "The reminder after {reminder} is not before the term {term} that it announces.",
        ),
        ("Напомните раньше.", "Remind earlier."),
    ),
    "reminder_order": (
        (
            "Напоминания идут не по возрастанию: {earlier}, затем {later}.",
            "Reminders do not ascend: {earlier}, then {later}.",
        ),
        ("Расставьте их по порядку, без повторов.", "Put them in order, without repeats."),
    ),
    "closes_silently": (
        (
            "Запрос закроется по молчанию без единого напоминания.",
            "A ticket is closed for silence without any reminder.",
        ),
        ("Добавьте напоминания.", "Add reminders."),
    ),
    "no_deputy": (
        (
            "Роль «{role}» решает (п. {clauses}), а держит её один человек без заместителя.",
            "Role “{role}” decides (clauses {clauses}) and one person holds it without a deputy.",
        ),
        ("Назначьте заместителя в приложении.", "Name a deputy in the annex."),
    ),
    "nobody_holds": (
        ("Роль «{role}» (п. {clauses}) никто не держит.", "Nobody holds role “{role}” (clauses {clauses})."),
        ("Дайте её человеку в приложении о людях.", "Give it to somebody in the annex of people."),
    ),
    "zone_unheld": (
        ("Зону «{zone}» никто не держит.", "Nobody holds zone “{zone}”."),
        ("Допишите её в приложение о зонах.", "Add it to the annex of zones."),
    ),
    "zone_alone": (
        (
            "Зона «{zone}»: нет замещающего, или он же и отвечает.",
            "Zone “{zone}” has no deputy, or the deputy is the owner.",
        ),
        ("Назначьте другого человека.", "Name another person."),
    ),
    "zone_key_user": (
        ("У зоны «{zone}» нет ключевого пользователя.", "Zone “{zone}” has no key user."),
        ("Назначьте его в приложении о зонах.", "Name one in the annex of zones."),
    ),
    "zone_many": (
        ("«{person}» отвечает за {count} зон.", "“{person}” is the owner of {count} zones."),
        ("Разделите: больше трёх зон один не удержит.", "Share them: nobody holds more than three."),
    ),
    "rota_alone": (
        ("Дежурит один человек.", "One person alone is on duty."),
        ("Добавьте людей в очередь.", "Add people to the rota."),
    ),
    "year_unknown": (
        (
            "Производственного календаря на {year} год нет: сроки на {days} дней вперёд не посчитать.",
            "There is no official calendar of {year}: deadlines within {days} days cannot be reckoned.",
        ),
        (
            "Дополните календарь года или напишите «неизвестные_годы: по дням недели».",
            "Complete the calendar of the year, or write “unknown_years: by weekdays”.",
        ),
    ),
    "year_by_weekdays": (
        (
            "Производственного календаря на {year} год ещё нет: сроки считаются по дням недели.",
            "There is no official calendar of {year} yet: deadlines are counted by weekdays.",
        ),
        ("Обновите программу, когда выйдет постановление.", "Update the program when the decree appears."),
    ),
    "year_unconfirmed": (
        (
            "Календарь {year} года не подтверждён текстом акта: переносы дней могут измениться.",
            "The calendar of {year} is not confirmed yet: moved days may change.",
        ),
        ("Проверьте его, когда выйдет постановление.", "Check it when the decree appears."),
    ),
    "weights": (
        ("Веса показателей дают {sum}, а не 100.", "The weights of the measures sum to {sum}, not 100."),
        ("Поправьте веса.", "Mend the weights."),
    ),
    "shares": (
        ("Доли по сложности дают {sum}%, а не 100%.", "The shares by complexity sum to {sum}%, not 100%."),
        ("Поправьте доли.", "Mend the shares."),
    ),
    "sanction_steps": (
        (
            "Ступени санкций не убывают до нуля или не растут по мере снижения доступности.",
            "The steps of sanctions do not descend to 0 % with growing reductions.",
        ),
        ("Расставьте их от лучшей доступности к 0%.", "Order them from the best availability down to 0%."),
    ),
    "punished": (
        (
            "{scale}: простой, устранённый точно в норму, даёт в месяц {share}% и стоит {reduction}%.",
            "{scale}: an outage ended just in time gives {share}% in a short month and costs {reduction}%.",
        ),
        (
            "Смягчите ступень, вес или цель: соблюдённую норму не наказывают.",
            "Ease the step, the weight or the target: keeping a norm is not punished.",
        ),
    ),
    "same_date": (
        (
            "Редакция {number} действует с {date}, новая не может начаться раньше или в тот же день.",
            "Edition {number} is in force from {date}; a new one cannot begin before or on that day.",
        ),
        ("Поставьте более позднюю дату.", "Write a later date."),
    ),
    "same_number": (
        ("Редакция {number} уже есть.", "There is an edition {number} already."),
        ("Дайте новой следующий номер.", "Give the new one the next number."),
    ),
    "vanished": (
        (
            "«{name}» было в прежней редакции и пропало: запросы, где оно стоит, остались бы без имени.",
            "“{name}” was in the edition before and is gone: tickets that use it would lose the name.",
        ),
        (
            "Верните имя или напишите у нового «прежде: {name}».",
            "Bring the name back, or write “formerly: {name}” at the new one.",
        ),
    ),
    "no_provisional": (
        (
            "Не сказано, чем считается запрос до разбора, а автору уже показан срок.",
            "It is not said what a ticket counts as before triage, yet the author sees a date.",
        ),
        ("Добавьте «до_разбора».", "Add the block before_triage."),
    ),
}


def what(code: str, language: str) -> str:
    """The template of what is found."""
    return _said(code)[0][language == "en"]


def mend(code: str, language: str) -> str:
    """The template of what to do."""
    return _said(code)[1][language == "en"]


def codes() -> frozenset[str]:
    """Every code there is."""
    return frozenset({*_SENTENCES, *SENSE, *LANGUAGES, *LOAD, *CONTROLS, *DUTIES, *ORDER})


def _said(code: str) -> tuple[_Pair, _Pair]:
    tables = (_SENTENCES, LANGUAGES, LOAD, CONTROLS, DUTIES, ORDER, SENSE)
    return next(table[code] for table in tables if code in table)
