"""Norms told in sentences and items: «реакция по П1 — 30 минут, по П2 — 2 рабочих часа»."""

# ruff: noqa: E501 -- patterns and sentences stay whole
from __future__ import annotations

import re
from typing import Final

from reglament.paper.recognising.draft import Draft, Path
from reglament.paper.recognising.labels import mentions
from reglament.paper.recognising.lengths import Length, lengths_in
from reglament.paper.recognising.metrics import METRICS, metric_of
from reglament.paper.recognising.passages import Passage, Read
from reglament.paper.recognising.terms import term
from reglament.paper.recognising.vocabulary import ABOUT_NORMS, OTHERS

_OTHER: Final = re.compile(
    r"напомина|эскал|закрыва\w+ автоматич|автоматич\w+ закры|отпуск|хран|штраф|неустой|оплат|согласован|обжал|"
    r"если (?:автор|заявитель|пользователь|заказчик|инициатор)|отсутстви\w+ ответ|уведом|предупре|простой|"
    r"remind|escalat|internal|внутренн|suggest|рекоменд|наприм|for example|e\.g\.|automatically clos|retain|penalt|invoice|приостан|продл",
    re.IGNORECASE,
)
"""Sentences whose lengths are no norms of a table, whatever else they speak of."""
_IN_A_ROW: Final = re.compile(r"(?<![\d/])\d+(?:[.,]\d+)?\s*/\s*\d+(?:[.,]\d+)?(?!\s*[xх×])")
"""«2 / 12 / 24 / 48 ч»: which is whose, the sentence leaves to its reader."""


def find(read: Read, draft: Draft) -> None:
    """Every sentence that nothing else has understood."""
    for passage in read.passages:
        if not draft.is_used(passage):
            _of(passage, draft)


def _of(passage: Passage, draft: Draft) -> None:
    lengths = [one for one in lengths_in(passage.text) if one.number is not None]
    if not lengths or _OTHER.search(passage.text):
        return
    if _IN_A_ROW.search(passage.text):
        if _metrics(passage):
            draft.ask("in_a_row", passage)
        return
    named = [*_mentions(passage.text, draft)]
    about = bool(named) or bool(ABOUT_NORMS.search(f"{passage.opening} {passage.text}"))
    metrics = _metrics(passage)
    if not about or not metrics or (len(metrics) == 1 and not named and len(lengths) > 1):
        return
    for length in lengths:
        metric = _nearest(metrics, length)
        who = _who(named, lengths, length)
        text = term(draft, length, passage)
        for steps in who if text else ():
            draft.put((*metric, *(steps or (OTHERS[draft.language],))), text, passage)


def _mentions(text: str, draft: Draft) -> list[tuple[int, int, Path]]:
    """Priorities and kinds by place; a kind just before a priority goes with it."""
    found = [
        *((start, end, (key,)) for start, end, key in mentions(text, draft.priorities)),
        *((start, end, (key,)) for start, end, key in mentions(text, draft.kinds)),
    ]
    return sorted(found)


def _metrics(passage: Passage) -> list[tuple[int, Path]]:
    """Where the sentence speaks of which table; else what leads to it does."""
    found = [(match.start(), path) for path, pattern in METRICS for match in pattern.finditer(passage.text)]
    if found:
        return sorted(found)
    leading = metric_of(passage.opening) or (metric_of(passage.heading) if passage.opening else ())
    return [(0, leading)] if leading else []


def _nearest(metrics: list[tuple[int, Path]], length: Length) -> Path:
    """The last that is named before the length, else the first after it."""
    before = [path for start, path in metrics if start <= length.start]
    return before[-1] if before else metrics[0][1]


def _who(named: list[tuple[int, int, Path]], lengths: list[Length], length: Length) -> list[Path]:
    """The priorities and kinds that a length is said of; [()] where it is said of all."""
    if not named:
        return [()]
    place = lengths.index(length)
    if named[0][0] < lengths[0].start:
        since = lengths[place - 1].end if place else 0
        own = [steps for start, _, steps in named if since <= start < length.start]
        return own or ([()] if len(lengths) == 1 else [])
    until = lengths[place + 1].start if place + 1 < len(lengths) else 10**9
    return [steps for start, _, steps in named if length.end <= start < until]
