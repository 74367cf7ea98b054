"""Priorities: their names, their order, and the signs by which they are known."""

# ruff: noqa: E501 -- patterns and sentences stay whole
from __future__ import annotations

import re
from typing import Final

from reglament.paper.recognising.draft import Draft
from reglament.paper.recognising.labels import clean, priority_label, remember_priority
from reglament.paper.recognising.passages import Passage, Read
from reglament.paper.recognising.tables import cell, columns_of
from reglament.paper.recognising.vocabulary import CODE, LEVEL, MEANING_HEAD, PRIORITY_HEAD

_ITEM: Final = re.compile(
    r"^(?P<name>[^—–:=]{1,60}?)\s*(?:[—–=:]|\s-\s)\s*(?P<means>\S.{3,})$",
)
_ENUMERATED: Final = re.compile(
    r"(?:приоритет\w*|уровн\w+ критичности|степен\w+ (?:важности|критичности)|priorit\w+|severit\w+)[^:.]{0,60}:\s*(?P<list>[^.]+)",
    re.IGNORECASE,
)
_NUMBERED: Final = re.compile(r"\d\s*(?:мин|час|ч\b|ч\.|дн|д\b|min|h\b|hour|day|р\.|к\.)", re.IGNORECASE)
PART: Final = "приоритет"


def find(read: Read, draft: Draft) -> None:
    """Tables of priorities first, then lists, then sentences that count them up."""
    _of_tables(read, draft)
    for passage in read.passages:
        if not _of_item(passage, draft):
            _of_list(passage, draft)
    if not draft.priorities:
        _of_heads(read, draft)


def _of_tables(read: Read, draft: Draft) -> None:
    for sheet in read.sheets:
        columns = columns_of(sheet)
        names = columns.find(PRIORITY_HEAD)
        if names < 0 or names > 1:
            continue
        others = [place for place in range(len(columns.heads)) if place != names]
        meaning = columns.find(MEANING_HEAD, others)
        for cells, row in columns.rows():
            key, word = priority_label(cell(cells, names))
            if not key:
                continue
            remember_priority(draft, key, word)
            means = cell(cells, meaning)
            if means and not _NUMBERED.search(means):
                _put(draft, key, ": ".join(part for part in (word, means) if part), row)
            elif not draft.has(PART, "перечень", key):
                _name(draft, key, word, row)


def _of_item(passage: Passage, draft: Draft) -> bool:
    """«П1 (критический) — работа остановлена»: whatever is told without a length of time."""
    found = _ITEM.match(passage.text)
    about = f"{passage.opening} {passage.heading}"
    if found is None or not (PRIORITY_HEAD.search(about) or CODE.match(passage.text)):
        return False
    key, word = priority_label(found["name"])
    if not key or key.isdigit():
        return False
    remember_priority(draft, key, word)
    if _NUMBERED.search(found["means"]):
        _name(draft, key, word, passage)
    else:
        means = clean(found["means"])
        _put(draft, key, ": ".join(part for part in (word, means) if part), passage)
    return True


def _of_list(passage: Passage, draft: Draft) -> None:
    """«Устанавливаются приоритеты: критический, высокий, средний и низкий»."""
    found = _ENUMERATED.search(passage.text)
    if found is None or _NUMBERED.search(found["list"]):
        return
    labels = [priority_label(part) for part in re.split(r",|;|\s(?:и|или|and|or)\s", found["list"])]
    if len([key for key, _ in labels if key]) < 2:
        return
    for key, word in labels:
        if key and not key.isdigit():
            remember_priority(draft, key, word)
            _name(draft, key, word, passage)


def _of_heads(read: Read, draft: Draft) -> None:
    """Tables that only use them: «Показатель | Критический | Высокий»."""
    for sheet in read.sheets:
        for place, row in enumerate(sheet.grid.rows[:2]):
            keys = [priority_label(text) for text in row if CODE.search(text) or LEVEL.search(text)]
            if len(keys) >= 2:
                for key, word in keys:
                    if key:
                        remember_priority(draft, key, word)
                        _name(draft, key, word, sheet.row(place))


def _put(draft: Draft, key: str, means: str, source: Passage) -> None:
    known = draft.values.get((PART, "перечень", key, "значит"))
    draft.values.pop((PART, "перечень", key), None)
    if known is None:
        draft.put((PART, "перечень", key, "значит"), means, source)


def _name(draft: Draft, key: str, word: str, source: Passage) -> None:
    """A priority of which no more is said than its name."""
    if draft.has(PART, "перечень", key):
        return
    path = (PART, "перечень", key, "значит") if word else (PART, "перечень", key)
    was = draft.is_used(source)
    draft.put(path, word, source)
    if not was:
        draft.leave(source)
