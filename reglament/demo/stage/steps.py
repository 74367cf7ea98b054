"""One line of a story: «<сколько прошло> <что> [кому, как] [(кто)] [до какого дня] [: текст]».

    25м результат: Исправил кратность курса юаня на 28.02.
    2д оценка 14ч +8д: 14 часов, готово через восемь рабочих дней.
    40м отвечает (орлова): Смотрю сама.
    5м запланирован 21.03 10:00: Назначено на субботу.
    3д

The time is working time since the step before: м, ч, д; or a moment: «7.03 21:50 берёт: Смотрю». With nothing
after it the author is silent for so long.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from reglament.demo.stage.errors import Place, StoryError

WORDS = (
    "разбор",
    "уточнение",
    "берёт",
    "отвечает",
    "заметка",
    "вопрос",
    "ответ",
    "пишет",
    "спасибо",
    "звонок",
    "передан_ПО",
    "передан",
    "возвращён в очередь",
    "внешние",
    "ответили",
    "запланирован",
    "продолжает",
    "план",
    "оценка",
    "согласование",
    "решение",
    "результат",
    "принят",
    "не помогло",
    "возобновлён",
    "закрыт",
    "отклонён",
    "жалоба принята",
    "отозван",
    "дубль",
    "связан",
    "внимание",
    "ответ на просьбу",
    "спор",
    "приоритет",
    "массовый",
    "присоединён",
    "отделён",
    "оценил",
)
SILENCE = ""
_LAPSE = re.compile(r"(?:\d+[мчд]\s*)+(?!\S)|(\d{1,2}\.\d{2} \d{1,2}:\d{2})(?!\S)")
_PART = re.compile(r"(\d+)([мчд])")
_ACTOR = re.compile(r"\((\w[\w.-]*)\)")
_UNTIL = re.compile(r"\+(\d+)д|(?<!\d)(\d{1,2}\.\d{2} \d{1,2}:\d{2})")
_LONGEST_FIRST = sorted(WORDS, key=len, reverse=True)


@dataclass(frozen=True, slots=True)
class Lapse:
    """Working time: days count as «the same hour so many working days later». `moment` says it outright."""

    days: int = 0
    seconds: int = 0
    moment: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """What happens, so long after what happened before. `argument` is whom, how much or with which code.

    `in_days` and `until` say till when: the end of a working day, or a moment «21.03 10:00».
    """

    lapse: Lapse
    word: str
    argument: str
    actor: str
    in_days: int
    until: str
    text: str
    place: Place = field(compare=False)


def read_step(written: str, place: Place) -> Step:
    """Read a line. Raises StoryError for a word that is not known."""
    head, _, text = written.partition(": ")
    lapse = _LAPSE.match(head)
    if lapse is None:
        raise StoryError(place, "строка начинается со времени: 20м, 3ч, 1д")
    rest = head[lapse.end() :].strip()
    actor, until = _ACTOR.search(rest), _UNTIL.search(rest)
    for found in (actor, until):
        rest = rest.replace(found[0], "") if found else rest
    word = _word(rest.strip(), place)
    return Step(
        lapse=Lapse(moment=lapse[1]) if lapse[1] else _lapse(lapse[0]),
        word=word,
        argument=rest.strip()[len(word) :].strip(),
        actor=actor[1] if actor else "",
        in_days=int(until[1]) if until and until[1] else 0,
        until=until[2] or "" if until else "",
        text=text.strip(),
        place=place,
    )


def _word(rest: str, place: Place) -> str:
    if not rest:
        return SILENCE
    for word in _LONGEST_FIRST:
        if rest == word or rest.startswith(f"{word} "):
            return word
    raise StoryError(place, f"непонятно «{rest}»; есть: {', '.join(WORDS)}")


def _lapse(written: str) -> Lapse:
    seconds = {"м": 60, "ч": 3600}
    parts = [(int(count), unit) for count, unit in _PART.findall(written)]
    return Lapse(
        days=sum(count for count, unit in parts if unit == "д"),
        seconds=sum(count * seconds[unit] for count, unit in parts if unit != "д"),
    )
