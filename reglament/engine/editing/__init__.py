"""Editing an edition through a form: one change of the text at a time, every other character as it was."""

from reglament.engine.notation.layout import EditingError, Plain

from .answers import AUDIENCES, OTHER_NAMES, Answers, Strictness
from .beginning import Beginning, begin
from .changing import add, fill, put, restore, take
from .edits import has, rename, set_value, value_at
from .entries import add_entry, add_item
from .outline import form_of
from .parts import Grid, Group, Input, Kind, Line, Missing, Part, Standing, inputs
from .removal import remove
from .texts import Path, Step

__all__ = [
    "AUDIENCES",
    "OTHER_NAMES",
    "Answers",
    "Beginning",
    "EditingError",
    "Grid",
    "Group",
    "Input",
    "Kind",
    "Line",
    "Missing",
    "Part",
    "Path",
    "Plain",
    "Standing",
    "Step",
    "Strictness",
    "add",
    "add_entry",
    "add_item",
    "begin",
    "fill",
    "form_of",
    "has",
    "inputs",
    "put",
    "remove",
    "rename",
    "restore",
    "set_value",
    "take",
    "value_at",
]
