"""Text of others as it may be stored and shown: nothing in it steers a page, a terminal, a header."""

from __future__ import annotations

import re
import unicodedata

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_REVERSING = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")
_INVISIBLE = re.compile("[\u200b\u2060\ufeff\u00ad\u180e]")


def block(text: str) -> str:
    """Several lines: one sort of line end, no control characters, no half letters."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0c", "\n")
    return _CONTROL.sub(lambda match: "\ufffd" if match[0] >= "\ud800" else "", text)


def line(text: str, longest: int = 998) -> str:
    """One line: what would begin another becomes a space; nothing that turns the direction of writing."""
    plain = _INVISIBLE.sub("", _REVERSING.sub("", block(text)))
    return " ".join(plain.replace("\u2028", " ").replace("\u2029", " ").split())[:longest].strip()


def compatible(text: str) -> str:
    """The form in which words are compared: composed, lower case, ё as е."""
    return unicodedata.normalize("NFKC", text).casefold().replace("ё", "е")
