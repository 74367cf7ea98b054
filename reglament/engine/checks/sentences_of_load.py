"""What the check says of the load: code -> (what is found, how to mend it), in Russian and in English."""

from __future__ import annotations

from typing import Final

_Pair = tuple[str, str]
LOAD: Final[dict[str, tuple[_Pair, _Pair]]] = {
    "overload": (
        (
            "{team}: нагрузка {load}% — нужно {need} ч из {have} ч в месяц. Этот регламент невыполним.",
            "{team}: load {load}% — {need} h needed of {have} h a month. This regulation cannot be kept.",
        ),
        ("Смягчите нормы, добавьте людей или доверьте часть авторам.", "Ease norms or add people."),
    ),
    "tight": (
        (
            "{team}: нагрузка {load}% — нужно {need} ч из {have} ч в месяц, запаса нет.",
            "{team}: load {load}% — {need} h needed of {have} h a month, nothing is spare.",
        ),
        ("Подписывают при 85% и меньше.", "Sign at 85% or less."),
    ),
    "spare": (
        (
            "{team}: нагрузка {load}% — нужно {need} ч из {have} ч в месяц.",
            "{team}: load {load}% — {need} h needed of {have} h a month.",
        ),
        ("Запас есть.", "There is room."),
    ),
    "one_away": (
        (
            "{team}: нагрузка {load}% — нужно {need} ч из {have} ч в месяц; когда один в отпуске — {alone}%.",
            "{team}: load {load}% — {need} h needed of {have} h a month; with one person away {alone}%.",
        ),
        ("Запланируйте замену на отпуска.", "Plan who steps in."),
    ),
    "staff": (
        (
            "«{team}»: в нагрузке человек — {stated}, а в приложении «люди» — {counted}.",
            "“{team}”: the load states {stated} people, the annex of people has {counted}.",
        ),
        ("Исправьте число или приложение.", "Correct the number or the annex."),
    ),
    "no_users": (
        (
            "Нагрузка есть, а сколько пользователей, не сказано: считать не от чего.",
            "There is a load, but not how many users: nothing to reckon from.",
        ),
        ("Назовите «пользователей» в разделе «документ».", "Name the users in the section of the document."),
    ),
}
