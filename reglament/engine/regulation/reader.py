"""An edition for readers of one language: prose that it gives in both becomes the form they read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from reglament.engine.names import Text

from .document import Places

V = TypeVar("V")


def in_language(value: V, language: str) -> V:
    """The same edition, annexes or part of them with every text in a language, where it is given in that.

    Names keep both forms: they are asked for with `printed(language)`. Nothing that acts changes.
    """
    said: V = _said(value, language)
    return said


def _said(value: Any, language: str) -> Any:
    if isinstance(value, Text):
        return value.printed(language)
    if isinstance(value, str | Places | type):
        return value
    if is_dataclass(value):
        before = {one.name: getattr(value, one.name) for one in fields(value)}
        after = {name: _said(one, language) for name, one in before.items()}
        changed = {name: one for name, one in after.items() if one is not before[name]}
        return replace(value, **changed) if changed and not isinstance(value, type) else value
    if isinstance(value, Mapping):
        mapped = {key: _said(one, language) for key, one in value.items()}
        return mapped if any(mapped[key] is not one for key, one in value.items()) else value
    if isinstance(value, tuple):
        listed = tuple(_said(one, language) for one in value)
        return listed if any(new is not old for new, old in zip(listed, value, strict=True)) else value
    return value
