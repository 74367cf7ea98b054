"""A name somebody typed, found among the keys of an edition: forgiven as the notation forgives."""

from __future__ import annotations

from collections.abc import Iterable

from reglament.engine.notation.forgiving import skeletons


def find_key(typed: str, keys: Iterable[str]) -> str | None:
    """The key meant by `P1`, `п1` or `П1`; None if none is."""
    known = {skeletons(key)[0]: key for key in reversed(list(keys))}
    return next((known[form] for form in skeletons(typed) if form in known), None)
