"""What `check` found, for programs: JSON, SARIF 2.1.0 (OASIS), and the annotations of GitHub Actions."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Final

from reglament import engine

from .arguments import Language

FORMATS: Final = ("text", "json", "sarif", "github")
_GITHUB: Final = {"error": "error", "warning": "warning", "note": "notice"}
_ESCAPES: Final = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing found, in the reader's language; line and column are 1-based."""

    code: str
    level: str
    file: str
    line: int
    column: int
    clause: str
    what: str
    mend: str


def of_findings(findings: Iterable[engine.Finding], language: Language) -> list[Problem]:
    """Problems of a regulation that could be read."""
    return [
        Problem(
            one.code,
            one.level.value,
            one.place.source,
            one.place.line,
            one.place.column,
            one.clause,
            one.what(language),
            one.mend(language),
        )
        for one in findings
    ]


def of_errors(wrong: engine.NotationErrors, language: Language) -> list[Problem]:
    """Problems of one that could not."""
    return [
        Problem(
            one.code,
            "error",
            one.source,
            one.line,
            one.column,
            one.clause,
            one.message(language),
            one.advice(language),
        )
        for one in wrong.errors
    ]


def rendered(problems: Sequence[Problem], form: str) -> str:
    """The whole as a text of this form: "json", "sarif" or "github"."""
    if form == "github":
        return "\n".join(_annotation(one) for one in problems)
    document: object = [asdict(one) for one in problems] if form == "json" else _sarif(problems)
    return json.dumps(document, ensure_ascii=False, indent=2)


def _annotation(one: Problem) -> str:
    said = f"{one.what} {one.mend}".strip()
    place = f"file={_property(one.file)},line={max(one.line, 1)},col={max(one.column, 1)}"
    return f"::{_GITHUB[one.level]} {place},title={_property(one.code)}::{_escaped(said)}"


def _escaped(text: str) -> str:
    for character, code in _ESCAPES:
        text = text.replace(character, code)
    return text


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def _sarif(problems: Sequence[Problem]) -> dict[str, object]:
    rules = sorted({one.code for one in problems})
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "reglament check", "rules": [{"id": code} for code in rules]}},
                "columnKind": "unicodeCodePoints",
                "results": [_result(one, rules) for one in problems],
            }
        ],
    }


def _result(one: Problem, rules: Sequence[str]) -> dict[str, object]:
    region = {"startLine": max(one.line, 1), "startColumn": max(one.column, 1)}
    location = {"physicalLocation": {"artifactLocation": {"uri": one.file}, "region": region}}
    return {
        "ruleId": one.code,
        "ruleIndex": rules.index(one.code),
        "level": one.level,
        "message": {"text": f"{one.what} {one.mend}".strip()},
        "locations": [location],
        "properties": {"clause": one.clause},
    }
