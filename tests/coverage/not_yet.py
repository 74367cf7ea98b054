"""Values without an effect of their own, each with its reason. What begins to act must leave these lists."""

from __future__ import annotations

from collections.abc import Mapping

NOT_YET: Mapping[tuple[str, ...], str] = {}
"""The beginning of a path of ids («*» = any) -> what is missing for it to act."""


def reason(path: tuple[str, ...]) -> str:
    """Why this value has no effect of its own; "" if nothing is known."""
    return next((why for start, why in NOT_YET.items() if matches(path, start)), "")


def matches(path: tuple[str, ...], start: tuple[str, ...]) -> bool:
    """The path begins so."""
    return len(path) >= len(start) and all(want in ("*", got) for got, want in zip(path, start, strict=False))
