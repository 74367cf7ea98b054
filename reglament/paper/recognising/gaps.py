"""What a careful reader asks of the document once its values are known."""

# ruff: noqa: E501 -- patterns and sentences stay whole
from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reglament.paper.recognising import citations
from reglament.paper.recognising.draft import Draft
from reglament.paper.recognising.passages import Passage, Read
from reglament.paper.recognising.vocabulary import LEVEL, ROLES, VAGUE
from reglament.paper.recognising.words import key_in

MOST_OF_A_SORT: Final = 25
_FROM_TO: Final = re.compile(
    r"с момента|отсчит\w+|исчисля\w+|начал\w+[^.]{0,30}срок|срок[^.]{0,60}начина|начало —|from the moment|starts? (?:at|when|with)|"
    r"counted from|от регистрации|с регистрации",
    re.IGNORECASE,
)
_WANTED: Final = (
    (("документ", "действует_с"), "с какого дня действует", "from which day it is in force"),
    (("документ", "утверждает"), "кто утверждает", "who approves it"),
    (("календари", "часовой_пояс"), "часовой пояс", "the time zone"),
    (("календари", "служба"), "часы работы", "the hours of work"),
    (("каналы",), "каналы обращения", "the channels"),
    (("классификация",), "виды запросов", "the kinds of tickets"),
    (("приоритет", "перечень"), "приоритеты", "the priorities"),
    (("сроки", "реакция"), "срок реакции", "the response time"),
    (("сроки", "исполнение"), "срок исполнения", "the resolution time"),
    (
        ("обмен", "ответ_автора", "закрыть_через"),
        "что бывает, когда автор молчит",
        "what happens when the author is silent",
    ),
    (("результат", "приёмка", "срок"), "срок приёмки результата", "the term of acceptance"),
    (
        ("результат", "возобновление", "в_течение"),
        "сколько можно возобновить закрытый запрос",
        "how long a closed ticket may be reopened",
    ),
    (("роли",), "роли и их обязанности", "the roles and what they do"),
)


def ask(read: Read, draft: Draft) -> None:
    """Every question that the values, and the texts, give rise to."""
    _vague(read, draft)
    _priorities(draft)
    _tables(read, draft)
    _roles(read, draft)
    citations.ask(read, draft)
    _weights(draft)
    _margins(read, draft)
    for path, russian, english in _WANTED:
        if not draft.has(*path):
            draft.ask("absent", what=russian if draft.language == "ru" else english)


def _vague(read: Read, draft: Draft) -> None:
    for passage in _first(read.passages):
        for found in VAGUE.finditer(passage.text):
            draft.ask("vague", passage, written=found.group())


def _first(passages: tuple[Passage, ...]) -> Iterator[Passage]:
    """The first passages with vague words; a longer list is no help."""
    found = (one for one in passages if VAGUE.search(one.text))
    yield from (one for _, one in zip(range(MOST_OF_A_SORT), found, strict=False))


def _priorities(draft: Draft) -> None:
    for path, value in list(draft.below("приоритет", "перечень")):
        if len(path) == 3 or (path[-1] == "значит" and LEVEL.fullmatch(str(value.text))):
            draft.ask("no_signs", value.source, name=path[2])


def _tables(read: Read, draft: Draft) -> None:
    """A table of norms has a row for every priority, and a beginning and an end."""
    priorities = list(dict.fromkeys(path[2] for path, _ in draft.below("приоритет", "перечень")))
    for table in ("реакция", "исполнение"):
        rows = {path[2]: value.source for path, value in draft.below("сроки", table)}
        rows |= {
            path[2]: told[0].source
            for path, told in draft.contradicted.items()
            if path[:2] == ("сроки", table)
        }
        if not rows:
            continue
        source = next(iter(rows.values()))
        if any(one in rows for one in priorities):
            for name in priorities:
                if name not in rows:
                    draft.ask("no_norm", source, table=key_in(table, draft.language), name=name)
        if not any(_FROM_TO.search(passage.text) for passage in read.passages):
            draft.ask("start_unsaid", source, table=key_in(table, draft.language))
    working = any("р." in str(value.text) or "w." in str(value.text) for _, value in draft.below("сроки"))
    if working and not draft.has("календари", "служба"):
        draft.ask("unit_unbound")


def _roles(read: Read, draft: Draft) -> None:
    """A role that acts in a sentence and has no definition."""
    known = " ".join((*draft.roles, *draft.roles.values())).lower().replace("_", " ")
    seen: set[str] = set()
    for passage in read.passages:
        for found in ROLES.finditer(passage.text):
            stem = found.group().lower()[:9]
            if stem not in known and stem not in seen and len(seen) < MOST_OF_A_SORT:
                seen.add(stem)
                draft.ask("role_undefined", passage, name=found.group())


def _weights(draft: Draft) -> None:
    weights = [value for path, value in draft.below("показатели", "линия") if path[-1] == "вес"]
    total = sum(int(str(value.text)) for value in weights)
    if weights and total != 100:
        draft.ask("weights", weights[0].source, total=str(total))


def _margins(read: Read, draft: Draft) -> None:
    changed = [piece for piece in read.source.pieces if piece.by]
    if changed:
        authors = ", ".join(dict.fromkeys(author for piece in changed for author in piece.by))
        piece = changed[0]
        draft.ask("pending", Passage("", "", piece.heading, "", piece.place, piece.page), by=authors)
    for piece in read.source.pieces:
        for remark in piece.remarks:
            at = Passage(remark.about, "", piece.heading, "", piece.place, piece.page)
            draft.ask("remark", at, author=remark.author, text=remark.text)
    for note in read.source.notes:
        draft.ask("footnote", text=note)
