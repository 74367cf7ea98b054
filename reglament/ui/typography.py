"""Russian typography of plain text: what must not be torn at a line's end, and how numbers are written."""

import re
from decimal import Decimal
from functools import lru_cache

from reglament.ui.language import language

NBSP = "\u00a0"
NARROW_NBSP = "\u202f"

_UNITS = r"%|₽|руб|коп|мин|сек|сут|ч|р\.ч|р\.д|д\.ч|к\.д|ГБ|МБ|КБ|шт|кг"
_BINDINGS = (
    (re.compile(r"(№|§|п\.|пп\.|ред\.|вн\.|г\.|ул\.|д\.)[ \t]+(?=[\dА-ЯЁA-Z])"), rf"\1{NBSP}"),
    (re.compile(rf"(?<=\d)[ \t]+(?=(?:{_UNITS})(?!\w))"), NBSP),
    (re.compile(r"(?<=[А-ЯЁ]\.)[ \t]+(?=[А-ЯЁ][.а-яё])"), NBSP),
    (re.compile(r"(?<=[а-яё])[ \t]+(?=[А-ЯЁ]\.(?:[ \u00a0]?[А-ЯЁ]\.)?)"), NBSP),
    (re.compile(r"[ \t]+(?=[—–]\s)"), NBSP),
    (re.compile(r"(?<![\w-])([вкосуияаВКОСУИЯА])[ \t]+(?=\w)"), rf"\1{NBSP}"),
)


@lru_cache(maxsize=2048)
def bind(text: str) -> str:
    """The same text with non-breaking spaces where a line must not break. Letters are never changed."""
    for pattern, replacement in _BINDINGS:
        text = pattern.sub(replacement, text)
    return text


def number_words(value: int | float | Decimal, places: int = 0) -> str:
    """`1 284`, `91,2`: thin groups and a decimal comma; in English `1,284` and `91.2`."""
    written = f"{value:,.{places}f}".replace("-", "−")
    if language() == "en":
        return written
    return written.replace(",", NARROW_NBSP).replace(".", ",")


def initials(name: str) -> str:
    """«Климов Андрей» → «КА»: at most two letters, of the first two words."""
    return "".join(word[0] for word in name.replace("-", " ").split()[:2]).upper()
