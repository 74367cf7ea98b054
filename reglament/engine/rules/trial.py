"""A trial period: the desk counts everything, and nobody above the head is troubled by it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TrialRule:
    """`ends`: the first instant after it, in seconds; None: an order ends it. `head` is told instead."""

    head: str
    ends: int | None = None
    clause: str = ""

    def covers(self, at: int) -> bool:
        """Whether the trial still lasts at this instant."""
        return self.ends is None or at < self.ends
