"""Reading a template as text: template code blanked out, so that HTML can be looked at by line and column."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CODE = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}", re.DOTALL)
COMMENT = re.compile(r"\{#.*?#\}|\{%\s*comment\b.*?\{%\s*endcomment\s*%\}|<!--.*?-->", re.DOTALL)
TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>", re.DOTALL)
ATTRIBUTE = re.compile(r"([\w:@.-]+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'>]+))?", re.DOTALL)


@dataclass(frozen=True)
class Tag:
    """An HTML tag of a template; attribute values keep `x` for every character of template code."""

    name: str
    closing: bool
    attributes: dict[str, str]
    offset: int


@dataclass(frozen=True)
class Source:
    """A template file: where it lies, whose it is, its text without comments (positions unchanged)."""

    path: Path
    application: str
    text: str

    @classmethod
    def read(cls, path: Path) -> "Source":
        """Read a file below `reglament/<application>/templates/`."""
        application = path.parts[path.parts.index("templates") - 1]
        return cls(path, application, _blank(COMMENT, path.read_text(encoding="utf-8"), " "))

    @property
    def name(self) -> str:
        """The name by which templates call it."""
        return "/".join(self.path.parts[self.path.parts.index("templates") + 1 :])

    def line(self, offset: int) -> int:
        """The line of a position, from 1."""
        return self.text.count("\n", 0, offset) + 1

    def tags(self) -> Iterator[Tag]:
        """Every HTML tag in order."""
        plain = _blank(CODE, self.text, "x")
        for match in TAG.finditer(plain):
            attributes = {name.lower(): value.strip("\"'") for name, value in ATTRIBUTE.findall(match[3])}
            yield Tag(match[2].lower(), bool(match[1]), attributes, match.start())


def _blank(pattern: re.Pattern[str], text: str, filler: str) -> str:
    return pattern.sub(lambda match: re.sub(r"[^\n]", filler, match[0]), text)
