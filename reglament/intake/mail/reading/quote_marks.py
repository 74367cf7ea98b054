"""What says «from here on it is an older letter», as programs of Russian and English readers write it."""

from __future__ import annotations

import re

LONGEST = 300
"""Letters of a line of attribution, wrapped or not."""

_WROTE = (
    "пишет:", "писал:", "писала:", "написал:", "написала:", "написал(а):", "писал(а):", "пишет :",
    "написали:", "wrote:", "writes:", "schrieb:", "a écrit :", "a écrit:", "escribió:", "ha scritto:",
    "napisał(a):",
)  # fmt: skip
_WHEN = re.compile(
    r"\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[:.]\d{2}\b"
    r"|\b(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.IGNORECASE,
)
_STARTS = re.compile(
    r"(?:on |am |le |вы писали|вы написали|цитирую|в сообщении от|сообщение от|you wrote"
    r"|пн|вт|ср|чт|пт|сб|вс|понедельник|вторник|сред|четверг|пятниц|суббот|воскресень|\d)",
    re.IGNORECASE,
)
_DIVIDER = re.compile(
    r"[-_ =*]{2,}\s*(?:исходное сообщение|пересланное сообщение|пересылаемое сообщение|пересланное письмо"
    r"|конец пересылаемого сообщения|оригинальное сообщение|original message|original-nachricht"
    r"|ursprüngliche nachricht|forwarded message|message d'origine|reply message"
    r"|reply above this line)\b.{0,80}$",
    re.IGNORECASE,
)
_BEGIN_FORWARD = re.compile(
    r"(?:begin forwarded message|начало (?:переадресованного|пересылаемого|перенаправленного) сообщения"
    r"|начало переадресованного письма)\s*:?\s*$",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"[*_>\s]{0,4}(?P<name>от(?: кого)?|from|von|de|отправлено|дата|sent|date|gesendet|datum|кому|to|an"
    r"|копия|cc|тема|subject|betreff|reply-to|дата отправки|важность|importance)\s?:[*_]{0,2}(?:\s|$)",
    re.IGNORECASE,
)
FROM = frozenset({"от", "от кого", "from", "von", "de"})
_FORWARDED = re.compile(r"forward|перес[лы]|переадрес|перенаправ", re.IGNORECASE)
MARKER = "── ответьте выше этой черты"
"""What our own letters say above their text."""


def begins_quote(lines: list[str], at: int) -> bool:
    """Whether an older letter begins at this line."""
    row = lines[at].strip()
    if not row:
        return False
    return is_divider(row) or _attribution(lines, at) or begins_header(lines, at)


def is_divider(row: str) -> bool:
    """A line that a program draws between a letter and the one below it."""
    return len(row) <= LONGEST and bool(_DIVIDER.match(row) or _BEGIN_FORWARD.match(row) or MARKER in row)


def is_forward_divider(row: str) -> bool:
    """One that says the letter below was forwarded."""
    return is_divider(row) and bool(_FORWARDED.search(row))


def field_of(row: str) -> str:
    """The name of the header that a line of a quoted head shows, in lower case; "" for none."""
    match = _FIELD.match(row) if len(row) < 2000 else None
    return match["name"].lower() if match else ""


def begins_header(lines: list[str], at: int) -> bool:
    """«От: … Отправлено: … Кому: …» of Outlook and its kin: who, and two more within six lines."""
    if field_of(lines[at]) not in FROM:
        return False
    return len({field_of(row) for row in lines[at : at + 6]} - {""}) >= 3


def _attribution(lines: list[str], at: int) -> bool:
    """«12.03.2026, 10:11, "Имя" <a@b>:», «… пишет:», «On … wrote:», wrapped over up to three lines."""
    joined = ""
    for row in lines[at : at + 3]:
        joined = f"{joined} {row.strip()}".strip()
        if len(joined) > LONGEST or not row.strip():
            return False
        if joined.endswith(":"):
            return _says_who_wrote(joined, _next(lines, at))
    return False


def _says_who_wrote(row: str, following: str) -> bool:
    lowered = row.lower().lstrip("> ")
    dated = bool(_WHEN.search(row))
    if lowered.endswith(_WROTE):
        return dated or "<" in row or "@" in row or bool(_STARTS.match(lowered)) or following.startswith(">")
    if lowered.startswith(("вы писали", "вы написали", "you wrote")):
        return True
    if dated and (" schrieb " in lowered or " a écrit" in lowered):
        return True
    # Yandex, Mail.ru and Gmail end with the address alone
    return dated and lowered.endswith((">:", "> :")) and "@" in row and bool(_STARTS.match(lowered))


def _next(lines: list[str], at: int) -> str:
    return next((row.strip() for row in lines[at + 1 : at + 5] if row.strip()), "")
