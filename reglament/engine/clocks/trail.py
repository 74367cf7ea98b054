"""The reasons of a clock, written down as bare tuples while it runs and unfolded when somebody asks why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, overload

from reglament.engine.reasons import REASONS, Reason

Entry = tuple[Any, ...]
"""A code of `REASONS`, the clause, and the values in the order in which `REASONS` names them.

In place of what is to be measured or looked up (the length of a pause, the next opening) stands what does it.
"""


class Trail(Sequence[Reason]):
    """Reasons in order. Equal to any sequence of the same reasons."""

    __slots__ = ("_at", "_entries", "_reasons")

    def __init__(self, entries: tuple[Entry, ...], at: int) -> None:
        self._entries = entries
        self._at = at
        self._reasons: tuple[Reason, ...] | None = None

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """All of them, unfolded once."""
        if self._reasons is None:
            self._reasons = tuple(_unfolded(self._entries, self._at))
        return self._reasons

    @overload
    def __getitem__(self, index: int) -> Reason: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Reason]: ...
    def __getitem__(self, index: int | slice) -> Reason | Sequence[Reason]:
        return self.reasons[index]

    def __len__(self) -> int:
        return len(self.reasons)

    def __iter__(self) -> Iterator[Reason]:
        return iter(self.reasons)

    def __eq__(self, other: object) -> bool:
        return self.reasons == tuple(other) if isinstance(other, Sequence) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._entries)

    def __repr__(self) -> str:
        return repr(self.reasons)


def _unfolded(entries: tuple[Entry, ...], at: int) -> Iterator[Reason]:
    for code, clause, *values in entries:
        told: Sequence[Any] = values
        if code == "clock.paused":
            since, until, span, *rest = values
            told = (since, until, span(since, at if until is None else until), *rest)
        elif code == "clock.after_hours":
            start, scale, calendar = values
            if scale.is_open(start):
                continue
            told = (start, scale.next_opening(start), calendar)
        yield Reason(code, clause, dict(zip(REASONS[code], told, strict=True)))
