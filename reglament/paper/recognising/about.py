"""The document itself: its title, whose it is, its dates, who approves it."""

# ruff: noqa: E501 -- patterns and sentences stay whole
from __future__ import annotations

import re
from typing import Final

from reglament.paper.reading import Line
from reglament.paper.recognising.dates import date_in
from reglament.paper.recognising.draft import Draft
from reglament.paper.recognising.passages import Passage, Read, passage_of

PART: Final = "документ"
_TITLE: Final = re.compile(
    r"регламент|соглашени\w+ об уровне|положени\w+ о|правила|порядок|\bSLA\b|политик|service level|agreement|policy|"
    r"terms of|handbook|procedure|regulation",
    re.IGNORECASE,
)
_COMPANY: Final = re.compile(
    r"(?:ООО|АО|ПАО|ЗАО|ОАО|НАО|ГУП|МУП|ФГУП|ГБУ|ГКУ|МБУ|ФГБУ|АНО|НКО|Общество с ограниченной ответственностью|"
    r"Акционерное общество)\s*[«\"“][^»\"”]{2,80}[»\"”]|ИП\s+[А-ЯЁ][а-яё-]+(?:\s+[А-ЯЁ]\.\s?[А-ЯЁ]\.)|"
    r"\b(?!(?:Between|And|With|The|By|For)\b)(?:[A-Z][\w&'-]*\s){1,4}(?:LLC|Ltd\.?|Inc\.?|GmbH|PLC|Corp\.?)(?!\w)"
)
_APPROVED: Final = re.compile(r"^утвержда(?:ю|ется)|^утвержд[её]н|^approved", re.IGNORECASE)
_SINCE: Final = re.compile(
    r"действует с|вступает в силу|введ[её]н\w* в действие|ввод\w+ в действие|дата введения|effective (?:from|date)|"
    r"in force from|comes into force|valid from",
    re.IGNORECASE,
)
_EDITION: Final = re.compile(
    r"(?:редакци[яи]|верси[яи]|издание|version|edition|revision)\s*(?:№|No\.?)?\s*:?\s*(?!\d{1,2}\.\d{1,2}\.\d{4})(\d+(?:\.\d+)*)",
    re.IGNORECASE,
)
_ORDER: Final = re.compile(r"приказ\w*\s+(?:[^.]{0,60})?№\s*\S+|order no\.?\s*\S+", re.IGNORECASE)
_REVIEW: Final = re.compile(
    r"(?:^|документ\w*|регламент\w*|соглашени\w+|положени\w+)\s*пересматрива\w+|подлежит пересмотру|reviewed (?:every|annually|at least)",
    re.IGNORECASE,
)
_USERS: Final = re.compile(
    r"(?:количеств\w+|числ\w+) пользователей\D{0,20}?(?P<a>\d[\d ]*)|^пользователей\s*[—–:-]\s*(?P<b>\d[\d ]*)|"
    r"number of users\D{0,20}?(?P<c>\d[\d ,]*)|^users?:\s*(?P<d>\d[\d ,]*)",
    re.IGNORECASE,
)
FRONT: Final = 25


def find(read: Read, draft: Draft) -> None:
    """The first page, then what later sentences say of the document."""
    front = _front(read)
    _title(front, draft)
    _approval(front, draft)
    for line in front:
        if company := _COMPANY.search(line.text):
            draft.put((PART, "организация"), company.group(), passage_of(line), first=True)
    for passage in (*map(passage_of, front), *read.passages):
        _sentence(passage, draft)


def _front(read: Read) -> list[Line]:
    """The lines before the first numbered heading or clause."""
    front: list[Line] = []
    for line in read.source.lines():
        if (line.number and line.heading) or len(front) >= FRONT:
            break
        front.append(line)
    return front


def _title(front: list[Line], draft: Draft) -> None:
    titled = [
        line
        for line in front
        if "title" in line.style.lower() or line.style.lower() in ("название", "заголовок")
    ]
    found = titled[:1] or [line for line in front if _TITLE.search(line.text) and len(line.text) < 160][:1]
    if not found:
        return
    text = found[0].text
    place = front.index(found[0])
    after = front[place + 1] if place + 1 < len(front) else None
    text = text.capitalize() if text.isupper() else text
    if (
        after is not None
        and len(text.split()) == 1
        and len(after.text) < 160
        and not re.search(r"[.:;]|^(?:утвержд|approved)", after.text, re.IGNORECASE)
    ):
        text = f"{text} {after.text.lower() if after.text.isupper() else after.text}"
        draft.use(passage_of(after))
    draft.put((PART, "название"), text.rstrip("."), passage_of(found[0]), first=True)


def _approval(front: list[Line], draft: Draft) -> None:
    """What stands under «УТВЕРЖДАЮ»: the post, and the date of the signature."""
    place = next((at for at, line in enumerate(front) if _APPROVED.search(line.text)), -1)
    if place < 0:
        return
    draft.use(passage_of(front[place]))
    for line in front[place : place + 6]:
        passage = passage_of(line)
        if on := date_in(line.text):
            draft.put((PART, "утверждён"), on, passage, first=True)
        elif line.text.startswith("_"):
            draft.use(passage)
        elif line is not front[place] and not draft.is_used(passage) and not draft.has(PART, "утверждает"):
            post = _COMPANY.sub("", line.text).strip(" ,")
            if post and len(post) < 80 and not _TITLE.search(post):
                draft.put((PART, "утверждает"), post[:1].lower() + post[1:], passage)


def _sentence(passage: Passage, draft: Draft) -> None:
    if (since := _SINCE.search(passage.text)) and (on := date_in(passage.text[since.start() :])):
        draft.put((PART, "действует_с"), on, passage, first=True)
    if len(passage.text) < 120 and (found := _EDITION.search(passage.text)):
        draft.put((PART, "редакция"), found[1], passage, first=True)
    if len(passage.text) < 200 and (found := _ORDER.search(passage.text)):
        draft.put((PART, "введён"), passage.text.rstrip("."), passage, first=True)
    if _REVIEW.search(passage.text) and len(passage.text) < 200:
        draft.put((PART, "пересмотр"), passage.text.rstrip("."), passage, first=True)
    if found := _USERS.search(passage.text):
        count = re.sub(r"\D", "", next(group for group in found.groups() if group))
        draft.put((PART, "пользователей"), count, passage)
