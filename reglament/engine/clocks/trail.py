"""The reasons of a clock, written down as bare tuples while it runs and unfolded when somebody asks why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple, overload

from reglament.engine.calendars import Calendar
from reglament.engine.reasons import REASONS, Reason

Entry = tuple[Any, ...]
"""A code of `REASONS`, the clause, and the values in the order in which `REASONS` names them."""


class Work(NamedTuple):
    """A length to be measured on reading; until None: up to the instant of the view."""

    scale: Calendar | None
    since: int
    until: int | None

    def seconds(self, at: int) -> int:
        """How long, in the clock's own time."""
        until = at if self.until is None else self.until
        return until - self.since if self.scale is None else self.scale.between(self.since, until)


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
            self._reasons = tuple(_unfolded(entry, self._at) for entry in self._entries)
        return self._reasons

    @overload
    def __getitem__(self, index: int) -> Reason: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Reason]: ...
    def __getitem__(self, index: int | slice) -> Reason | Sequence[Reason]:
        return self.reasons[index]

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[Reason]:
        return iter(self.reasons)

    def __eq__(self, other: object) -> bool:
        return self.reasons == tuple(other) if isinstance(other, Sequence) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._entries)

    def __repr__(self) -> str:
        return repr(self.reasons)


def _unfolded(entry: Entry, at: int) -> Reason:
    code, clause, *values = entry
    told = [value.seconds(at) if isinstance(value, Work) else value for value in values]
    return Reason(code, clause, dict(zip(REASONS[code], told, strict=True)))
