"""Values without an effect of their own, each with its reason. What begins to act must leave these lists."""

from __future__ import annotations

from collections.abc import Mapping

_CHANNELS = "intake by this channel does not read it yet"

NOT_YET: Mapping[tuple[str, ...], str] = {
    ("channels",): _CHANNELS,
    ("intake", "required"): "forms ask for the fields of services only",
    ("intake", "one_topic"): "splitting a second topic off is not offered yet",
    ("intake", "on_behalf", "accepted_by"): "the ways out of «исполнен» say who accepts",
    ("intake", "duplicates", "undo_within"): "a marked duplicate cannot be taken back after the usual undo",
    ("intake", "emergency"): "emergencies out of hours have no form of their own yet",
    ("exchange", "channels"): "letters leave by mail alone; there is no second channel to choose",
    ("result", "acceptance", "accepted_by_phone"): "the form of a call does not close by it yet",
}
"""The beginning of a path of ids («*» = any) -> what is missing for it to act."""


def reason(path: tuple[str, ...]) -> str:
    """Why this value has no effect of its own; "" if nothing is known."""
    return next((why for start, why in NOT_YET.items() if matches(path, start)), "")


def matches(path: tuple[str, ...], start: tuple[str, ...]) -> bool:
    """The path begins so."""
    return len(path) >= len(start) and all(want in ("*", got) for got, want in zip(path, start, strict=False))
