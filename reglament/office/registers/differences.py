"""What a new text of an annex changes: lines that go and lines that come, with a little around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

AROUND = 2


@dataclass(frozen=True, slots=True)
class Line:
    """One line. `sign`: "-" goes, "+" comes, " " stays, "…" something is left out here."""

    sign: str
    text: str


def difference(old: str, new: str) -> tuple[Line, ...]:
    """Nothing when the texts are equal."""
    before, after = old.splitlines(), new.splitlines()
    lines: list[Line] = []
    for group in SequenceMatcher(None, before, after, autojunk=False).get_grouped_opcodes(AROUND):
        if lines or group[0][1]:
            lines.append(Line("…", ""))
        for code, first, last, other_first, other_last in group:
            lines += _lines(code, before[first:last], after[other_first:other_last])
    return tuple(lines)


def _lines(code: str, old: list[str], new: list[str]) -> Iterator[Line]:
    if code == "equal":
        yield from (Line(" ", text) for text in old)
        return
    yield from (Line("-", text) for text in old)
    yield from (Line("+", text) for text in new)
