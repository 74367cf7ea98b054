"""Harmless HTML as good plain text: paragraphs, lists, rows of tables, quotes with their marks, addresses."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BLOCKS = frozenset({
    "address", "blockquote", "center", "dd", "div", "dl", "dt", "figure", "figcaption", "h1", "h2",
    "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "table", "tr", "ul",
})  # fmt: skip
_APART = frozenset({
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "table", "ul", "ol", "dl",
})  # fmt: skip
_SPACES = re.compile(r"[ \t\r\n\f]+")
_EMPTY_LINES = re.compile(r"\n{3,}")
_EMPTY_QUOTED = re.compile(r"(?m)^(>[> ]*)\n(?:\1?\n)+")


def text(harmless: str) -> str:
    """What a reader sees. Only for the output of `html.sanitise`, whose markup is well-formed."""
    reader = _Reader()
    reader.feed(harmless)
    reader.close()
    return reader.said()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = []
        self._line: list[str] = []
        self._quote = 0
        self._lists: list[int] = []  # 0: bullets, else the next number
        self._pre = 0
        self._links: list[tuple[str, int]] = []

    def said(self) -> str:
        """The whole text."""
        self._break()
        whole = "\n".join(line.rstrip() for line in self._lines)
        return _EMPTY_LINES.sub("\n\n", _EMPTY_QUOTED.sub(r"\1\n", whole)).rstrip("> \n").strip()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in _BLOCKS:
            self._break(apart=tag in _APART)
        if tag == "br":
            self._break(force=True)
        elif tag == "a":
            self._links.append((given.get("href", ""), len(self._line)))
        elif tag == "img":
            self._line.append(_picture(given))
        elif tag in ("td", "th") and "".join(self._line).strip():
            self._line.append("  ")
        else:
            self._structure(tag, given)

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._links:
            self._end_link(*self._links.pop())
        if tag in _BLOCKS:
            self._break(apart=tag in _APART)
        if tag == "blockquote":
            self._quote = max(0, self._quote - 1)
        elif tag == "pre":
            self._pre = max(0, self._pre - 1)
        elif tag in ("ul", "ol") and self._lists:
            self._lists.pop()

    def handle_data(self, data: str) -> None:
        if self._pre:
            first, *rest = data.split("\n")
            self._line.append(first)
            for row in rest:
                self._break(force=True)
                self._line.append(row)
            return
        words = _SPACES.sub(" ", data)
        self._line.append(words if self._line else words.lstrip(" "))

    def _structure(self, tag: str, given: dict[str, str]) -> None:
        if tag == "blockquote":
            self._quote += 1
        elif tag == "pre":
            self._pre += 1
        elif tag == "hr":
            self._line.append("-" * 20)
        elif tag in ("ul", "ol"):
            start = given.get("start", "1")
            self._lists.append(
                0 if tag == "ul" else int(start) if start.isdecimal() and len(start) < 6 else 1
            )
        elif tag == "li":
            self._line.append(self._mark())

    def _mark(self) -> str:
        indent = "  " * (len(self._lists) - 1)
        if not self._lists or not self._lists[-1]:
            return f"{indent}• "
        self._lists[-1] += 1
        return f"{indent}{self._lists[-1] - 1}. "

    def _end_link(self, address: str, begins: int) -> None:
        """Where it leads stands behind the words, unless they say it themselves."""
        shown = "".join(self._line[begins:]).strip()
        target = address.removeprefix("mailto:").removeprefix("tel:")
        if target and target.rstrip("/") not in (
            shown.rstrip("/"),
            shown.removeprefix("http://").rstrip("/"),
        ):
            self._line.append(f" <{target}>" if shown else f"<{target}>")

    def _break(self, *, apart: bool = False, force: bool = False) -> None:
        row = "".join(self._line)
        row = row if self._pre else row.strip(" ") if not row.startswith("  ") else row.rstrip()
        if row.strip("\u00a0 ") or force:
            self._lines.append(self._quoted(row))
        if apart and self._lines and self._lines[-1].strip("> "):
            self._lines.append(self._quoted(""))
        self._line = []

    def _quoted(self, row: str) -> str:
        return ("> " * self._quote + row) if self._quote else row


def _picture(given: dict[str, str]) -> str:
    said = given.get("alt", "").strip() if given.get("src") else ""
    return f"[{said[:120]}]" if said else ""
