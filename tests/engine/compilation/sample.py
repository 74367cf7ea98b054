"""The sample edition with its annexes, and a way to change a word of it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from reglament.engine import Annexes, Edition, Rules, compile_rules, load_annexes, load_edition

EXAMPLES = Path(__file__).parents[3] / "examples"


@cache
def text() -> str:
    return (EXAMPLES / "thousand-users.yaml").read_text("utf-8")


@cache
def edition(old: str = "", new: str = "") -> Edition:
    """The edition; with one wording of its text replaced."""
    assert old in text()
    return load_edition(text().replace(old, new) if old else text(), "sample")


@cache
def annexes() -> Annexes:
    folder = EXAMPLES / "thousand-users"
    return load_annexes(
        {path.name: path.read_text("utf-8") for path in sorted(folder.glob("*.yaml"))}, edition()
    )


@cache
def rules(old: str = "", new: str = "") -> Rules:
    return compile_rules(edition(old, new), annexes())
