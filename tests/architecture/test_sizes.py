"""Big files are a decision, not an accident: what is over the budget is named here, with its reason."""

import ast
from pathlib import Path
from statistics import median, quantiles

import pytest

from tests.architecture.sources import PACKAGE, ROOT, files, nodes, relative

HARD_LIMIT = {".py": 300, ".html": 150, ".css": 300, ".js": 300}
OVERSIZE: dict[str, str] = {}  # "engine/…/table.py": "data: …"


def length(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def ninety_percent(lengths: list[int]) -> float:
    return quantiles(lengths, n=10)[-1]


def function_lengths() -> list[int]:
    return [
        node.end_lineno - node.lineno + 1
        for path in files(".py")
        for node in nodes(path)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno is not None
    ]


@pytest.mark.parametrize("suffix", HARD_LIMIT)
def test_no_file_is_over_its_limit_without_a_reason(suffix: str) -> None:
    long = {relative(path): length(path) for path in files(suffix) if length(path) > HARD_LIMIT[suffix]}
    assert long.keys() <= OVERSIZE.keys(), long


def test_a_reason_is_kept_only_while_it_is_needed() -> None:
    for name in OVERSIZE:
        path = PACKAGE / name
        assert path.exists(), name
        assert length(path) > HARD_LIMIT[path.suffix], name


def test_nine_files_of_ten_fit_on_three_screens() -> None:
    lengths = [length(path) for path in files(".py")]
    assert ninety_percent(lengths) <= 160, sorted(lengths)[-len(lengths) // 10 :]


def test_functions_are_short() -> None:
    lengths = function_lengths()
    assert median(lengths) <= 8
    assert ninety_percent(lengths) <= 25


def test_test_files_are_no_excuse() -> None:
    long = {path.name: length(path) for path in files(".py", ROOT / "tests") if length(path) > 300}
    assert not long, long
