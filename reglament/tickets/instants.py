"""Instants at the edge: aware datetimes outside, the engine's seconds since the epoch inside."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import overload


def seconds(at: datetime) -> int:
    """An aware datetime as whole seconds since the epoch, UTC."""
    return int(at.timestamp())


@overload
def moment(at: int) -> datetime: ...
@overload
def moment(at: int | None) -> datetime | None: ...
def moment(at: int | None) -> datetime | None:
    """Seconds since the epoch as an aware datetime, UTC."""
    return None if at is None else datetime.fromtimestamp(at, UTC)
