"""The subject of a ticket, out of what its author wrote; nobody is asked for one."""

from __future__ import annotations

import re

LONGEST = 90
_GREETING = re.compile(
    r"^\W*(?:здравствуйте|добр(?:ый день|ое утро|ый вечер|ого времени суток)|доброго дня|привет\w*"
    r"|уважаемые коллеги|коллеги|hello|hi|good (?:morning|afternoon|day)|dear \w+)\b[\s,.!:—–-]*",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3})[.!?…]+(?=\s)")


def subject_of(text: str) -> str:
    """The first sentence without its greeting, cut at a word: «Добрый день! Не бьёт чек.» → «Не бьёт чек».

    A text that is only a greeting is its own subject.
    """
    plain = text.strip()
    while (shorter := _GREETING.sub("", plain, count=1)) != plain and shorter:
        plain = shorter
    lines = [line.strip() for line in (plain or text).splitlines() if line.strip()]
    first = _SENTENCE_END.split(lines[0], maxsplit=1)[0] if lines else ""
    return _cut(first[:1].upper() + first[1:].rstrip(" .;,"))


def _cut(line: str) -> str:
    if len(line) <= LONGEST:
        return line
    start = line[: LONGEST - 1]
    words = start.rpartition(" ")[0]
    return (words if len(words) > LONGEST // 2 else start).rstrip(" ,;:—-") + "…"
