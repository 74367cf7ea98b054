"""What is wrong with a story, and where."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a file of stories; `words` is the step as it is written there, empty for the whole story."""

    file: str
    line: int
    words: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" + (f": «{self.words}»" if self.words else "")


class StoryError(Exception):
    """A story that cannot be read or played: the text says where and why."""

    def __init__(self, place: Place, reason: str) -> None:
        super().__init__(f"{place}: {reason}")
        self.place = place
        self.reason = reason
