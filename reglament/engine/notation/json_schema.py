"""The schema table as JSON Schema (draft-07), with which an editor completes and checks as one types."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from .annexes import ANNEX
from .closed import Either, name_of
from .json_leaves import LEAVES, Schema, any_of, hours, weekday_keys, words
from .json_names import Offers, declared, reference
from .keyed import ByDate, ByPhrase, ByYear, Keyed
from .lexicon import Language
from .matrix import Matrix
from .meanings import meaning
from .named import Named
from .narrowing import SORTS
from .norms import NORM, CalendarRows, Norms
from .records import Record
from .scalars import ClauseNumber
from .schema import EDITION
from .shapes import Field, Many
from .sorts import Sort
from .weeks import WeekOfHours
from .words import OTHERS

DIALECT: Final = "http://json-schema.org/draft-07/schema#"
_TITLE: Final = {
    "ru": "Регламент технической поддержки и приложения к нему",
    "en": "A regulation of technical support and its annexes",
}
_NOTHING: Final = {"ru": ("нет", "ничего"), "en": ("no", "none")}
_CLAUSE: Final = {"ru": "п", "en": "clause"}
_NAME_KEYS: Final = {
    "ru": ("по_английски", "по_русски", "печатается", "прежде"),
    "en": ("in_english", "in_russian", "printed_as", "formerly"),
}
_PATH_OF_NAMES: Final = _NAME_KEYS["en"]
_NAMES: Final[Schema] = any_of(
    {"type": ["string", "number"]}, {"type": "array", "items": {"type": ["string", "number"]}}
)
_NORMS: Final = "norms"


def json_schema(language: Language, files: Mapping[str, str] | None = None) -> Schema:
    """The schema of an edition, of the differences from an inherited one, and of an annex.

    In the words of a language; the file tells which of the three it is by its keys. Names declared by `files`
    (name -> text: an edition, its annexes) are offered where one may refer to them. Raises NotationErrors
    where a file is no tree.
    """
    offers = Offers(declared(files or {}), language)
    whole, part = _Writer(language, offers), _Writer(language, offers, whole=False)
    definitions = {
        "edition": whole.record(EDITION, ()),
        "differences": part.record(EDITION, ()),
        "annex": whole.record(ANNEX, ()),
        _NORMS: whole.norms_table(),
    }
    return {
        "$schema": DIALECT,
        "title": _TITLE[language],
        "type": "object",
        "if": {"required": [whole.key_of(ANNEX, "head")]},
        "then": reference("annex"),
        "else": {
            "if": {"required": [whole.key_of(EDITION, "inherits")]},
            "then": reference("differences"),
            "else": reference("edition"),
        },
        "definitions": {**definitions, **offers.definitions},
    }


class _Writer:
    """Writes shapes in the words of one language. A path is of English words, `*` for a name.

    `whole`: what must be there is asked for; a file of differences may leave anything out.
    """

    def __init__(self, language: Language, offers: Offers, *, whole: bool = True) -> None:
        self.language = language
        self.offers = offers
        self.whole = whole

    def key_of(self, record: Record, id: str) -> str:
        """The word of the key with this id."""
        return next(self.key(field) for field in record.fields if field.id == id)

    def key(self, field: Field) -> str:
        """The word of a key."""
        return field.en if self.language == "en" else field.ru

    def shape(self, shape: Any, path: tuple[str, ...]) -> Schema:
        """What may stand here."""
        if write := LEAVES.get(type(shape)):
            return self.offers.shared(self.offers.beside(shape, write(shape, self.language)))
        for kind, method in _SHAPES.items():
            if isinstance(shape, kind):
                return method(self, shape, path)
        inner = getattr(shape, "inner", None)
        return self.shape(inner, path) if inner is not None else {}

    def record(self, shape: Record, path: tuple[str, ...]) -> Schema:
        """A table with known keys, or the value that stands for it alone."""
        table: Schema = {"type": "object", "properties": self.properties(shape, path)}
        required = [self.key(field) for field in shape.fields if field.required and self.whole]
        if required:
            table["required"] = required
        rest = shape.rest
        table["additionalProperties"] = False if rest is None else self.named_value(rest, path)
        if not shape.shorthand:
            return table
        short = next(field for field in shape.fields if field.id == shape.shorthand)
        return any_of(table, self.shape(short.shape, (*path, short.en)))

    def properties(self, shape: Record, path: tuple[str, ...]) -> Schema:
        """The known keys with what they mean and what may stand behind them."""
        found: Schema = {}
        for field in shape.fields:
            inner = (*path, field.en)
            value = self.shape(field.shape, inner)
            if not field.required and isinstance(field.shape, (Record, Named)):
                value = any_of(value, {"enum": list(_NOTHING[self.language])})
            for word in words([(field.id, field.words)], self.language):
                found[word] = self.described(value, inner)
        found[_CLAUSE[self.language]] = self.described(_clause_value(self.language), ("clause",))
        if shape.named:
            for word, english in zip(_NAME_KEYS[self.language], _PATH_OF_NAMES, strict=True):
                found[word] = self.described(_NAMES, (english,))
        return found

    def described(self, schema: Schema, path: tuple[str, ...]) -> Schema:
        """The same with the sentence that says what the key means."""
        said = meaning(path)
        if said is None:
            return schema
        inner = {"allOf": [schema]} if "$ref" in schema else schema  # a reference hides what stands beside it
        return {**inner, "description": said[self.language == "en"]}

    def named(self, shape: Named, path: tuple[str, ...]) -> Schema:
        """A table whose keys are new names, or a list of names alone."""
        clause = {_CLAUSE[self.language]: self.described(_clause_value(self.language), ("clause",))}
        value = self.named_value(shape, path)
        table = {"type": "object", "properties": clause, "additionalProperties": value}
        return any_of(table, {"type": "array", "items": {"type": ["string", "number"]}})

    def named_value(self, shape: Named, path: tuple[str, ...]) -> Schema:
        """What stands behind a new name; nothing where nothing must be said."""
        inner = (*path, "*")
        empty: tuple[Schema, ...] = ({"type": "null"}, {"enum": list(_NOTHING[self.language])})
        return self.described(any_of(self.shape(shape.value, inner), *empty), inner)

    def many(self, shape: Many, path: tuple[str, ...]) -> Schema:
        """A list, one value, or several with commas between."""
        item = self.shape(shape.item, path)
        listed = {"type": "array", "items": item}
        split = [{"type": "string", "pattern": ","}] if shape.split else []
        return any_of(listed, item, *split)

    def either(self, shape: Either, path: tuple[str, ...]) -> Schema:
        """A phrase or something else."""
        return any_of(self.shape(shape.first, path), self.shape(shape.other, path))

    def keyed(self, shape: Keyed, path: tuple[str, ...]) -> Schema:
        """A table whose keys are names there are, or phrases."""
        value = self.described(self.shape(shape.value, (*path, "*")), (*path, "*"))
        if names := self.offers.of(*shape.sorts):
            value = self.offers.once("-".join(("rows", *path, str(self.whole).lower())), value)
        known = dict.fromkeys([*names, *words(shape.extra, self.language)], value)
        return self.table(known, value)

    def by_phrase(self, shape: ByPhrase, path: tuple[str, ...]) -> Schema:
        """A table whose keys are phrases."""
        value = self.shape(shape.value, (*path, "*"))
        return self.table(dict.fromkeys(words(shape.keys.words.items(), self.language), value), False)

    def by_pattern(self, shape: ByDate | ByYear, path: tuple[str, ...]) -> Schema:
        """A table whose keys are dates or years."""
        form = r"^\d{4}$" if isinstance(shape, ByYear) else r"^[\d.-]{8,10}$"
        value = self.described(self.shape(shape.value, (*path, "*")), (*path, "*"))
        return {"type": "object", "patternProperties": {form: value}, "additionalProperties": False}

    def week(self, shape: WeekOfHours, path: tuple[str, ...]) -> Schema:
        """A calendar: lines of days and hours beside known keys."""
        table = self.record(shape.record, path)
        return {**table, "patternProperties": {weekday_keys(self.language): hours(self.language)}}

    def matrix(self, shape: Matrix, path: tuple[str, ...]) -> Schema:
        """A row for each impact, a priority for each urgency."""
        name = self.shape(name_of(Sort.PRIORITY), path)
        row = {"type": "array", "items": name}
        return self.table(dict.fromkeys(self.offers.of(Sort.IMPACT), row), row)

    def norms(self, shape: Norms, path: tuple[str, ...]) -> Schema:
        """A table of norms with its known keys."""
        head = self.properties(Record(dict, shape.fields, named="name"), path)
        rows = {"type": "object", "properties": head, "additionalProperties": reference(_NORMS)}
        return any_of(rows, reference(_NORMS))

    def calendars(self, shape: CalendarRows, path: tuple[str, ...]) -> Schema:
        """Rows of calendars by whatever a ticket is, within one another."""
        name = self.shape(name_of(Sort.CALENDAR), path)
        rows = dict.fromkeys([*self.offers.of(*SORTS), *words([("", OTHERS)], self.language)])
        deep = any_of(name, {"type": "object", "additionalProperties": True})
        return self.table(dict.fromkeys(rows, deep), deep)

    def norms_table(self) -> Schema:
        """A norm, a row of norms, or a table of them by whatever a ticket is."""
        cell = self.shape(NORM, ())
        names = self.offers.of(*SORTS)
        rows = dict.fromkeys([*names, *words([("", OTHERS)], self.language)], reference(_NORMS))
        gone: Schema = {"enum": list(_NOTHING[self.language])}
        return any_of(cell, gone, {"type": "array", "items": cell}, self.table(rows, reference(_NORMS)))

    def table(self, known: Schema, rest: Schema | bool) -> Schema:
        """A table that may name its clause."""
        clause = {_CLAUSE[self.language]: self.described(_clause_value(self.language), ("clause",))}
        return {"type": "object", "properties": {**clause, **known}, "additionalProperties": rest}


def _clause_value(language: Language) -> Schema:
    return LEAVES[ClauseNumber](ClauseNumber(), language)


_SHAPES: Final[dict[type, Callable[[_Writer, Any, tuple[str, ...]], Schema]]] = {
    Record: _Writer.record,
    Named: _Writer.named,
    Many: _Writer.many,
    Either: _Writer.either,
    Keyed: _Writer.keyed,
    ByPhrase: _Writer.by_phrase,
    ByDate: _Writer.by_pattern,
    ByYear: _Writer.by_pattern,
    WeekOfHours: _Writer.week,
    Matrix: _Writer.matrix,
    Norms: _Writer.norms,
    CalendarRows: _Writer.calendars,
}
