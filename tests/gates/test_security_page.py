"""The page of safety names tests that exist: a promise without one is struck out by the build."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "security.md"
_NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


def named() -> list[tuple[str, str]]:
    return _NAMED.findall(PAGE.read_text("utf-8"))


def test_every_test_it_names_is_there() -> None:
    missing = [
        f"{file}::{name}"
        for file, name in named()
        if not (ROOT / file).exists() or f"def {name}(" not in (ROOT / file).read_text("utf-8")
    ]
    assert not missing, f"docs/security.md names tests that are gone: {missing}"


def test_it_names_some() -> None:
    assert len(named()) > 40
