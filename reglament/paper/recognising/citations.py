"""References that lead nowhere: clauses and annexes that the document does not have."""

from __future__ import annotations

import re
from typing import Final

from reglament.paper.recognising.draft import Draft
from reglament.paper.recognising.passages import Read

_CITED: Final = re.compile(
    r"\b(?:пп?\.|пункт\w*|раздел\w*|clauses?|sections?)\s*(?P<number>\d+(?:\.\d+)*)(?![\d.]*\s*(?:стать|закон|ГОСТ|договор))",
    re.IGNORECASE,
)
_ANNEX: Final = re.compile(
    r"\b(?:приложени\w+|annex|appendix)\s*(?:№|No\.?)?\s*(?P<number>\d{1,2})\b", re.IGNORECASE
)
_OUTSIDE: Final = re.compile(
    r"закон|кодекс|постановлени|гост|договор|приказ|статьи|law|act|contract", re.IGNORECASE
)


def ask(read: Read, draft: Draft) -> None:
    """A question for each."""
    numbers = {line.number for line in read.source.lines() if line.number}
    annexes = {found["number"] for line in read.source.lines() for found in _ANNEX.finditer(line.text[:20])}
    if not numbers:
        return
    for passage in read.passages:
        for found in _CITED.finditer(passage.text):
            number = found["number"]
            outside = _OUTSIDE.search(passage.text[found.end() : found.end() + 60])
            if (
                number not in numbers
                and not any(one.startswith(f"{number}.") for one in numbers)
                and not outside
            ):
                draft.ask("no_place", passage, written=found.group())
        for found in _ANNEX.finditer(passage.text):
            if found["number"] not in annexes and found.start() > 0:
                draft.ask("no_place", passage, written=found.group())
