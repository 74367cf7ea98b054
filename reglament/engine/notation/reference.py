"""The schema table in words: every key of an edition and its annexes, for people and the documentation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from .annexes import ANNEX
from .closed import Country, Declaring, Either, NameOf, OpenHours, Phrase, Term, TimeZone, UnitLetter
from .keyed import ByDate, ByPhrase, ByYear, Keyed
from .matrix import Matrix
from .moves import CodeOrClass, When
from .named import Named
from .norms import NORM, Norms
from .numbers import Day, Number, Percent, TimeOfDay, Whole, YesNo
from .records import Record
from .scalars import ClauseNumber, Leafy, Printed, Prose, Word
from .schema import EDITION
from .shapes import Field, Many
from .sorts import Sort
from .spots import Use
from .triggers import Elapsed, NormOf, Share, StartOrStop
from .weeks import WeekOfHours
from .written import DateRange, Mask, Scale

_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Row:
    """One key: its path in Russian and in English words, what stands there, whether it must, what it does."""

    russian: str
    english: str
    value: str
    required: bool
    use: Use | None


_LEAVES: Final[tuple[tuple[type, str], ...]] = (
    (Share, "доля часов: 50% Т2"),
    (Elapsed, "длительность или доля часов"),
    (Mask, "текст с {номер}"),
    (Scale, "шкала: 1-5"),
    (DateRange, "даты: 01.02.2026-05.02.2026"),
    (StartOrStop, "событие или состояние"),
    (NormOf, "сроки.таблица, другой раздел или длительность"),
    (When, "условие: истёк Т4; не позже 10 р.д; наступила дата; …"),
    (CodeOrClass, "код закрытия или класс сложности"),
    (TimeZone, "часовой пояс: Europe/Moscow"),
    (Country, "страна: РФ, KZ, …"),
    (UnitLetter, "буква единицы"),
    (OpenHours, "часы: 09:00-18:00"),
    (Term, "длительность"),
    (Declaring, "новое имя"),
    (ClauseNumber, "номер пункта"),
    (Day, "дата"),
    (TimeOfDay, "время: 10:00"),
    (YesNo, "да или нет"),
    (Percent, "доля: 75%"),
    (Number, "число"),
    (Whole, "целое число"),
    (Printed, "текст или {ru: …, en: …}"),
    (Word, "слово"),
    (Prose, "текст"),
)
_SORTS: Final[dict[Sort, str]] = {
    Sort.STATE: "состояние",
    Sort.ROLE: "роль",
    Sort.GROUP: "группа",
    Sort.RELATIVE: "участник",
    Sort.ZONE: "зона",
    Sort.KIND: "вид",
    Sort.PRIORITY: "приоритет",
    Sort.IMPACT: "влияние",
    Sort.URGENCY: "срочность",
    Sort.COMPLEXITY: "сложность",
    Sort.CLOCK: "часы запроса",
    Sort.CALENDAR: "календарь",
    Sort.CLOSURE_CODE: "код закрытия",
    Sort.CHANNEL: "канал",
    Sort.TIER: "линия",
    Sort.TABLE: "таблица сроков",
    Sort.AMENDMENT: "поправка",
    Sort.GROUND: "основание",
    Sort.OPERATION: "операция",
    Sort.MEASURE: "показатель",
    Sort.SCALE: "масштаб",
    Sort.PERSON: "человек",
    Sort.SERVICE: "услуга",
}


def rows(shape: Record, russian: str = "", english: str = "") -> Iterator[Row]:
    """Every key of a record and of what stands below it, in the order of the schema."""
    for field in shape.fields:
        path = (_below(russian, field.ru), _below(english, field.en))
        yield Row(*path, _value(field.shape), field.required, _use(field))
        yield from _inside(field.shape, *path)
    if shape.rest is not None:
        yield from _inside(shape.rest, russian, english)


def edition_rows() -> tuple[Row, ...]:
    """The table of an edition."""
    return tuple(rows(EDITION))


def annex_rows() -> tuple[Row, ...]:
    """The table of an annex."""
    return tuple(rows(ANNEX))


def _inside(shape: Any, russian: str, english: str) -> Iterator[Row]:
    if russian.count(".") > _DEEPEST:
        return
    if isinstance(shape, Record):
        yield from rows(shape, russian, english)
    elif isinstance(shape, WeekOfHours):
        yield from rows(shape.record, russian, english)
    elif isinstance(shape, Norms):
        yield from rows(Record(dict, shape.fields), russian, english)
    elif isinstance(shape, Many):
        yield from _inside(shape.item, f"{russian}[]", f"{english}[]")
    elif isinstance(shape, Named):
        name = f"‹{_SORTS[shape.sort] if shape.sort else 'имя'}›"
        path = (_below(russian, name), _below(english, name))
        yield Row(*path, _value(shape.value), False, None)
        yield from _inside(shape.value, *path)
    elif isinstance(shape, Keyed | ByYear | ByDate):
        yield from _inside(shape.value, _below(russian, "‹…›"), _below(english, "‹…›"))
    elif isinstance(inner := getattr(shape, "inner", None), Record):
        yield from rows(inner, russian, english)


def _value(shape: Any) -> str:
    if isinstance(shape, Phrase):
        return " | ".join(f"«{words[0]}»" for words in shape.words.values())
    if isinstance(shape, Either):
        return f"{_value(shape.first)} | {_value(shape.other)}"
    if isinstance(shape, NameOf):
        return ", ".join(_SORTS[sort] for sort in shape.sorts)
    if isinstance(shape, Many):
        return f"список: {_value(shape.item)}"
    if isinstance(shape, Keyed):
        return f"таблица ‹{', '.join(_SORTS[sort] for sort in shape.sorts)}›: {_value(shape.value)}"
    if isinstance(shape, ByPhrase):
        return f"таблица {_value(shape.keys)}: {_value(shape.value)}"
    if isinstance(shape, Norms):
        return f"таблица: вид, приоритет, сложность → {_value(NORM)}"
    if isinstance(shape, Matrix):
        return "таблица: влияние × срочность → приоритет"
    return next((said for kind, said in _LEAVES if type(shape) is kind), "раздел")


def _use(field: Field) -> Use | None:
    shape: Any = field.shape
    while isinstance(shape, Many):
        shape = shape.item
    return field.use or (shape.use if isinstance(shape, Leafy) else None)


def _below(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


_USES: Final[dict[Use | None, str]] = {
    Use.ACTS: "действует",
    Use.PRINTS: "печатается",
    Use.LATER: "пока печатается",
    Use.TRIES: "пример: печатается и проверяется",
    Use.STRUCTURE: "строй файла",
    None: "",
}


_HEAD: Final = "| ключ | key | значение | нужен | что делает |"


def reference() -> str:
    """The whole table as Markdown: a heading per section, a line per key."""
    lines: list[str] = []
    for title, table in (("Регламент", edition_rows()), ("Приложение", annex_rows())):
        lines += [f"## {title}", ""]
        for section, written in _by_section(table):
            lines += [
                f"### {section}",
                "",
                "| ключ | key | значение | нужен | что делает |",
                "|---|---|---|---|---|",
            ]
            lines += [_line(row) for row in written] + [""]
    return "\n".join(lines)


def _by_section(table: tuple[Row, ...]) -> Iterator[tuple[str, list[Row]]]:
    sections: dict[str, list[Row]] = {}
    for row in table:
        sections.setdefault(row.russian.split(".")[0], []).append(row)
    yield from sections.items()


def _line(row: Row) -> str:
    value = row.value.replace("|", "\\|")
    needed = "да" if row.required else ""
    return f"| `{row.russian}` | `{row.english}` | {value} | {needed} | {_USES[row.use]} |"
