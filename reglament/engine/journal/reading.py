"""From the text of a journal file to facts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from reglament.engine.facts import NOTHING, SYSTEM, Fact, FactKind
from reglament.engine.names import key
from reglament.engine.notation.nearest import nearest

from .errors import JournalError, JournalProblems
from .located import Located, Source, located
from .locating import Path, place_at
from .shape import FACT_KEYS, FILE_KEYS, KINDS, Sort, data_of

_TYPES: Mapping[Sort, Any] = {
    Sort.NAME: str,
    Sort.REFERENCE: str,
    Sort.NUMBER: int | float,
    Sort.FLAG: bool,
    Sort.SEQ: int,
    Sort.NAMES: list,
}
_NAMED = ("state", "priority", "complexity", "zone", "responsible")


def read_journal(text: str, source: str = "", zone: tzinfo = UTC) -> tuple[Fact, ...]:
    """The facts of a journal file, in order.

    `zone` is that of moments written without an offset, unless the file names its own. Raises JournalProblems
    with everything that is wrong, each with line, column and what to do.
    """
    file = Source(text.removeprefix("\ufeff"), zone)
    facts: tuple[Fact, ...] = ()
    try:
        facts = _file(file, json.loads(file.text))
    except json.JSONDecodeError as problem:
        place = place_at(file.text, problem.pos)
        file.errors.append(JournalError("syntax", place, {"problem": problem.msg}))
    if file.errors:
        raise JournalProblems(file.errors, source)
    return facts


def _file(file: Source, content: object) -> tuple[Fact, ...]:
    path: Path = ()
    if isinstance(content, dict):
        whole = located(file, content, path, FILE_KEYS)
        _header(whole)
        path, content = (whole.path_to("facts"), whole.value("facts")) if "facts" in whole else ((), None)
    if not isinstance(content, list) or not content:
        file.wrong("shape", path)
        return ()
    return _facts(file, content, path)


def _header(whole: Located) -> None:
    if "format" in whole and whole.value("format") != 1:
        whole.wrong("format", "format", value=whole.value("format"))
    if "time_zone" in whole:
        name = whole.value("time_zone")
        try:
            whole.source.zone = ZoneInfo(name)
        except (KeyError, ValueError, TypeError, OSError):  # absent, malformed, no text, a folder
            whole.wrong("zone", "time_zone", value=name)


def _facts(file: Source, content: list[object], path: Path) -> tuple[Fact, ...]:
    facts: list[Fact] = []
    for number, written in enumerate(content):
        here = (*path, number)
        fact = _fact(file, written, here, number + 1)
        if fact is not None:
            _check_order(file, facts, fact, here)
            facts.append(fact)
    return tuple(facts)


def _fact(file: Source, content: object, path: Path, number: int) -> Fact | None:
    if not isinstance(content, dict):
        file.wrong("fact", path)
        return None
    before = len(file.errors)
    written = located(file, content, path, FACT_KEYS)
    kind, at = _kind(written), written.instant("at")
    recorded = written.instant("recorded_at") if "recorded_at" in written else None
    named = {name: _name(written, name) for name in _NAMED if name in written}
    actor = written.text("actor") if "actor" in written else SYSTEM
    if "seq" in written and written.value("seq") != number:
        written.wrong("seq", "seq", value=written.value("seq"), wanted=number)
    data = _data(written, kind, number) if kind else NOTHING
    if kind is None or at is None or len(file.errors) > before:
        return None
    return Fact(number, at, kind, actor or SYSTEM, recorded, data=data, **named)


def _name(written: Located, name: str) -> str | None:
    """A name of the edition by its key; whoever is responsible is a reference and stays as written."""
    text = written.text(name)
    return text if text is None or name == "responsible" else key(text)


def _kind(written: Located) -> FactKind | None:
    word = written.text("kind")
    if word is None:
        return None
    known = {**{kind.value: kind for kind in FactKind}, **KINDS}
    spelled = word.strip().lower()
    for candidate in (spelled, spelled.replace("_", " "), spelled.replace(" ", "_")):
        if candidate in known:
            return known[candidate]
    written.wrong("unknown_kind", "kind", name=word, nearest=nearest(spelled, list(known)))
    return None


def _data(written: Located, kind: FactKind, seq: int) -> Mapping[str, Any]:
    if "data" not in written:
        return NOTHING
    content = written.value("data")
    if not isinstance(content, dict):
        written.wrong("object", "data")
        return NOTHING
    sorts = data_of(kind)
    data = located(written.source, content, written.path_to("data"), frozenset(sorts))
    return {name: _value(data, name, sorts[name], seq) for name in data.keys}


def _value(data: Located, name: str, sort: Sort, seq: int) -> Any:
    if sort is Sort.INSTANT:
        return data.instant(name)
    value = data.value(name)
    fits = isinstance(value, _TYPES[sort]) and (sort is Sort.FLAG or not isinstance(value, bool))
    if not fits or (sort is Sort.NAMES and not all(isinstance(one, str) for one in value)):
        data.wrong(sort.value, name)
    elif sort is Sort.SEQ and not 0 < value < seq:
        data.wrong("earlier", name, value=value)
    elif sort is Sort.NAME:
        return key(value)
    return tuple(value) if isinstance(value, list) else value


def _check_order(file: Source, facts: list[Fact], fact: Fact, path: Path) -> None:
    if (fact.seq == 1) != (fact.kind is FactKind.REGISTERED):
        file.wrong("first" if fact.seq == 1 else "again", path)
    elif facts and fact.at < facts[-1].at and not fact.is_back_entry:
        file.wrong("order", path)
