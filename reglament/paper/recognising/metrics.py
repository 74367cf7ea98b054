"""Which table of norms words speak of."""

# ruff: noqa: E501 -- patterns stay whole
from __future__ import annotations

import re
from typing import Final

METRICS: Final = (
    (
        ("обмен", "информирование", "не_реже"),
        re.compile(
            r"пиш\w+ не реже|информир\w+[^.]{0,60}не реже|не реже[^.]{0,60}информир|периодичност\w+ информир|"
            r"частот\w+ (?:информир|обновлени)|status updates?|\bupdates?\b|update frequency",
            re.IGNORECASE,
        ),
    ),
    (
        ("сроки", "изменения", "оценка"),
        re.compile(r"срок\w* оценки|оценк\w+ (?:трудо|запрос|изменен|заявк)|\bestimat", re.IGNORECASE),
    ),
    (
        ("результат", "приёмка", "срок"),
        re.compile(r"при[её]мк|подтвержд\w+ (?:решени|выполнени|закрыти)|acceptance", re.IGNORECASE),
    ),
    (
        ("сроки", "реакция"),
        re.compile(
            r"реакци|реагирован|отклик|первичн\w+ ответ|перв\w+ ответ|взяти\w+ в работу|приняти\w+ в работу|"
            r"\brespon[sd]|\breaction|acknowledg|first reply|\bТ1\b|\bT1\b",
            re.IGNORECASE,
        ),
    ),
    (
        ("сроки", "исполнение"),
        re.compile(
            r"решени[еяю]|исполнени|выполнени|устранени|восстановлени|разрешени[ея] (?:инцидент|запрос|обращ)|"
            r"\b(?:решае|устраняе|исполняе|выполняе|восстанавливае)тся|\b(?:решаю|устраняю|исполняю|выполняю)тся|"
            r"закрыти\w+ (?:запрос|обращ|инцидент|заяв)|\bresol|\bfix|\brestor|\brecover|\brepair|completion|"
            r"\bТ2\b|\bT2\b",
            re.IGNORECASE,
        ),
    ),
)
"""Which table of norms a head, a title or a sentence speaks of."""


def metric_of(*texts: str) -> tuple[str, ...]:
    """The path of the table of norms that these words speak of, the nearest first; () for none, or for two."""
    for text in texts:
        found = [path for path, pattern in METRICS if pattern.search(text)]
        if len(found) == 1 or (found and found[0][0] != "сроки") or (found and len(found[0]) > 2):
            return found[0]
    return ()
