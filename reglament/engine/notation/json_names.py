"""Names that files declare, offered by a JSON Schema where one may refer to them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from reglament.engine.presets import preset_text

from .annexes import ANNEX
from .closed import NameOf
from .json_leaves import Schema, any_of
from .keyed import Keyed
from .lexicon import Language
from .moves import CodeOrClass
from .nodes import Node
from .overlays import inherited
from .schema import EDITION
from .sorts import Sort
from .spots import Names
from .trees import is_annex, tree_of
from .triggers import NormOf, StartOrStop

_REFERRED: Final[dict[type, tuple[Sort, ...]]] = {
    StartOrStop: (Sort.STATE,),
    CodeOrClass: (Sort.CLOSURE_CODE, Sort.COMPLEXITY),
}
"""Sorts of names that a value may be, where it does not say them itself."""


def declared(files: Mapping[str, str]) -> Names:
    """Every name that these files declare, whatever else is wrong with them; raises NotationErrors."""
    names = Names()
    for source, text in files.items():
        shape = ANNEX if is_annex(text) else EDITION
        tree = tree_of(text, source)
        shape.declare(tree, names)
        if below := _inherited(tree):
            EDITION.declare(tree_of(below, source), names)
    return names


def _inherited(tree: Node) -> str:
    """The text of the preset that a file inherits; "" where it inherits none that there is."""
    found = inherited(tree)
    try:
        return preset_text(found[1]) if found else ""
    except LookupError:
        return ""


LONG: Final = 250
"""Characters of a schema that is worth a definition of its own."""


class Offers:
    """Lists of names by sort, each written once among the definitions of a schema."""

    def __init__(self, names: Names, language: Language) -> None:
        self.names = names
        self.language = language
        self.definitions: dict[str, Schema] = {}
        self._shared: dict[str, str] = {}

    def beside(self, shape: Any, schema: Schema) -> Schema:
        """The same with the names that may stand here; others stay possible, they may be declared later."""
        if isinstance(shape, NormOf):
            head = "terms" if self.language == "en" else "сроки"
            return self._listed("tables", [f"{head}.{name}" for name in self.of(Sort.TABLE)], schema)
        sorts = _REFERRED.get(type(shape), ())
        if isinstance(shape, NameOf | Keyed):
            sorts = shape.sorts
        return self._listed("-".join(sorts), self.of(*sorts), schema)

    def of(self, *sorts: Sort) -> list[str]:
        """The names of these sorts, as they are written."""
        names = (name.ru for sort in sorts for name in self.names.printed.get(sort, {}).values())
        return list(dict.fromkeys(names))

    def shared(self, schema: Schema) -> Schema:
        """A long schema by its definition, so that it is written once however often it stands."""
        written = json.dumps(schema, ensure_ascii=False)
        if len(written) < LONG:
            return schema
        name = self._shared.setdefault(written, f"value-{len(self._shared) + 1}")
        return self.once(name, schema)

    def once(self, name: str, schema: Schema) -> Schema:
        """A schema that many keys share, written once."""
        self.definitions[name] = schema
        return reference(name)

    def _listed(self, name: str, known: list[str], schema: Schema) -> Schema:
        if not known:
            return schema
        return any_of(self.once(f"names-{name}", {"enum": known}), schema)


def reference(name: str) -> Schema:
    """One of the definitions."""
    return {"$ref": f"#/definitions/{name}"}
