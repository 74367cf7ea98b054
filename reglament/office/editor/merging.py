"""Two people's changes of one text put together, line by line, where they do not touch."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

Change = tuple[int, int, list[str]]
"""Lines from, lines to (of the text that both began from), what stands there instead."""


def merged(base: str, mine: str, theirs: str) -> str | None:
    """Both changes in one text; None where they change the same lines, or lines side by side."""
    lines = base.splitlines(keepends=True)
    ours, others = list(_changes(lines, mine)), list(_changes(lines, theirs))
    same = [one for one in ours if one in others]
    ours = [one for one in ours if one not in same]
    if any(_touch(one, other) for one in ours for other in others):
        return None
    for start, end, instead in sorted([*ours, *others], reverse=True, key=lambda one: one[:2]):
        lines[start:end] = instead
    return "".join(lines)


def _changes(base: list[str], text: str) -> Iterator[Change]:
    lines = text.splitlines(keepends=True)
    for tag, start, end, begin, stop in SequenceMatcher(None, base, lines, autojunk=False).get_opcodes():
        if tag != "equal":
            yield start, end, lines[begin:stop]


def _touch(one: Change, other: Change) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]
