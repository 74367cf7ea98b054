"""One gate per kind of object, one way to compare identities, SQL by hand only where it is named."""

import ast
from collections.abc import Iterator
from pathlib import Path

from reglament.people.checks import every_route_has_a_policy, routes
from tests.architecture.sources import app_of, dotted, files, nodes, relative

DOORS = ("desk", "portal", "office")
# Files that put a statement together, and out of what
MADE_SQL = {
    "tickets/storage.py": "names of columns come from the models",
    "people/statements.py": "statements are written by Django's own compiler, values stay parameters",
    "ui/terminal.py": "runs a command of the terminal, no statement",
    "desk/lists/counting.py": "sub-selects are put together by Django's own compiler, values stay parameters",
}


def test_every_route_says_who_may_use_it() -> None:
    """Gate G3: a route without a policy fails the build."""
    assert [str(error.msg) for error in every_route_has_a_policy(None)] == []
    assert "login" in {route.name for route in routes()}


def test_a_door_fetches_only_what_its_visitor_may_see() -> None:
    """Threat 12: `Model.objects` in a door is always followed by `visible_to`."""
    found = [
        f"{relative(path)}:{line}"
        for path in files(".py")
        if app_of(path) in DOORS
        for line in whole_tables(path)
    ]
    assert not found


def whole_tables(path: Path) -> Iterator[int]:
    """The lines of a file in which a model is asked for its rows without asking who is looking."""
    gated = {
        id(node.value)
        for node in nodes(path)
        if isinstance(node, ast.Attribute) and node.attr == "visible_to"
    }
    for node in nodes(path):
        if (
            isinstance(node, ast.Attribute)
            and node.attr in ("objects", "_default_manager")
            and id(node) not in gated
            and dotted(node) != "statements.objects"  # no model: it keeps a query that says who is looking
        ):
            yield node.lineno
        if isinstance(node, ast.Call) and dotted(node.func) in ("get_object_or_404", "get_list_or_404"):
            source = node.args[0]
            if isinstance(source, ast.Name) and source.id[0].isupper():
                yield node.lineno


def test_identities_are_compared_by_their_keys() -> None:
    """Threat 33: `iexact` equates «mıke@» and «mike@» on PostgreSQL."""
    found = {relative(path) for path in files(".py") if any("__iexact" in word for word in words(path))}
    assert not found


def words(path: Path) -> Iterator[str]:
    """The keywords and the texts of a file."""
    for node in nodes(path):
        if isinstance(node, ast.keyword) and node.arg:
            yield node.arg
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def test_sql_by_hand_is_constant() -> None:
    """Threat 16, SQL injection: a statement is a literal or a named constant, its values are parameters."""
    looked_at = [path for path in files(".py") if app_of(path) != "config" and relative(path) not in MADE_SQL]
    found = [f"{relative(path)}:{line}" for path in looked_at for line in made_sql(path)]
    assert not found


def made_sql(path: Path) -> Iterator[int]:
    """The lines of a file in which SQL is put together, or slipped into a queryset."""
    for call in nodes(path):
        if not isinstance(call, ast.Call):
            continue
        name = dotted(call.func).rpartition(".")[2] or getattr(call.func, "attr", "")
        if name in ("raw", "extra", "RawSQL") or (
            name in ("execute", "executemany") and not is_constant(call)
        ):
            yield call.lineno


def is_constant(call: ast.Call) -> bool:
    """Whether the first argument is a text or the name of a module's constant."""
    first = call.args[0] if call.args else None
    if isinstance(first, ast.Constant):
        return True
    return isinstance(first, ast.Name | ast.Attribute) and dotted(first).rpartition(".")[2].isupper()
