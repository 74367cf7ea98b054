"""How tickets come in: which channels, at which addresses, and which are not accepted."""

# ruff: noqa: E501 -- patterns and sentences stay whole
from __future__ import annotations

import re
from typing import Final

from reglament.paper.recognising.draft import Draft, name_key
from reglament.paper.recognising.labels import clean
from reglament.paper.recognising.passages import Passage, Read
from reglament.paper.recognising.tables import cell, columns_of

PART: Final = "каналы"
_MAIL: Final = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE: Final = re.compile(
    r"(?<![\w.])(?:\+7|8|\+\d{1,3})[\s(-]*\d{3,5}[\s)-]*\d{1,3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)"
)
_INNER: Final = re.compile(
    r"(?:внутренн\w+(?: номер\w*)?|доб\.?|вн\.|ext\.?)\s*:?\s*(\d{3,5})\b", re.IGNORECASE
)
_SITE: Final = re.compile(
    r"https?://[^\s,;)»]+|(?<![\w@.])(?:[\w-]+\.)+(?:ru|com|org|net|рф|example)(?:/[^\s,;)»]*)?(?![\w@])"
)
_KNOWN: Final = (
    (
        "портал",
        re.compile(
            r"портал\w*|личн\w+ кабинет\w*|веб-форм\w*|web[- ]?(?:portal|form)|self-service|\bportal\b",
            re.IGNORECASE,
        ),
    ),
    ("почта", re.compile(r"электронн\w+ почт\w+|\bпочт[аеуыо]\w{0,2}\b|e-?mail", re.IGNORECASE)),
    (
        "телефон",
        re.compile(r"телефон\w*|по звонку|горяч\w+ лини\w+|\bphone\b|hotline|by call", re.IGNORECASE),
    ),
    (
        "мессенджер",
        re.compile(
            r"мессенджер\w*|telegram|телеграм\w*|whats\s?app|ватсап\w*|viber|messenger", re.IGNORECASE
        ),
    ),
    ("чат", re.compile(r"\bчат(?:ы|а|е|у|ом)?\b|\bchat\b", re.IGNORECASE)),
    ("кнопка_в_1С", re.compile(r"кнопк\w+ в 1с|из интерфейса 1с|из 1с", re.IGNORECASE)),
    (
        "система_учёта",
        re.compile(
            r"service\s?desk|help\s?desk|систем\w+ (?:уч[её]та|регистрации) (?:заявок|запросов|обращений)|jira|naumen|итилиум",
            re.IGNORECASE,
        ),
    ),
    ("лично", re.compile(r"лично[йе]? (?:обращени|визит)\w*|устно|in person|walk-in", re.IGNORECASE)),
)
_ABOUT: Final = re.compile(
    r"канал|способ\w* (?:подачи|обращения)|(?:подать|подаёт|подает|подаются|направля\w+|принима\w+|регистрир\w+|оформ\w+|оставить|"
    r"обратиться|обращается|обращаются|сообщ\w+)|контакт|"
    r"channel|submit|report\w*|contact|log(?:ged)?\b|accepted|raise",
    re.IGNORECASE,
)
_REQUEST: Final = re.compile(
    r"запрос|обращени|заявк|инцидент|поддержк|request|ticket|incident|case|support|канал|channel",
    re.IGNORECASE,
)
_REFUSED: Final = re.compile(
    r"не принима\w+|не регистрир\w+|не рассматрива\w+|не обрабатыва\w+|не счита\w+|не явля\w+|запрещ\w+|не допуска\w+|"
    r"not accepted|not registered|not processed|are ignored|must not|not considered",
    re.IGNORECASE,
)
_HEAD: Final = re.compile(r"канал|способ|channel|contact", re.IGNORECASE)
_YES: Final = {"да": "да", "нет": "нет", "yes": "да", "no": "нет", "+": "да", "-": "нет"}


def find(read: Read, draft: Draft) -> None:
    """Tables of channels, then the sentences and items that name them."""
    for sheet in read.sheets:
        columns = columns_of(sheet)
        if _HEAD.search(columns.heads[0]):
            for cells, row in columns.rows():
                _row(cells, row, draft)
    for passage in read.passages:
        context = f"{passage.opening} {passage.heading} {passage.text}"
        if _ABOUT.search(context) and _REQUEST.search(context):
            _sentence(passage, draft)


def _row(cells: tuple[str, ...], row: Passage, draft: Draft) -> None:
    name = clean(cell(cells, 0))
    if not name:
        return
    known = next((code for code, pattern in _KNOWN if pattern.search(name)), name_key(name))
    accepted = next((_YES[text.lower()] for text in cells[1:] if text.lower() in _YES), "да")
    draft.put((PART, known, "принимается"), accepted, row)
    if address := _address(known, " ".join(cells)):
        draft.put((PART, known, "адрес"), address, row)


def _sentence(passage: Passage, draft: Draft) -> None:
    refused = _REFUSED.search(passage.text)
    for code, pattern in _KNOWN:
        named = pattern.search(passage.text)
        if named is None or (not refused and not _listed(passage)):
            continue
        path = (PART, code, "принимается")
        _beside(draft, path, "нет" if refused else "да", passage)
        address = _address(code, passage.text)
        if address and not refused:
            _beside(draft, (PART, code, "адрес"), address, passage)


def _listed(passage: Passage) -> bool:
    """Whether the sentence is about the ways a ticket comes in, and not about how people are told."""
    own = f"{passage.opening} {passage.text}"
    return bool(
        _ABOUT.search(own) or re.search(r"канал|channel|контакт|contact", passage.heading, re.IGNORECASE)
    ) and not re.search(
        r"уведом|перенаправ|redirect|информиру|сообщает(?:ся)? (?:автору|заявителю|пользователю)|notif",
        passage.text,
        re.IGNORECASE,
    )


def _beside(draft: Draft, path: tuple[str, ...], text: str, passage: Passage) -> None:
    """Kept, while a long sentence stays prose as well: it says more than the names of channels."""
    was = draft.is_used(passage)
    draft.put(path, text, passage, first=path[-1] == "принимается" and text == "да")
    if not was and len(passage.text) > 160:
        draft.leave(passage)


def _address(code: str, text: str) -> str:
    """The address that goes with a channel of this sort."""
    if code == "почта":
        found = _MAIL.search(text)
    elif code == "телефон":
        found = _PHONE.search(text)
        if found is None and (inner := _INNER.search(text)):
            return inner[1]
    elif code in ("портал", "система_учёта"):
        found = _SITE.search(_MAIL.sub(" ", text))
    else:
        return ""
    return found.group().rstrip(".") if found else ""
