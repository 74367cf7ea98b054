"""What a form is made of: inputs, groups of them, tables. Values alone; who shows them decides how."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from .texts import Path


class Kind(StrEnum):
    """What is typed into an input."""

    TEXT = "text"
    PROSE = "prose"
    CHOICE = "choice"
    LIST = "list"  # several, with commas between
    LINES = "lines"  # several, one on a line
    DURATION = "duration"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a value comes from: `own` says the file itself, `inherited` the preset it inherits.

    Neither: it may stand here and does not. `line` and `column` of the file; 0 where it is not there.
    """

    own: bool = False
    inherited: bool = False
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Input:
    """One value. `choices`: what may be said; `hint`: what it looks like; `clause`: where it is printed."""

    path: Path
    label: str
    meaning: str
    kind: Kind
    value: str
    standing: Standing
    choices: tuple[str, ...] = ()
    hint: str = ""
    required: bool = False
    clause: str = ""


@dataclass(frozen=True, slots=True)
class Missing:
    """A key that may be added to a group; `whole`: a section, which begins empty; `listed`: one of rows."""

    word: str
    meaning: str
    whole: bool
    listed: bool = False
    hint: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table. `gone`: the file says «нет» of what the preset has."""

    path: Path
    name: str
    standing: Standing
    cells: tuple[Input | None, ...] = ()
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: `adds` is `entry` where a row is added by its name, `item` where by itself, else "".

    `number`: that of its clause, where it has one of its own.
    """

    path: Path
    label: str
    meaning: str
    clause: str
    head: tuple[str, ...]
    lines: tuple[Line, ...]
    standing: Standing
    adds: str = ""
    renames: bool = False
    number: Input | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """A section. `missing`: what may be added; `adds` as of a table; `renames`: its own key is a name."""

    path: Path
    label: str
    meaning: str
    clause: str
    parts: tuple[Part, ...]
    standing: Standing
    missing: tuple[Missing, ...] = ()
    adds: str = ""
    renames: bool = False
    removable: bool = False
    gone: bool = False


Part = Input | Grid | Group


def inputs(part: Part) -> Iterator[Input]:
    """Every input of a part, in the order of reading."""
    if isinstance(part, Input):
        yield part
    elif isinstance(part, Grid):
        yield from (part.number,) if part.number else ()
        for line in part.lines:
            yield from (cell for cell in line.cells if cell is not None)
    else:
        for one in part.parts:
            yield from inputs(one)
