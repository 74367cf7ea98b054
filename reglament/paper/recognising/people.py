"""Roles, lines of support, zones: who does what."""

# ruff: noqa: E501 -- patterns and sentences stay whole
from __future__ import annotations

import re
from typing import Final

from reglament.paper.recognising.draft import Draft, name_key
from reglament.paper.recognising.labels import LONGEST_NAME, clean
from reglament.paper.recognising.passages import Passage, Read
from reglament.paper.recognising.tables import Columns, cell, columns_of
from reglament.paper.recognising.vocabulary import ROLE_NOUN

_ROLE_HEAD: Final = re.compile(r"^(?:роль|участник|role|participant|должност\w+)\b", re.IGNORECASE)
_DOES_HEAD: Final = re.compile(
    r"делает|обязанност|функци|ответственност|полномочи|зада|описани|duties|respons|does|descr", re.IGNORECASE
)
_ROLES_LEAD: Final = re.compile(
    r"\bрол[иье]\w*\b|участник\w*|обязанност\w+|ответственност\w+ сторон|\broles?\b|responsibilit|participants",
    re.IGNORECASE,
)
_TERMS_LEAD: Final = re.compile(
    r"термин\w*|определени\w+|сокращени\w+|глоссари\w+|definitions|glossary|terms", re.IGNORECASE
)
_ITEM: Final = re.compile(r"^(?P<name>[^—–:=,;.]{3,50}?)\s*(?:[—–=:]|\s-\s)\s*(?P<means>\S.{5,})$")
_LINE_HEAD: Final = re.compile(r"лини|ступен|уровень (?:поддержки)?|tier|level|line", re.IGNORECASE)
_WHO_HEAD: Final = re.compile(r"^кто\b|исполнител|ответствен|состав|who|owner|team", re.IGNORECASE)
_LINE: Final = re.compile(
    r"(?P<word>перв\w+|втор\w+|треть\w+|четв[её]рт\w+|first|second|third|fourth|\b[1-4]|L[1-4])(?:-?[яй])?\s*"
    r"(?:лини\w+|уров\w+|ступен\w+|line|tier|level)?",
    re.IGNORECASE,
)
_LINE_ITEM: Final = re.compile(
    r"^(?P<word>перв\w+|втор\w+|треть\w+|четв[её]рт\w+|[1-4](?:-?[яй])?|L[1-4]|first|second|third)\s*(?:лини\w+|line|tier)"
    r"(?:\s+поддержки)?\s*(?:\([^)]*\))?\s*[—–:-]\s*(?P<does>\S.{3,})$",
    re.IGNORECASE,
)
_ORDER: Final = ("перв", "втор", "трет", "четв"), ("first", "second", "third", "fourth")
_ZONE_HEAD: Final = re.compile(r"^зон|зона ответственности|^zone|подсистем|направлени", re.IGNORECASE)
_ZONE_WORDS: Final = (
    ("система", re.compile(r"систем|программ|system", re.IGNORECASE)),
    ("лк_не_делает", re.compile(r"не дела|не вход|исключ|вне|do not|excluded|out of scope", re.IGNORECASE)),
    ("лк_делает", re.compile(r"дела|вход|состав|содержани|we do|includ|in scope|описани", re.IGNORECASE)),
    ("кому_передать", re.compile(r"кому|переда|redirect|passed", re.IGNORECASE)),
)


def find(read: Read, draft: Draft) -> None:
    """Out of tables first, then out of items."""
    for sheet in read.sheets:
        columns = columns_of(sheet)
        head = columns.heads[0]
        if _ROLE_HEAD.search(head):
            _roles(columns, draft)
        elif _ZONE_HEAD.search(head):
            _zones(columns, draft)
        elif _LINE_HEAD.search(head) and all(_line(row[0]) for row, _ in columns.rows()):
            _lines(columns, draft)
    for passage in read.passages:
        if found := _LINE_ITEM.match(passage.text):
            draft.put(("эскалация", "линии", _line(found["word"]), "делает"), clean(found["does"]), passage)
        else:
            _role_item(passage, draft)


def _roles(columns: Columns, draft: Draft) -> None:
    does = columns.find(_DOES_HEAD, range(1, len(columns.heads)))
    group = columns.find(re.compile(r"^(?:где|группа|подразделение|where|group)$", re.IGNORECASE))
    for cells, row in columns.rows():
        if not (name := clean(cell(cells, 0))) or len(name) > LONGEST_NAME or does < 0:
            continue
        _role(draft, name, cell(cells, does), row)
        if text := cell(cells, group):
            draft.put(("роли", name_key(name), "группа"), text, row)


def _role_item(passage: Passage, draft: Draft) -> None:
    """«Диспетчер — сотрудник, который …»: an item where roles or terms are explained."""
    about = passage.opening or passage.heading
    roles, terms = _ROLES_LEAD.search(about), _TERMS_LEAD.search(passage.heading)
    found = _ITEM.match(passage.text) if roles or terms else None
    if found is None or len(found["name"].split()) > 5:
        return
    if not roles and not ROLE_NOUN.match(found["means"]):
        return
    if re.search(r"\d", found["name"]):
        return
    _role(draft, clean(found["name"]), clean(found["means"]), passage)


def _role(draft: Draft, name: str, does: str, source: Passage) -> None:
    key = name_key(re.sub(r"\s*\([^)]*\)", "", name))
    if key:
        draft.roles[key] = name
        draft.put(("роли", key, "делает"), does, source)


def _lines(columns: Columns, draft: Draft) -> None:
    others = range(1, len(columns.heads))
    who, does = columns.find(_WHO_HEAD, others), columns.find(_DOES_HEAD, others)
    for cells, row in columns.rows():
        for place, word in ((who, "кто"), (does, "делает")):
            if text := cell(cells, place):
                path = ("эскалация", "линии", _line(cells[0]), word)
                draft.put(path, name_key(text).replace("_", " ") if word == "кто" else text, row)


def _line(text: str) -> str:
    """The number of a line of support, as digits; "" for what is none."""
    found = _LINE.search(text)
    if found is None:
        return ""
    word = found["word"].lower()
    digit = re.search(r"\d", word)
    ordinal = next((at for words in _ORDER for at, start in enumerate(words, 1) if word.startswith(start)), 0)
    return digit.group() if digit else str(ordinal or "")


def _zones(columns: Columns, draft: Draft) -> None:
    taken: set[int] = set()
    places = {}
    for word, pattern in _ZONE_WORDS:
        place = columns.find(pattern, [at for at in range(1, len(columns.heads)) if at not in taken])
        if place > 0:
            places[word] = place
            taken.add(place)
    if "лк_делает" not in places and "система" not in places:
        return
    for cells, row in columns.rows():
        name = clean(cell(cells, 0))
        for word, place in places.items():
            if name and (text := cell(cells, place)):
                draft.put(("зоны", name_key(name), word), text, row)
