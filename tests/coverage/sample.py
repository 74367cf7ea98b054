"""The sample as texts, as trees and as a book that the desk can work by."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from unittest.mock import patch

from reglament import engine
from reglament.engine.compilation import compiling
from reglament.engine.notation import annexes as annex_loading
from reglament.engine.notation import loading
from reglament.engine.notation.nodes import Listing, Node, Scalar, Table
from reglament.engine.notation.trees import tree_of
from reglament.rulebook.reading import Book

KAZAKHSTAN = engine.official_calendar(
    "Казахстан", {date(2026, 12, 16): "День независимости"}, range(2025, 2029), act="Закон о праздниках"
)
"""A country that does not ship, so that an edition may name another one than Russia."""
ROOT = Path(__file__).parents[2]
EDITION = ROOT / "examples" / "thousand-users.yaml"
ANNEXES = ROOT / "examples" / "thousand-users"


@cache
def trees() -> Mapping[str, Node]:
    """File name -> tree; the edition goes by «edition»."""
    files = {path.stem: path for path in sorted(ANNEXES.glob("*.yaml"))}
    return {
        name: tree_of(path.read_text("utf-8"), name) for name, path in [("edition", EDITION), *files.items()]
    }


@cache
def leaves() -> tuple[engine.Leaf, ...]:
    """Every value of every file."""
    with patch.object(loading, "tree_of", lambda text, source: trees()["edition"]):
        found = engine.edition_leaves("", "edition")
        edition = engine.load_edition("", "edition")
    names = {name: "" for name in trees() if name != "edition"}
    with patch.object(annex_loading, "tree_of", lambda text, source: trees()[source]):
        return (*found, *engine.annex_leaves(names, edition))


def book(source: str = "", changed: Node | None = None) -> Book:
    """The sample as the desk reads it, with one file changed. Raises engine.NotationErrors."""
    if source in ("", "edition"):
        edition = _edition(changed or trees()["edition"])
        same = changed is not None and edition.annexes == base().edition.annexes
        annexes = base().annexes if same else _annexes(edition, "", None)
    else:
        edition = base().edition
        annexes = _annexes(edition, source, changed)
    with patch.object(compiling, "checksum", lambda rules: ""):  # the search reckons it where it matters
        rules = engine.compile_rules(edition, annexes, {"KZ": KAZAKHSTAN})
    return Book(
        id=1,
        number=edition.document.number,
        regulation="main",
        checksum="",
        edition=edition,
        annexes=annexes,
        rules=rules,
        annex_ids=(),
    )


@cache
def base() -> Book:
    """The sample as it is."""
    return book()


def replaced(tree: Node, line: int, column: int, text: str | None) -> Node:
    """The tree with another text at a place; with None the entry of a table, or item of a list, is gone."""
    if isinstance(tree, Scalar):
        return Scalar(text or "", line, column) if (tree.line, tree.column) == (line, column) else tree
    if isinstance(tree, Listing):
        items = [one for one in tree.items if text is not None or not _stands_at(one, line, column)]
        return Listing(tuple(replaced(one, line, column, text) for one in items), tree.line, tree.column)
    kept = [(key, one) for key, one in tree.entries if text is not None or not _stands_at(one, line, column)]
    changed = tuple((key, replaced(one, line, column, text)) for key, one in kept)
    return Table(changed, tree.line, tree.column)


def _stands_at(node: Node, line: int, column: int) -> bool:
    return isinstance(node, Scalar) and (node.line, node.column) == (line, column)


def _edition(tree: Node) -> engine.Edition:
    with patch.object(loading, "tree_of", lambda text, source: tree):
        return engine.load_edition("", "edition")


def _annexes(edition: engine.Edition, source: str, changed: Node | None) -> engine.Annexes:
    known = {name: tree for name, tree in trees().items() if name != "edition"}
    if changed is not None:
        known[source] = changed
    with patch.object(annex_loading, "tree_of", lambda text, source: known[source]):
        return engine.load_annexes(dict.fromkeys(known, ""), edition)
