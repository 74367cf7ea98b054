"""The few declarations of a style attribute that may stay: «мои ответы красным» must stay red.

Written anew from what matches a strict grammar; a backslash, a quote, a comment, a bracket of any
function but a colour matches nothing. (The sanitiser alone would keep `background-color:url(https://…)`.)
"""

from __future__ import annotations

import re

_COLOUR = r"#[0-9a-f]{3,8}|[a-z]{3,20}|rgba?\([0-9 .,%/]{1,40}\)|hsla?\([0-9 .,%/a-z]{1,40}\)"
_LENGTH = r"-?[0-9.]{1,7}(?:px|pt|em|rem|ex|%|in|cm|mm)?"
_WORD = r"[a-z-]{1,20}"
_SIDE = r"(?:-(?:top|right|bottom|left))?"
_GRAMMAR = tuple(
    (re.compile(name), re.compile(value))
    for name, value in (
        (r"color|background-color|background", _COLOUR),
        (r"font-weight", rf"{_WORD}|[1-9]00"),
        (r"font-style|text-align|text-decoration|vertical-align|white-space", _WORD),
        (r"font-size", rf"{_WORD}|[0-9.]{{1,5}}(?:px|pt|em|rem|%)"),
        (r"list-style-type|border-collapse", _WORD),
        (rf"padding{_SIDE}|width|max-width", rf"{_LENGTH}(?: {_LENGTH}){{0,3}}"),
        (rf"border{_SIDE}", rf"(?:{_LENGTH}|none)(?: {_WORD})?(?: (?:{_COLOUR}))?"),
    )
)
LONGEST = 4000


def harmless(style: str) -> str:
    """What may stay, in our own spelling."""
    kept = []
    for declaration in style[:LONGEST].split(";"):
        name, _, value = declaration.partition(":")
        name, value = name.strip().lower(), " ".join(value.split()).lower().removesuffix("!important").strip()
        if any(names.fullmatch(name) and values.fullmatch(value) for names, values in _GRAMMAR):
            kept.append(f"{name}:{value}")
    return ";".join(kept)
