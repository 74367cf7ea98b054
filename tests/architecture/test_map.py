"""What import-linter cannot see: strings. Foreign keys, template names, third-party imports of the engine."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.db.models import Field

from tests.architecture.sources import PACKAGE, app_of, files, floors, nodes, relative

ENGINE_PACKAGES = {"ruamel": "engine/notation/", "holidays": "engine/notation/"}
LOOK = "ui"
NAMED = re.compile(r"{%\s*(?:extends|include)\s+[\"']([^\"'/]+)/")
TEMPLATE = re.compile(r"[a-z]+(?:/[\w-]+)+\.(?:html|txt)(?:#\w+)?")


def foreign_keys() -> Iterator[tuple[str, str, str]]:
    """Source part, target part and name of every foreign key between models of ours."""
    for model in apps.get_models():
        for field in model._meta.get_fields():
            target = field.related_model
            if isinstance(field, Field) and isinstance(target, type) and _is_ours(model) and _is_ours(target):
                yield _part(model), _part(target), str(field)


def _is_ours(model: type) -> bool:
    return model.__module__.startswith("reglament.")


def _part(model: type) -> str:
    return model.__module__.split(".")[1]


def test_foreign_keys_point_down_the_map() -> None:
    up = [field for source, target, field in foreign_keys() if floors()[source] > floors()[target]]
    assert not up


def test_foreign_keys_do_not_join_neighbours() -> None:
    joined = [
        field
        for source, target, field in foreign_keys()
        if source != target and floors()[source] == floors()[target]
    ]
    assert not joined


def test_there_are_foreign_keys_to_look_at() -> None:
    assert ("people", "people", "people.Person.organisation") in set(foreign_keys())


def test_a_template_uses_its_own_app_or_the_look() -> None:
    found = {
        relative(path): foreign
        for path in files(".html")
        if (foreign := set(NAMED.findall(path.read_text(encoding="utf-8"))) - {app_of(path), LOOK})
    }
    assert not found


def test_code_renders_templates_of_its_own_app_or_of_the_look() -> None:
    found = {
        relative(path): foreign
        for path in files(".py")
        if app_of(path) not in ("config", "engine") and (foreign := rendered(path) - {app_of(path), LOOK})
    }
    assert not found


def rendered(path: Path) -> set[str]:
    """The apps whose templates a file names."""
    texts = [
        node.value for node in nodes(path) if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    return {text.split("/")[0] for text in texts if TEMPLATE.fullmatch(text)}


def imports(path: Path) -> Iterator[str]:
    """The modules that a file imports, by their full names."""
    for node in nodes(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            yield node.module


@pytest.mark.parametrize("part", ["engine", "cli"])
def test_the_engine_and_its_terminal_stand_on_the_standard_library(part: str) -> None:
    for path in files(".py", PACKAGE / part):
        for name in imports(path):
            top = name.partition(".")[0]
            allowed = top == "reglament" or top in sys.stdlib_module_names
            excepted = relative(path).startswith(ENGINE_PACKAGES.get(top, "nowhere"))
            assert allowed or excepted, f"{relative(path)} imports {name}"


def test_nobody_reaches_inside_the_engine_by_a_string() -> None:
    for path in files(".py"):
        if app_of(path) == "engine":
            continue
        for node in nodes(path):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                assert not re.fullmatch(r"reglament\.engine\.[\w.]+", node.value), relative(path)
