"""How a value is written into a text: in the quotes it had, plain where that reads back, else quoted."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator
from typing import Final

from reglament.engine.notation.layout import EditingError, Piece, Plain, Row, Sheet, laid_out, plain

WIDTH = 100
"""A list or table is written in one line up to this length; folded text is folded here."""

_SURELY_PLAIN: Final = re.compile(r"[^\W_][\w.%()/+№]*(?:[ -][\w.%()/+№]+)*")
"""Words and numbers that need no quotes anywhere: `30 р.мин`, `ждёт_автора`, `9-18`."""


def spelled(
    text: str, *, flow: bool = False, style: str = "", key: bool = False, plain_ok: bool = True
) -> str:
    """The text as one line of YAML, in the style asked for if it reads back so."""
    for candidate in _candidates(text, style, plain_ok):
        if _reads_back(candidate, text, flow, key):
            return candidate
    raise EditingError("spelling")


def folded(text: str, indent: str) -> list[str]:
    """The lines of prose below a `>-`; none where the text cannot be folded so."""
    words = text.split(" ")
    if "\n" in text or "" in words or not indent:
        return []
    width = max(WIDTH - len(indent), 40)
    lines = textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)
    return [indent + line for line in lines]


def written(value: Plain, *, flow: bool, indent: str, line_end: str, block: bool = False) -> tuple[str, bool]:
    """A value as it stands behind its key, and whether it is a block that begins on the next line.

    `block`: it is one, however short.
    """
    if isinstance(value, str):
        return spelled(value, flow=flow), False
    line = in_flow(value)
    if flow or not value or (not block and len(line) + len(indent) <= WIDTH and not _deep(value)):
        return line, False
    return line_end.join(_block(value, indent, line_end)), True


def in_flow(value: Plain) -> str:
    """A value in one line."""
    if isinstance(value, str):
        return spelled(value, flow=True)
    if isinstance(value, list):
        return f"[{', '.join(map(in_flow, value))}]"
    return (
        "{"
        + ", ".join(f"{spelled(key, flow=True, key=True)}: {in_flow(one)}" for key, one in value.items())
        + "}"
    )


def _deep(value: Plain) -> bool:
    """Whether a table within a table would hide in one line."""
    inside = value.values() if isinstance(value, dict) else value
    return isinstance(value, dict) and any(isinstance(one, dict) and one for one in inside)


def _block(value: list[Plain] | dict[str, Plain], indent: str, line_end: str) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield f"{indent}- {in_flow(item)}"
        return
    for key, one in value.items():
        body, below = written(one, flow=False, indent=f"{indent}  ", line_end=line_end)
        yield f"{indent}{spelled(key, key=True)}:{line_end if below else ' '}{body}"


def _candidates(text: str, style: str, plain_ok: bool) -> Iterator[str]:
    single = "'" + text.replace("'", "''") + "'"
    double = json.dumps(text, ensure_ascii=False)
    by_style = {"'": single, '"': double}
    if style in by_style:
        yield by_style[style]
    if plain_ok and text and "\n" not in text:
        yield text
    yield double


def _reads_back(candidate: str, text: str, flow: bool, key: bool) -> bool:
    if candidate == text and _SURELY_PLAIN.fullmatch(text):
        return True
    line = f"{candidate}: x" if key else f"k: {candidate}"
    wanted: dict[str, Plain] = {text: "x"} if key else {"k": text}
    try:
        found = plain(laid_out(f"[{{{line}, y: z}}]\n" if flow else f"{line}\n"))
    except EditingError:
        return False
    return found == ([{**wanted, "y": "z"}] if flow else wanted)


def is_empty_block(piece: Piece) -> bool:
    """Nothing behind a key, where a table or a list may begin."""
    return not isinstance(piece, Row | Sheet) and piece.start == piece.end
