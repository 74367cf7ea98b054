"""The trees a form is made of: the file's own, that of the preset it inherits, and both as one."""

from __future__ import annotations

from dataclasses import dataclass

from reglament.engine.notation.fellows import fellows
from reglament.engine.notation.forgiving import skeleton
from reglament.engine.notation.lexicon import Language
from reglament.engine.notation.loading import base_of
from reglament.engine.notation.nodes import Listing, Node, Table
from reglament.engine.notation.overlays import BASE, Presets, laid_over
from reglament.engine.notation.schema import EDITION
from reglament.engine.notation.spots import Names
from reglament.engine.notation.trees import language_of, tree_of
from reglament.engine.presets import preset_text

from .parts import Standing
from .texts import Path, Step


@dataclass(frozen=True, slots=True)
class Sources:
    """`whole` is what counts; lines above BASE are the preset's. `base` None: it inherits nothing."""

    whole: Node
    base: Node | None
    names: Names
    language: Language

    def word(self, russian: str, english: str) -> str:
        """The word of the file's language."""
        return english if self.language == "en" else russian

    def standing(self, node: Node | None, path: Path) -> Standing:
        """Where the value at a path comes from."""
        inherited = self.base is not None and found(self.base, path) is not None
        if node is None:
            return Standing(False, inherited)
        if node.line > BASE:
            return Standing(False, True)
        return Standing(True, inherited, node.line, node.column)


def sources_of(text: str, presets: Presets = preset_text) -> Sources:
    """The trees of a text; raises NotationErrors for one that is no tree."""
    own = tree_of(text, "")
    named = base_of(own, text, "", presets)
    base = tree_of(named[1], "") if named else None
    whole = own if base is None else laid_over(own, base, fellows())
    names = Names()
    EDITION.declare(whole, names)
    names.add_relatives()
    return Sources(whole, base, names, language_of(text))


def found(node: Node, path: Path) -> Node | None:
    """What stands at a path, whatever spelling its keys have; None where nothing does."""
    for step in path:
        below = _below(node, step)
        if below is None:
            return None
        node = below
    return node


def _below(node: Node, step: Step) -> Node | None:
    if isinstance(node, Listing) and isinstance(step, int):
        return node.items[step] if 0 <= step < len(node.items) else None
    if not isinstance(node, Table) or not isinstance(step, str):
        return None
    forms = {skeleton(step)}
    forms |= fellows().get(skeleton(step), frozenset())
    exact = (value for word, value in node.entries if skeleton(word.text) == skeleton(step))
    return next(exact, None) or next(
        (one for word, one in node.entries if skeleton(word.text) in forms), None
    )
