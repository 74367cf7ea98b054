"""What findings about order say: bands without gaps, windows that agree, registers that are read, terms."""

from __future__ import annotations

from typing import Final

_Pair = tuple[str, str]
ORDER: Final[dict[str, tuple[_Pair, _Pair]]] = {
    "effort_gap": (
        (
            "Изменение трудоёмкостью больше {above} и до {to} ч никто не согласует.",
            "Nobody agrees to a change of more than {above} and up to {to} hours.",
        ),
        ("Сомкните границы строк «согласует».", "Close the gap between the rows of “approve”."),
    ),
    "effort_overlap": (
        (
            "Изменение на {hours} ч согласуют сразу по двум строкам.",
            "A change of {hours} hours falls under two rows of approval at once.",
        ),
        ("Разведите границы строк «согласует».", "Draw the bounds of “approve” apart."),
    ),
    "effort_open": (
        (
            "Изменение больше {hours} ч никто не согласует.",
            "Nobody agrees to a change of more than {hours} hours.",
        ),
        ("Уберите верхнюю границу последней строки.", "Leave the last row without an upper bound."),
    ),
    "window_missing": (
        (
            "Переход «{passage}» открыт без срока, а п. {clause_of} даёт {term}.",
            "The move “{passage}” is open without a term, and clause {clause_of} gives {term}.",
        ),
        ("Напишите у перехода «когда: не позже {term}».", "Write “when: not later than {term}” there."),
    ),
    "windows_differ": (
        (
            "Переход «{passage}» открыт {within}, а п. {clause_of} обещает {term}; действует короткое.",
            "The move “{passage}” is open for {within}, clause {clause_of} says {term}; the shorter counts.",
        ),
        ("Напишите в обоих местах одно.", "Write the same in both places."),
    ),
    "idle_annex": (
        (
            "Приложение «{annex}» ведут, а ни одна поправка приоритета его не читает.",
            "Annex “{annex}” is kept, and no amendment of the priority reads it.",
        ),
        (
            "Допишите поправке «по_приложению» или уберите приложение.",
            "Add “by_annex” to an amendment, or drop it.",
        ),
    ),
    "period_short": (
        (
            "Период «{period}»: по правилу в нём ещё {days} (всего дней: {count}).",
            "Period “{period}”: by its rule it has {days} as well (days in all: {count}).",
        ),
        ("Допишите даты или поправьте правило.", "Add the dates or mend the rule."),
    ),
    "period_long": (
        (
            "Период «{period}»: по правилу в нём нет {days} (всего дней: {count}).",
            "Period “{period}”: by its rule it does not have {days} (days in all: {count}).",
        ),
        ("Уберите даты или поправьте правило.", "Remove the dates or mend the rule."),
    ),
    "no_watch": (
        (
            "Роль «{role}» принимает запросы в часы дежурства, а дежурств у неё нет и никто её не держит.",
            "Role “{role}” takes tickets in hours of its own, and it has neither a rota nor a holder.",
        ),
        ("Составьте очередь в приложении о дежурствах.", "Make a rota in the annex of duty."),
    ),
    "watch_begins_late": (
        (
            "Дежурства роли «{role}» начинаются {starts}: дней без дежурного — {gap}.",
            "The rota of role “{role}” begins on {starts}: days without anybody on duty: {gap}.",
        ),
        ("Начните очередь раньше.", "Let the rota begin earlier."),
    ),
    "dangling_code": (
        (
            "В тексте «{text}» назван код {named}, а есть только {known}.",
            "The text “{text}” names the code {named}, and there are {known} alone.",
        ),
        ("Назовите то, что есть, или заведите недостающее.", "Name what there is, or add what is missing."),
    ),
    "vague": (
        (
            "«{word}» нельзя измерить: «{text}».",
            "“{word}” cannot be measured: “{text}”.",
        ),
        (
            "Скажите числом или сроком; если это только пояснение, оставьте.",
            "Say a number or a term; if it only explains, leave it.",
        ),
    ),
    "closed_channel": (
        (
            "Правило рассчитано на канал «{channel}», а по нему запросы не принимаются.",
            "The rule counts on channel “{channel}”, and no ticket is accepted by it.",
        ),
        ("Откройте канал или уберите правило.", "Open the channel or remove the rule."),
    ),
    "emergency_by_other": (
        (
            "Аварию записывает «{who}», а по каналу «{channel}» запросы регистрирует не эта роль.",
            "“{who}” records an emergency, and it is not this role that registers by channel “{channel}”.",
        ),
        ("Назовите в обоих пунктах одного.", "Name the same role in both clauses."),
    ),
    "nobody_files": (
        (
            "Вид «{kind}» подать некому: его роль никто не держит.",
            "Nobody can file kind “{kind}”: its role has no holder.",
        ),
        (
            "Дайте роль человеку в приложении № 1 или расширьте «подаёт».",
            "Give somebody the role, or widen who files.",
        ),
    ),
}
