"""Kinds of tickets and classes of complexity: what they are called, and what they are."""

from __future__ import annotations

import re
from typing import Final

from reglament.paper.recognising.draft import Draft, name_key
from reglament.paper.recognising.labels import LONGEST_NAME, clean, remember_kind
from reglament.paper.recognising.passages import Passage, Read
from reglament.paper.recognising.tables import Columns, cell, columns_of
from reglament.paper.recognising.vocabulary import (
    CLASS,
    CODE,
    COMPLEXITY_HEAD,
    KIND_HEAD,
    LEVEL,
    MEANING_HEAD,
    PRIORITY_HEAD,
)

_KINDS_LEAD: Final = re.compile(
    r"(?:вид|тип|категори|класс)\w* (?:запрос|обращен|заяв|инцидент)|классификаци\w+ (?:запрос|обращен|заяв)|"
    r"(?:types?|kinds?|categor\w+|classification) of (?:requests?|tickets?|cases?|incidents?)|request types",
    re.IGNORECASE,
)
_ITEM: Final = re.compile(r"^(?P<name>[^—–:=,;]{3,50}?)\s*(?:[—–=:]|\s-\s)\s*(?P<means>\S.{3,})$")
_CODE_HEAD: Final = re.compile(r"^(?:код|code)$", re.IGNORECASE)
_EXAMPLE_HEAD: Final = re.compile(r"пример|example", re.IGNORECASE)
_EFFORT_HEAD: Final = re.compile(r"трудо[её]мкост|effort|час", re.IGNORECASE)
_TERM_HEAD: Final = re.compile(r"срок|время|term|time", re.IGNORECASE)


def find(read: Read, draft: Draft) -> None:
    """Kinds out of tables and lists; classes of complexity out of tables."""
    for sheet in read.sheets:
        columns = columns_of(sheet)
        head = columns.heads[0]
        if COMPLEXITY_HEAD.search(head) or all(CLASS.match(row[0]) for row, _ in columns.rows()):
            _complexities(columns, draft)
        elif KIND_HEAD.search(head) and not PRIORITY_HEAD.search(head):
            _kinds(columns, draft)
    for passage in read.passages:
        _item(passage, draft)


def _kinds(columns: Columns, draft: Draft) -> None:
    """A table is of kinds if it says what they are; a price list is none."""
    others = range(1, len(columns.heads))
    meaning, example = columns.find(MEANING_HEAD, others), columns.find(_EXAMPLE_HEAD, others)
    code = columns.find(_CODE_HEAD, others)
    if meaning < 0 and code < 0:
        return
    for cells, row in columns.rows():
        key = _kind_key(cell(cells, 0))
        if not key:
            continue
        _put(draft, key, cell(cells, meaning) if meaning != example else "", row)
        for place, word in ((code, "код"), (example, "пример")):
            if text := cell(cells, place):
                draft.put(("классификация", "виды", key, word), text, row)


def _item(passage: Passage, draft: Draft) -> None:
    """«Инцидент — любое событие, которое …» under a line that speaks of kinds."""
    if not _KINDS_LEAD.search(passage.opening or passage.heading):
        return
    found = _ITEM.match(passage.text)
    if found and (key := _kind_key(found["name"])):
        _put(draft, key, clean(found["means"]), passage)


def _kind_key(name: str) -> str:
    text = clean(name)
    plain = re.sub(r"\s*\([^)]*\)", "", text)
    bad = not plain or len(plain) > LONGEST_NAME or len(plain.split()) > 5
    return (
        "" if bad or CODE.search(plain) or LEVEL.fullmatch(plain) or plain[0].isdigit() else name_key(plain)
    )


def _put(draft: Draft, key: str, means: str, source: Passage) -> None:
    remember_kind(draft, key)
    if means:
        draft.put(("классификация", "виды", key, "что_это"), means, source)


def _complexities(columns: Columns, draft: Draft) -> None:
    others = range(1, len(columns.heads))
    effort, sign = columns.find(_EFFORT_HEAD, others), columns.find(MEANING_HEAD, others)
    if columns.find(_TERM_HEAD, others) >= 0 or (effort < 0 and sign < 0):
        return
    for cells, row in columns.rows():
        name = clean(cell(cells, 0))
        code = CLASS.match(name)
        if not name or len(name) > LONGEST_NAME:
            continue
        key = name_key(code.group()) if code else name_key(name)
        title = clean(name[code.end() :].strip(" ()—–-")) if code else ""
        for word, text in (
            ("название", title or _title(columns, cells)),
            ("трудоёмкость", cell(cells, effort)),
            ("признак", cell(cells, sign)),
        ):
            if text:
                draft.put(("сложность", key, word), text, row)


def _title(columns: Columns, cells: tuple[str, ...]) -> str:
    named = columns.find(re.compile(r"назван|name|класс|title", re.IGNORECASE), range(1, len(columns.heads)))
    return cell(cells, named)
