"""What findings about the sense of a regulation say; the same form as in `sentences`."""

from __future__ import annotations

from typing import Final

_Pair = tuple[str, str]
SENSE: Final[dict[str, tuple[_Pair, _Pair]]] = {
    "rows_dispute": (
        (
            "Строки «{winner}» и «{other}» спорят об одном запросе; действует первая.",
            "The rows “{winner}” and “{other}” dispute the same ticket; the first one counts.",
        ),
        (
            "Если так и задумано, скажите это строкой для обоих признаков сразу.",
            "If that is meant, say so in a row for both of them at once.",
        ),
    ),
    "customers_unlisted": (
        (
            "Кто есть кто из заказчиков, говорит приложение «заказчики», а его у редакции нет.",
            "Which customer is what says the annex “customers”, which the edition does not have.",
        ),
        (
            "Добавьте «приложения: {{заказчики: …}}» с номером и тем, кто его меняет.",
            "Add “annexes: {{customers: …}}” with its number and who changes it.",
        ),
    ),
    "plan_unknown": (
        (
            "Тарифы названы, а какой у запроса без договора — нет: его строк в таблицах не будет ни одной.",
            "Plans are named but not that of a ticket without a contract: no row of theirs will fit it.",
        ),
        ("Назовите «без_тарифа» или «нужен_договор: да».", "Name “without_plan” or “needs_contract”."),
    ),
    "contacts_above": (
        (
            "«{organisation}»: контактных лиц названо {named}, обращаться вправе первые {count}.",
            "“{organisation}”: {named} contacts are named, the first {count} may file.",
        ),
        ("Уберите лишних или поменяйте порядок.", "Take some out, or change their order."),
    ),
    "regime_idle": (
        (
            "Режим «{regime}» ничего не меняет: у него нет ни строк в таблицах сроков, ни множителя.",
            "The regime “{regime}” changes nothing: it has neither rows in tables of norms nor a factor.",
        ),
        (
            "Напишите строку таблицы с его именем или «сроки_длиннее_в».",
            "Write a row of a table with its name, or “norms_longer_by”.",
        ),
    ),
    "regime_shorter": (
        (
            "Режим «{regime}»: сроки длиннее в раз, который не больше одного.",
            "The regime “{regime}”: norms are longer by a factor that is not above one.",
        ),
        ("Множитель больше единицы: 2 или 1,5.", "Take a factor above one: 2 or 1.5."),
    ),
    "band_nowhere": (
        (
            "Полоса «{band}» должна быть в часы одного календаря либо вне их.",
            "The band “{band}” has to be in the hours of one calendar or outside them.",
        ),
        ("Назовите «в_часы» или «вне_часов».", "Name “within” or “outside”."),
    ),
    "one_hand": (
        (
            "Зона «{zone}»: и согласовать, и исполнить может только «{person}».",
            "Zone “{zone}”: “{person}” alone can both approve and carry out.",
        ),
        (
            "Назначьте в приложении второго исполнителя или другого согласующего.",
            "Name a second person or another approver in the annex.",
        ),
    ),
    "decision_nowhere": (
        (
            "На «{operation}» нужно решение, а состояния, в котором его ждут, нет.",
            "“{operation}” needs a decision, and there is no state to wait for it.",
        ),
        (
            "Добавьте состояние согласования и переход в него или уберите «только с решения».",
            "Add a state of approval and a way into it, or leave “only on decision” out.",
        ),
    ),
    "judge_outside": (
        (
            "Спор о зоне решает «{role}», а доводы сторон видит только сама поддержка.",
            "A dispute about the zone is decided by “{role}”, and only the desk sees its grounds.",
        ),
        (
            "Назовите роль из группы поддержки, например руководителя линии.",
            "Name a role of one of the desk's teams, such as the head of the line.",
        ),
    ),
    "never_informed": (
        (
            "«{priority}»: информировать не реже {every}, а самый долгий срок исполнения — {norm}.",
            "“{priority}”: an update every {every}, and the longest resolution is {norm}.",
        ),
        (
            "Сообщайте чаще или уберите обязанность: так она не сработает ни разу.",
            "Tell more often, or leave the duty out: like this it never comes round.",
        ),
    ),
    "seldom_informed": (
        (
            "«{priority}»: информировать не реже {every}, а самый короткий срок исполнения — {norm}.",
            "“{priority}”: an update every {every}, and the shortest resolution is {norm}.",
        ),
        (
            "Простые запросы закончатся раньше, чем автор услышит о них; если так и задумано, оставьте.",
            "Simple tickets end before their author hears of them; leave it if that is meant.",
        ),
    ),
    "no_clause": (
        (
            "Ссылка на п. {number}, а такого пункта в регламенте нет.",
            "Clause {number} is referred to and does not exist.",
        ),
        ("Поправьте номер.", "Mend the number."),
    ),
    "no_annex": (
        (
            "Поправка «{amendment}» берётся из приложения, которого редакция не называет: она не сработает.",
            "Amendment “{amendment}” comes from an annex the edition does not name: it never applies.",
        ),
        ("Добавьте приложение в раздел «приложения».", "Add the annex to the section of annexes."),
    ),
    "shorter_than_night": (
        (
            "{case}: норма {norm} идёт круглосуточно, а {hours} ч подряд никто не работает.",
            "{case}: the norm {norm} runs around the clock, and for {hours} h nobody works.",
        ),
        (
            "Возьмите единицу календаря, в часы которого отвечают, или назначьте дежурство.",
            "Use a unit of the calendar in whose hours somebody answers, or set up a rota.",
        ),
    ),
    "late_share": (
        (
            "Передача наступает при {share}% срока: обещание к этому времени уже нарушено.",
            "Handing over comes at {share}% of the norm: the promise is broken by then.",
        ),
        ("Поставьте меньше 100%.", "Write less than 100%."),
    ),
    "late_hand_over": (
        (
            "Передача через {after}, а срок исполнения для «{case}» — {norm}.",
            "Handing over after {after}, and the resolution of “{case}” is {norm}.",
        ),
        ("Передавайте раньше или удлините срок.", "Hand over sooner, or lengthen the norm."),
    ),
    "no_plan": (
        (
            "{case}: срок «по плану», а план никто не называет: автор не узнает даты никогда.",
            "{case}: “by plan”, and nobody names a plan: the author never learns a date.",
        ),
        (
            "Поставьте норму, «не оказывается», оценку вида или «названный срок становится сроком».",
            "Write a norm, not offered, an estimate for this kind, or let a named date become the promise.",
        ),
    ),
    "two_promises": (
        (
            "Часы «{first}» и «{second}» меряют одно и то же: два обещания об одном событии.",
            "Clocks “{first}” and “{second}” measure the same: two promises of one event.",
        ),
        ("Оставьте одни или разведите их по видам.", "Keep one, or part them by kind."),
    ),
    "counted_twice": (
        (
            "«{amendment}» уже учтено в значении «{grade}»: обстоятельство поднимает приоритет дважды.",
            "“{amendment}” is in the meaning of “{grade}” already: one circumstance counts twice.",
        ),
        ("Оставьте его в одном месте.", "Keep it in one place."),
    ),
    "same_annex": (
        (
            "Поправки «{first}» и «{second}» берутся из одного приложения.",
            "Amendments “{first}” and “{second}” come from one annex.",
        ),
        ("Соедините их.", "Make them one."),
    ),
    "idle_table": (
        (
            "Таблица норм «{table}» не относится ни к одним часам: эти сроки никто не считает.",
            "The table of norms “{table}” belongs to no clock: nobody counts these.",
        ),
        ("Назовите её нормой часов или уберите.", "Make it the norm of a clock, or leave it out."),
    ),
    "idle_role": (
        (
            "Роль «{role}» описана, а ни одно правило её не называет.",
            "Role “{role}” is described and no rule names it.",
        ),
        ("Проверьте, не забыто ли правило.", "See whether a rule was forgotten."),
    ),
    "idle_calendar": (
        (
            "По календарю «{calendar}» ничего не считается.",
            "Nothing is counted by the calendar “{calendar}”.",
        ),
        ("Назовите его в часах или уберите.", "Name it at a clock, or leave it out."),
    ),
    "no_rating": (
        (
            "Показатель «{measure}» есть, а оценку никто не спрашивает.",
            "There is a measure “{measure}” and nobody is asked for a rating.",
        ),
        ("Добавьте «результат.оценка» или уберите показатель.", "Add a rating, or leave the measure out."),
    ),
    "unattainable": (
        (
            "«{measure}»: цель {wanted}%, а закрыть сразу можно {possible}% запросов.",
            "“{measure}”: the aim is {wanted}%, and {possible}% of tickets may be closed at once.",
        ),
        ("Снизьте цель или проверьте доли по сложности.", "Lower the aim, or check the shares."),
    ),
    "letters": (
        (
            "Писем автору на запрос — не меньше {each}, в месяц около {month}, без вопросов и напоминаний.",
            "At least {each} letters a ticket, about {month} a month, without questions and reminders.",
        ),
        (
            "Лишнее переведите в сводку или на страницу.",
            "Move what is too much to the digest or to the page.",
        ),
    ),
    "example_fails": (
        (
            "Пример «{example}»: часы «{clock}» — написано «{expected}», выходит «{actual}». {why}.",
            "Example “{example}”: clock “{clock}” — “{expected}” is written, “{actual}” comes out. {why}.",
        ),
        ("Поправьте пример или норму.", "Mend the example or the norm."),
    ),
    "example_other_deed": (
        (
            "Пример «{example}»: само должно произойти «{expected}», а происходит «{actual}».",
            "Example “{example}”: by itself “{expected}” should happen, and “{actual}” does.",
        ),
        ("Поправьте пример или правило.", "Mend the example or the rule."),
    ),
    "example_stops": (
        ("Пример «{example}» не проиграть: {text}.", "Example “{example}” cannot be played: {text}."),
        ("Поправьте пример.", "Mend the example."),
    ),
    "no_example": (
        (
            "Норм часов «{clock}» не показывает ни один пример.",
            "No example shows the norms of clock “{clock}”.",
        ),
        (
            "Добавьте пример: он печатается в документе и проверяет норму при каждой правке.",
            "Add one: it is printed in the document and tries the norm at every change.",
        ),
    ),
    "many_letters": (
        (
            "Каждый запрос шлёт автору {each} письма и больше: их перестанут читать.",
            "Every ticket sends its author {each} letters or more: nobody will read them.",
        ),
        ("Оставьте письма о том, что требует ответа.", "Keep letters for what needs an answer."),
    ),
}
