"""The page of edge cases names all of them and only tests that exist, and every test there says its case."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "edge-cases.md"
CASES = ROOT / "tests" / "edge_cases"
NOT_YET = {"E42"}
_ROW = re.compile(r"^\| (E\d+) (.*)$", re.MULTILINE)
_NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


def rows() -> dict[str, list[tuple[str, str]]]:
    """The tests that the page names, by case."""
    return {case: _NAMED.findall(rest) for case, rest in _ROW.findall(PAGE.read_text("utf-8"))}


def told_by(file: Path) -> dict[str, str]:
    """The tests of a file and their docstrings."""
    functions = [
        node for node in ast.parse(file.read_text("utf-8")).body if isinstance(node, ast.FunctionDef)
    ]
    return {each.name: ast.get_docstring(each) or "" for each in functions if each.name.startswith("test_")}


def test_all_forty_two_are_there_in_their_order() -> None:
    assert list(rows()) == [f"E{number}" for number in range(1, 43)]


def test_each_has_a_test_except_what_is_not_yet() -> None:
    assert {case for case, named in rows().items() if not named} == NOT_YET
    without = PAGE.read_text("utf-8").split("## Not yet")[1]
    assert all(f"**{case}**" in without for case in NOT_YET)


def test_every_test_it_names_is_there() -> None:
    named = {each for several in rows().values() for each in several}
    missing = [f"{file}::{name}" for file, name in named if name not in told_by(ROOT / file)]
    assert not missing, f"docs/edge-cases.md names tests that are gone: {missing}"


def test_every_test_of_a_case_says_which_and_stands_on_the_page() -> None:
    page = rows()
    for file in sorted(CASES.glob("test_*.py")):
        for name, says in told_by(file).items():
            case = says.split(" ")[0]
            assert name.startswith(f"test_{case.lower()}_"), f"{file.name}::{name} begins with another case"
            assert (f"tests/edge_cases/{file.name}", name) in page[case], f"{name} is not on the page"
