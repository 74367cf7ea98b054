"""The package as the architecture tests see it: its files, their trees, and the map of import-linter."""

import ast
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "reglament"


def files(suffix: str, under: Path = PACKAGE) -> list[Path]:
    """Files of the package with this suffix; migrations are a record of the past, not code."""
    found = under.rglob(f"*{suffix}")
    return sorted(path for path in found if not {"migrations", "__pycache__"} & set(path.parts))


@cache
def tree(path: Path) -> ast.Module:
    """The syntax tree of a Python file."""
    return ast.parse(path.read_text(encoding="utf-8"))


def nodes(path: Path) -> Iterator[ast.AST]:
    """All nodes of a Python file."""
    return ast.walk(tree(path))


def relative(path: Path) -> str:
    """The path inside the package with forward slashes."""
    return path.relative_to(PACKAGE).as_posix()


def app_of(path: Path) -> str:
    """The first-level part of the map to which a file belongs."""
    return path.relative_to(PACKAGE).parts[0]


@cache
def floors() -> dict[str, int]:
    """The floor of every part: the higher the number, the lower it stands. Read from the import contract."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    layers: list[str] = next(contract["layers"] for contract in contracts if contract["id"] == "map")
    return {name.strip(): floor for floor, names in enumerate(layers) for name in names.split("|")}


def dotted(node: ast.AST) -> str:
    """`a.b.c` of an attribute chain, or an empty string for anything else."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return ""
