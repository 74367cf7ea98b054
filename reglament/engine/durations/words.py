"""The words of units in both languages: what is read, and what is printed."""

from .errors import Language
from .value import Step

STEP_WORDS: dict[Step, tuple[str, ...]] = {
    Step.MINUTE: ("мин", "минута", "минуты", "минут", "минуту", "min", "mins", "minute", "minutes"),
    Step.HOUR: ("ч", "час", "часа", "часов", "h", "hr", "hrs", "hour", "hours"),
    Step.DAY: ("д", "дн", "день", "дня", "дней", "d", "day", "days"),
}
STEP_OF = {word: step for step, words in STEP_WORDS.items() for word in words}
FULL_DAYS = {"сут", "сутки", "суток", "full d", "full day", "full days"}
CALENDAR_DAY_PREFIXES = ("к", "кал", "календарн", "c", "cal", "calendar")
STEMS = {
    "рабоч": ("р", "w"),
    "раб": ("р", "w"),
    "дежур": ("д", "d"),
    "work": ("w", "р"),
    "business": ("w", "р"),
    "duty": ("d", "д"),
    "on call": ("d", "д"),
}
"""Beginnings of whole words, with the prefixes they stand for if the edition has them: «3 рабочих дня»."""

FULL_WORDS = frozenset(
    word for words in STEP_WORDS.values() for word in words if len(word) > 3 and word != "mins"
)
"""Words of a unit that is written out."""

UNIT_LETTERS = (("р", "w"), ("д", "d"))
"""Letters of calendars that have a fellow in English: «р.ч» is “w.h”. Other letters are the same in both."""

SHORT: dict[Language, dict[Step, str]] = {
    "ru": {Step.MINUTE: "мин", Step.HOUR: "ч", Step.DAY: "д"},
    "en": {Step.MINUTE: "min", Step.HOUR: "h", Step.DAY: "d"},
}
_ENGLISH = {Step.MINUTE: "minute", Step.HOUR: "hour", Step.DAY: "day"}
_RUSSIAN = {
    Step.MINUTE: ("минута", "минуты", "минут"),
    Step.HOUR: ("час", "часа", "часов"),
    Step.DAY: ("день", "дня", "дней"),
}
_ADJECTIVES = {"working": ("рабоч", "ий", "ая"), "calendar": ("календарн", "ый", "ая")}


def russian(amount: int, step: Step, adjective: str | None) -> str:
    """`2 рабочих дня`, `21 рабочая минута`, `5 часов`; `adjective` is "working", "calendar" or None."""
    form = _plural(amount)
    noun = _RUSSIAN[step][form]
    if adjective is None:
        return f"{amount} {noun}"
    stem, masculine, feminine = _ADJECTIVES[adjective]
    many = "их" if masculine == "ий" else "ых"
    ending = many if form else (feminine if step is Step.MINUTE else masculine)
    return f"{amount} {stem}{ending} {noun}"


def english(amount: int, step: Step, adjective: str | None) -> str:
    """`2 working days`, `1 minute`."""
    noun = _ENGLISH[step] if amount == 1 else f"{_ENGLISH[step]}s"
    return f"{amount} {adjective} {noun}" if adjective else f"{amount} {noun}"


def full_days(amount: int, language: Language) -> str:
    """Days of 24 hours: `1 сутки`, `3 суток`, `3 full days`."""
    if language == "ru":
        return f"{amount} {'сутки' if _plural(amount) == 0 else 'суток'}"
    return english(amount, Step.DAY, "full")


def duty(amount: int, step: Step) -> tuple[str, str]:
    """`4 часа дежурства`, `4 duty hours`."""
    return f"{russian(amount, step, None)} дежурства", english(amount, step, "duty")


def _plural(amount: int) -> int:
    """Russian grammar: 0 for 1, 21, 31; 1 for 2-4, 22-24; 2 for the rest."""
    if amount % 100 in (11, 12, 13, 14):
        return 2
    return {1: 0, 2: 1, 3: 1, 4: 1}.get(amount % 10, 2)
