"""Hours of work, time zone, holidays: which days, from when to when, by whose clock."""

# ruff: noqa: E501 -- patterns and sentences stay whole
from __future__ import annotations

import re
from typing import Final

from reglament.paper.recognising.draft import Draft
from reglament.paper.recognising.passages import Passage, Read
from reglament.paper.recognising.tables import cell, columns_of
from reglament.paper.recognising.weeks import HOURS, days_in, span, without
from reglament.paper.recognising.zones_of_time import zone_in

_ALWAYS: Final = re.compile(
    r"круглосуточно|24\s*[/xх×]\s*7|around the clock|round[- ]the[- ]clock|24 часа в сутки", re.IGNORECASE
)
_ABOUT: Final = re.compile(
    r"рабоч\w+ (?:время|часы|день)|режим\w* работы|график\w* работы|часы работы|время работы|время оказания|"
    r"(?:линия|служба|поддержка|service desk|отдел|диспетчер\w*)[^.]{0,40}работает|работает|оказывает\w*|обслуживани\w+ осуществ|"
    r"осуществля\w+|принима\w+|"
    r"business hours|working hours|hours of (?:work|operation|service)|support hours|service hours|available",
    re.IGNORECASE,
)
_BREAK: Final = re.compile(r"обед|перерыв|lunch|break", re.IGNORECASE)
_DUTY: Final = re.compile(r"дежур|аварийн|вне (?:рабоч|час)|on[- ]call|duty|emergenc", re.IGNORECASE)
_SHORT: Final = re.compile(r"предпраздничн|сокращ|короч|коротк|pre-holiday|eve of", re.IGNORECASE)
_HOLIDAYS: Final = re.compile(
    r"производственн\w+ календар|официальн\w+ календар|кроме (?:выходных и )?(?:нерабочих )?праздничн|"
    r"за исключением (?:выходных и )?(?:нерабочих )?праздничн|public holidays|official holidays",
    re.IGNORECASE,
)
_COUNTRY: Final = re.compile(r"РФ|Росси\w+|Russia\w*", re.IGNORECASE)
_CHANNEL: Final = re.compile(r"телефон|звон|чат|почт|phone|call|chat|mail", re.IGNORECASE)
_SOME: Final = re.compile(
    r"только|если|тариф|план\b|допсоглаш|приоритет|критич|авари|[ПP][0-5]\b|\bonly\b|\bif\b|\bplan|premium|sever|priorit|critical",
    re.IGNORECASE,
)
"""Round the clock, but not for everybody."""
SHORT_SENTENCE: Final = 90
PART: Final = "календари"
_CALENDAR_HEAD: Final = re.compile(r"календар|режим|calendar", re.IGNORECASE)


def find(read: Read, draft: Draft) -> None:
    """Sentences about the hours of work, then tables of them."""
    for passage in read.passages:
        _zone(passage, draft)
        _holidays(passage, draft)
        _hours(passage, draft)
    for sheet in read.sheets:
        columns = columns_of(sheet)
        if _CALENDAR_HEAD.search(columns.heads[0]):
            for cells, row in columns.rows():
                _table_row(cells, columns.find(_SHORT), row, draft)


def _zone(passage: Passage, draft: Draft) -> None:
    if zone := zone_in(passage.text):
        _keep(draft, (PART, "часовой_пояс"), zone, passage)


def _holidays(passage: Passage, draft: Draft) -> None:
    if _HOLIDAYS.search(passage.text):
        if _COUNTRY.search(passage.text):
            country = "РФ" if draft.language == "ru" else "Russia"
            _keep(draft, (PART, "производственный_календарь", "страна"), country, passage)
        else:
            draft.ask("whose_holidays", passage)


def _hours(passage: Passage, draft: Draft) -> None:
    context = f"{passage.opening} {passage.heading} {passage.text}"
    spans = list(HOURS.finditer(passage.text))
    days = list(days_in(passage.text))
    timed = [one for one in spans if one["am"] or one["bm"] or one["from"] or days]
    always = _ALWAYS.search(passage.text)
    alone = bool(days and timed) and len(passage.text) < SHORT_SENTENCE and not _CHANNEL.search(passage.text)
    if not (alone or _ABOUT.search(context)) or not (timed or always) or _BREAK.search(passage.text[:12]):
        return
    if _SHORT.search(passage.text):
        if timed:
            _keep(draft, (PART, _calendar(passage.text), "короткий_день"), span(timed[0]), passage)
        return
    main = [one for one in timed if not _BREAK.search(passage.text[max(0, one.start() - 40) : one.start()])]
    pauses = [one for one in timed if one not in main]
    if always and not main:
        if _ABOUT.search(passage.text) and not _SOME.search(passage.text):
            _always(passage, draft)
        return
    if not days:
        draft.ask("hours_without_days", passage)
        return
    for at, (_, text) in enumerate(days):
        hours = main[at] if at < len(main) and len(days) > 1 else main[0] if main else None
        if hours is not None:
            _keep(draft, (PART, _calendar(context), text), without(hours, pauses), passage)


def _always(passage: Passage, draft: Draft) -> None:
    hours, days = ("круглосуточно", "пн-вс") if draft.language == "ru" else ("round the clock", "mon-sun")
    _keep(draft, (PART, _calendar(passage.text), days), hours, passage)


def _table_row(cells: tuple[str, ...], short: int, row: Passage, draft: Draft) -> None:
    text = " ".join(cells[1:])
    days = list(days_in(text))
    spans = list(HOURS.finditer(cell(cells, 1)))
    name = _calendar(cells[0])
    for (_, written), hours in zip(days, spans, strict=False):
        draft.put((PART, name, written), span(hours), row)
    if found := HOURS.search(cell(cells, short)):
        draft.put((PART, name, "короткий_день"), span(found), row)


def _calendar(context: str) -> str:
    """The name of the calendar: of duty where the words say so, else of the service."""
    return "дежурство" if _DUTY.search(context) else "служба"


def _keep(draft: Draft, path: tuple[str, ...], text: str, passage: Passage) -> None:
    """Kept beside the sentence, which may say other things as well."""
    was = draft.is_used(passage)
    draft.put(path, text, passage)
    if not was and len(passage.text) > 200:
        draft.leave(passage)
