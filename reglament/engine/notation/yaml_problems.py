"""What the YAML parser complains of, as codes of our own sentences."""

from __future__ import annotations

from typing import Final

_CODES: Final[tuple[tuple[str, str], ...]] = (
    (r"character '\t'", "tab"),
    ("mapping values are not allowed", "colon"),
    ("could not find expected ':'", "no_colon"),
    ("expected ',' or", "unclosed"),
    ("expected the node content", "unclosed"),
    ("expected <block end>", "indentation"),
    ("block sequence entries are not allowed", "indentation"),
    ("found unexpected end of stream", "quote"),
    ("unknown escape", "escape"),
    ("escape sequence", "escape"),
    ("that cannot start any token", "start"),
    ("expected '<document start>'", "indentation"),
    ("alias", "anchor"),
    ("anchor", "anchor"),
    ("tag", "tag"),
    ("directive", "directive"),
)


def code_of(problem: str) -> str:
    """The code of a sentence for a parser's complaint; `syntax` for a rare one."""
    return next((code for words, code in _CODES if words in problem), "syntax")
