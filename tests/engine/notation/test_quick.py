"""The short way gives the tree of the long way, or leaves the file to it."""

from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from reglament.engine.notation import reading
from reglament.engine.notation.nodes import Node
from reglament.engine.notation.quick import MOST_NODES, quick_tree
from reglament.engine.notation.reading import UnreadableError, read_tree

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").rglob("*.yaml"))
LINES = [line for path in EXAMPLES for line in path.read_text("utf-8").split("\n")]
DAMAGE = some.sampled_from(
    [*" \n:-,[]{}#\"'?&*!|>%@`a1я.\\\t", ": ", "- ", " #", "\n  ", "---", '""', "a: b"]
)


def long_way(text: str) -> Node | str | None:
    """The tree of the full parser, or the code of what it finds wrong."""
    with patch.object(reading, "quick_tree", lambda text: None):
        try:
            return read_tree(text)
        except UnreadableError as error:
            return error.found.code


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_the_shipped_files_go_the_short_way_to_the_same_tree(path: Path) -> None:
    text = path.read_text("utf-8")
    tree = quick_tree(text)
    assert tree is not None
    assert tree == long_way(text)


@some.composite
def fragments(draw: some.DrawFn) -> str:
    """Some lines of a shipped file, shifted to the margin, perhaps damaged."""
    start = draw(some.integers(0, len(LINES) - 1))
    lines = LINES[start : start + draw(some.integers(1, 12))]
    margin = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), default=0)
    text = "\n".join(line[margin:] for line in lines)
    for _ in range(draw(some.integers(0, 3))):
        at, gone = draw(some.integers(0, len(text))), draw(some.integers(0, 2))
        text = text[:at] + draw(DAMAGE | some.just("")) + text[at + gone :]
    return text


@settings(max_examples=400, deadline=None)
@given(fragments())
def test_whatever_the_short_way_reads_the_long_way_reads_the_same(text: str) -> None:
    tree = quick_tree(text)
    assert tree is None or tree == long_way(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# only a comment",
        "a:",
        "a: &x b",
        "a: *x",
        "a: !!str b",
        "a: |\n  b",
        "a: b\n  c",
        'a: "b\\n"',
        "a: 'it''s'",
        "a: [b, c,]",
        "a: [b: c]",
        "a: {b}",
        "a:\n\t- b",
        "---\na: b",
        "a: b: c",
        "a: [b,\nc]",
        "? a\n: b",
        "a: [" * 20,
    ],
)
def test_the_unusual_is_left_to_the_long_way(text: str) -> None:
    assert quick_tree(text) is None


def test_too_many_nodes_are_left_to_the_long_way_which_refuses_them() -> None:
    many = "a: b\n" * MOST_NODES
    assert quick_tree(many) is None
    assert long_way(many) == "too_many"
