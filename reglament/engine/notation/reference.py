"""The schema table in words: every key of an edition and its annexes, for people and the documentation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from .annexes import ANNEX
from .closed import Either, NameOf, Phrase
from .keyed import ByDate, ByPhrase, ByYear, Keyed
from .lexicon import Language
from .matrix import Matrix
from .meanings import meaning
from .named import Named
from .narrowing import SORTS as DIMENSIONS
from .norms import NORM, CalendarRows, Norms
from .records import Record
from .reference_words import HEADS, LEAVES, SORTS, TITLES, USES, Pair
from .scalars import Leafy
from .schema import EDITION
from .shapes import Field, Many
from .sorts import Sort
from .spots import Use
from .weeks import WeekOfHours

_DEEPEST: Final = 8
_NAME: Final = re.compile("‹[^›]*›")


@dataclass(frozen=True, slots=True)
class Row:
    """One key: its path in Russian and in English words, what stands there, whether it must, what it does.

    `value` and `meaning` are pairs: Russian, English.
    """

    russian: str
    english: str
    value: Pair
    required: bool
    use: Use | None

    @property
    def meaning(self) -> Pair | None:
        """What the key is for; None when nobody has said it."""
        return meaning(tuple(_NAME.sub("*", self.english).replace("[]", "").split(".")))

    def cells(self, language: Language) -> tuple[str, ...]:
        """The cells of a printed table, in the order of `HEADS`."""
        own = language == "en"
        keys = (
            (f"`{self.english}`", f"`{self.russian}`") if own else (f"`{self.russian}`", f"`{self.english}`")
        )
        needed = (("да", "yes")[own]) if self.required else ""
        return (*keys, (self.meaning or ("", ""))[own], self.value[own], needed, USES[self.use][own])


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


def reference(language: Language = "ru") -> str:
    """The whole table as Markdown: a heading per section, a line per key."""
    own = language == "en"
    lines: list[str] = []
    for title, table in zip(TITLES, (edition_rows(), annex_rows()), strict=True):
        lines += [f"## {title[own]}", ""]
        for section, written in _by_section(table, own):
            lines += [f"### {section}", "", _line(HEADS[language]), "|---" * len(HEADS[language]) + "|"]
            lines += [_line(row.cells(language)) for row in written] + [""]
    return "\n".join(lines)


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
        name = SORTS[shape.sort] if shape.sort else ("имя", "name")
        path = (_below(russian, f"‹{name[0]}›"), _below(english, f"‹{name[1]}›"))
        yield Row(*path, _value(shape.value), False, None)
        yield from _inside(shape.value, *path)
    elif isinstance(shape, Keyed | ByYear | ByDate):
        yield from _inside(shape.value, _below(russian, "‹…›"), _below(english, "‹…›"))
    elif isinstance(inner := getattr(shape, "inner", None), Record):
        yield from rows(inner, russian, english)


def _value(shape: Any) -> Pair:
    return _said(shape, False), _said(shape, True)


def _said(shape: Any, own: bool) -> str:
    """What may stand here, in Russian or in English."""
    if isinstance(shape, Phrase):
        return " | ".join((f"«{words[0]}»", f"“{words[1]}”")[own] for words in shape.words.values())
    if isinstance(shape, Either):
        return f"{_said(shape.first, own)} | {_said(shape.other, own)}"
    if isinstance(shape, NameOf):
        return _sorts(shape, own)
    if isinstance(shape, Many):
        return f"{('список', 'a list')[own]}: {_said(shape.item, own)}"
    if type(shape) in LEAVES:
        return LEAVES[type(shape)][own]
    return _table(shape, own)


def _table(shape: Any, own: bool) -> str:
    table = ("таблица", "a table")[own]
    if isinstance(shape, Keyed):
        return f"{table} ‹{_sorts(shape, own)}›: {_said(shape.value, own)}"
    if isinstance(shape, ByPhrase):
        return f"{table} {_said(shape.keys, own)}: {_said(shape.value, own)}"
    if isinstance(shape, Norms):
        return f"{table}: {_dimensions(own)} → {_said(NORM, own)}"
    if isinstance(shape, CalendarRows):
        return f"{table}: {_dimensions(own)} → {SORTS[Sort.CALENDAR][own]}"
    if isinstance(shape, Matrix):
        return f"{table}: {('влияние × срочность → приоритет', 'impact × urgency → priority')[own]}"
    return ("раздел", "a section")[own]


def _dimensions(own: bool) -> str:
    """What a row may name."""
    return ", ".join(SORTS[sort][own] for sort in DIMENSIONS)


def _sorts(shape: NameOf | Keyed, own: bool) -> str:
    return ", ".join(SORTS[sort][own] for sort in shape.sorts)


def _use(field: Field) -> Use | None:
    shape: Any = field.shape
    while isinstance(shape, Many):
        shape = shape.item
    return field.use or (shape.use if isinstance(shape, Leafy) else None)


def _below(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def _by_section(table: tuple[Row, ...], own: bool) -> Iterator[tuple[str, list[Row]]]:
    sections: dict[str, list[Row]] = {}
    for row in table:
        sections.setdefault((row.english if own else row.russian).split(".")[0], []).append(row)
    yield from sections.items()


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
