"""Availability, sanctions, measures: figures in per cent."""

# ruff: noqa: E501 -- patterns and sentences stay whole
from __future__ import annotations

import re
from typing import Final

from reglament.paper.recognising.draft import Draft, name_key
from reglament.paper.recognising.labels import LONGEST_NAME, clean
from reglament.paper.recognising.lengths import lengths_in
from reglament.paper.recognising.passages import Passage, Read
from reglament.paper.recognising.tables import Columns, cell, columns_of
from reglament.paper.recognising.terms import cell_norm

_PERCENT: Final = re.compile(r"(?<![\d.,])(\d{1,3}(?:[.,]\d+)?)\s?%")
_AVAILABLE: Final = re.compile(r"доступност|availability|uptime", re.IGNORECASE)
_TARGET: Final = re.compile(
    r"не (?:менее|ниже)|цель|составля|уров\w+|гарантир|обеспечив|at least|target|not less|guarantee|[—–=:-]\s*\d",
    re.IGNORECASE,
)
_NO_TARGET: Final = re.compile(
    r"штраф|скидк|снижени|компенсац|неустойк|не начисля|credit|penalt|за кажд|пользовател", re.IGNORECASE
)
_CUT_HEAD: Final = re.compile(
    r"не начисл|снижени|скидк|штраф|компенсац|неустойк|credit|penalt|reduction|not paid|refund", re.IGNORECASE
)
_CAP: Final = re.compile(r"не (?:более|больше|превыша\w+)|at most|not exceed|capped", re.IGNORECASE)
_CAP_ABOUT: Final = re.compile(
    r"штраф|санкци|снижени|компенсац|неустойк|скидк|не начисля|за месяц|penalt|credit|a month", re.IGNORECASE
)
_MEASURE_HEAD: Final = re.compile(r"показател|метрик|kpi|measure|indicator|metric", re.IGNORECASE)
_AIM_HEAD: Final = re.compile(r"цел|значени|норматив|target|goal|aim", re.IGNORECASE)
_WEIGHT_HEAD: Final = re.compile(r"\bвес|weight", re.IGNORECASE)
_CONDITION_HEAD: Final = re.compile(r"услови|примечани|condition|note", re.IGNORECASE)
_SCALE_HEAD: Final = re.compile(r"масштаб|scale", re.IGNORECASE)


def find(read: Read, draft: Draft) -> None:
    """Tables, then sentences."""
    for sheet in read.sheets:
        columns = columns_of(sheet)
        if _AVAILABLE.search(columns.heads[0]):
            _sanctions(columns, draft)
        elif _MEASURE_HEAD.search(columns.heads[0]):
            _measures(columns, draft)
        elif _SCALE_HEAD.search(columns.heads[0]):
            _scales(columns, draft)
    for passage in read.passages:
        if not draft.is_used(passage):
            _sentence(passage, draft)


def _sentence(passage: Passage, draft: Draft) -> None:
    shares = _PERCENT.findall(passage.text)
    if len(shares) != 1:
        return
    about = f"{passage.heading} {passage.opening} {passage.text}"
    if _CAP.search(passage.text) and _CAP_ABOUT.search(passage.text) and _AVAILABLE.search(about):
        draft.put(("доступность", "санкции", "не_больше_за_месяц"), _share(shares[0]), passage)
    elif re.search(r"за каждое превышение|for each breach", passage.text, re.IGNORECASE):
        draft.put(("доступность", "санкции", "за_каждое_превышение_Т8"), _share(shares[0]), passage)
    elif _AVAILABLE.search(about) and _TARGET.search(passage.text) and not _NO_TARGET.search(passage.text):
        draft.put(("доступность", "цель"), _share(shares[0]), passage)


def _sanctions(columns: Columns, draft: Draft) -> None:
    cut = columns.find(_CUT_HEAD, range(1, len(columns.heads)))
    for cells, row in columns.rows() if cut > 0 else ():
        least, less = _PERCENT.findall(cell(cells, 0)), _PERCENT.findall(cell(cells, cut))
        if len(least) == 1 and len(less) == 1:
            path = ("доступность", "санкции", "ступени", f"#{row.place}.{row.row}")
            draft.put((*path, "от"), _share(least[0]), row)
            draft.put((*path, "не_начисляется"), _share(less[0]), row)
        elif least:
            draft.ask("sanction_range", row)


def _measures(columns: Columns, draft: Draft) -> None:
    others = range(1, len(columns.heads))
    aim, weight = columns.find(_AIM_HEAD, others), columns.find(_WEIGHT_HEAD, others)
    condition = columns.find(_CONDITION_HEAD, others)
    for cells, row in columns.rows() if aim > 0 else ():
        name = clean(cell(cells, 0))
        if not name or len(name) > LONGEST_NAME * 2:
            continue
        path = ("показатели", "линия", name_key(name))
        for word, place in (("цель", aim), ("вес", weight), ("условие", condition)):
            text = cell(cells, place)
            if word == "вес":
                text = text.rstrip(" %")
            if text and (word != "вес" or text.isdigit()):
                draft.put((*path, word), text, row)


def _scales(columns: Columns, draft: Draft) -> None:
    for cells, row in columns.rows():
        name = clean(cell(cells, 0))
        for word, pattern in (
            ("что", r"что|описани|what"),
            ("вес", r"вес|weight"),
            ("восстановить_за", r"восстанов|recover"),
        ):
            place = columns.find(re.compile(pattern, re.IGNORECASE), range(1, len(columns.heads)))
            text = cell(cells, place)
            if word == "восстановить_за" and text:
                text = cell_norm(draft, text, ("", ""), row) if len(list(lengths_in(text))) == 1 else ""
            if name and text:
                draft.put(
                    ("доступность", "масштаб", name_key(name), word),
                    text.replace(",", ".") if word == "вес" else text,
                    row,
                )


def _share(text: str) -> str:
    return f"{text.replace(',', '.')}%"
