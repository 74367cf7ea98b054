"""What findings about duties, works, trials and causes say; the same form as in `sentences`."""

from __future__ import annotations

from typing import Final

_Pair = tuple[str, str]
DUTIES: Final[dict[str, tuple[_Pair, _Pair]]] = {
    "duty_nowhere": (
        (
            "Обязанность «{duty}»: не сказано, на запросе она или по календарю.",
            "Duty “{duty}”: it is not said whether it is owed on a ticket or by the calendar.",
        ),
        (
            "Напишите «пока» (состояния запроса) или «запрос» (что завести к сроку), одно из двух.",
            "Write “while” (states of a ticket) or “ticket” (what to open when it comes round), one of them.",
        ),
    ),
    "duty_never_comes": (
        (
            "Обязанность «{duty}» по календарю никогда не наступит.",
            "Duty “{duty}” by the calendar never comes round.",
        ),
        ("Напишите «каждые» и «начиная_с».", "Write “every” and “starting”."),
    ),
    "duty_without_term": (
        (
            "У обязанности «{duty}» должен быть один срок: «каждые» или «в_течение».",
            "Duty “{duty}” needs one term: “every” or “within”.",
        ),
        ("Оставьте один из двух.", "Keep one of the two."),
    ),
    "duty_never_done": (
        (
            "Обязанность «{duty}» нечем исполнить: её срок пройдёт всегда.",
            "Nothing fulfils the duty “{duty}”: it is always missed.",
        ),
        ("Напишите «исполняет»: каким событием.", "Write “done_by”: by which event."),
    ),
    "duty_without_end": (
        (
            "Если обязанность «{duty}» не исполнена, ничего не происходит.",
            "When the duty “{duty}” is missed nothing happens.",
        ),
        (
            "Напишите «сообщить», «затем» или «понизить_до».",
            "Write “tell”, “then” or “lower_to”.",
        ),
    ),
    "duty_without_way": (
        (
            "Обязанность «{duty}»: перехода, которым система перевела бы запрос в «{state}», нет.",
            "Duty “{duty}”: the desk has no move by which the ticket could go to “{state}”.",
        ),
        (
            "Добавьте переход с «кто: [система]».",
            "Add a move with “who: [system]”.",
        ),
    ),
    "reminded_before_notice": (
        (
            "Работы «{works}»: напоминание раньше самого предупреждения.",
            "Works “{works}”: a reminder comes before the notice itself.",
        ),
        ("Предупреждайте раньше или напоминайте позже.", "Give notice sooner or remind later."),
    ),
    "notice_to_nobody": (
        (
            "Работы «{works}»: предупредить нужно, а кого — не сказано.",
            "Works “{works}”: notice is owed, and it is not said to whom.",
        ),
        ("Напишите «кому».", "Write “to”."),
    ),
    "trial_over": (
        (
            "Опытная эксплуатация кончается раньше, чем редакция начнёт действовать.",
            "The trial ends before the edition comes into force.",
        ),
        ("Исправьте день или уберите раздел.", "Mend the day or leave the section out."),
    ),
    "trial_without_head": (
        (
            "Опытная эксплуатация: «{who}» — не роль поддержки, выше неё останутся все.",
            "On trial: “{who}” is no role of the desk, so that everybody is above it.",
        ),
        ("Назовите руководителя линии.", "Name the head of the line."),
    ),
    "no_cause_for_kind": (
        (
            "Для вида «{kind}» в списке причин нет ни одной: причину не спросят.",
            "The list of causes has none for the kind “{kind}”: nobody will be asked.",
        ),
        ("Добавьте причину без «виды».", "Add a cause without “kinds”."),
    ),
    "backlog_runs_out": (
        (
            "В «{state}» идут часы «{clock}»: срок пройдёт, пока запрос лежит в плане.",
            "“{clock}” runs in “{state}”: the norm is missed while the ticket waits in the plan.",
        ),
        (
            "Пусть они там стоят: добавьте состояние в «стоит» этих часов.",
            "Let it stand there: add the state to “stands” of that clock.",
        ),
    ),
}
