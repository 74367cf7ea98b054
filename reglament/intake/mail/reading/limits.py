"""How much of a mail is read. What goes beyond is parked with its original, never half understood."""

from __future__ import annotations

LARGEST = 50 * 1024 * 1024
"""Bytes of a whole mail."""
HEADER_BLOCK = 256 * 1024
HEADER_LINE = 64 * 1024
HEADERS = 1000
PARTS = 1000
DEPTH = 50
RECIPIENTS = 2000
HTML = 2 * 1024 * 1024
HTML_DEPTH = 400
"""Nested elements: the sanitiser takes quadratic time for more (20,000 of them 0.75 s)."""
TEXT = 400_000
"""Letters of text that stand on a page; the rest is in the original."""


class TooMuch(ValueError):  # noqa: N818 -- what is wrong with the mail
    """The mail goes beyond a limit; `what` is the code of the limit."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


def check(value: int, limit: int, what: str) -> None:
    """Raises TooMuch."""
    if value > limit:
        raise TooMuch(what)
