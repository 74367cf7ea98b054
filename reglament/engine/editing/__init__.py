"""Editing an edition through a form: one change of the text at a time, every other character as it was."""

from .edits import Path, Step, has, rename, set_value, value_at
from .entries import add_entry, add_item, remove
from .layout import EditingError, Plain

__all__ = [
    "EditingError",
    "Path",
    "Plain",
    "Step",
    "add_entry",
    "add_item",
    "has",
    "remove",
    "rename",
    "set_value",
    "value_at",
]
