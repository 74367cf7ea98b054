"""Loading an edition: text to value, or every error at once."""

from __future__ import annotations

from dataclasses import replace

from reglament.engine.presets import preset_text
from reglament.engine.regulation.document import Place, Places
from reglament.engine.regulation.edition import Edition

from .errors import Found, NotationErrors
from .fellows import fellows
from .foreign import foreign
from .lexicon import Language
from .nodes import Node
from .overlays import (
    BASE,
    PRESETS,
    Presets,
    errors_at_home,
    inherited,
    laid_over,
    leaves_at_home,
    places_at_home,
)
from .placeholders import with_figures
from .schema.edition import EDITION
from .spots import Leaf, Names, Reading, Spot
from .translating import Translation, taken, translated
from .trees import check_format, language_of, tree_of


def load_edition(text: str, source: str = "", presets: Presets = preset_text) -> Edition:
    """The edition that this text writes. `source` is what messages call the file.

    `presets` gives the text of what it inherits: the one that ships, unless the caller kept another. Raises
    NotationErrors with everything that is wrong, each with its place.
    """
    edition, _ = _load(text, source, presets)
    return edition


def inherited_text(text: str) -> str:
    """The text of the preset that an edition inherits, as it ships now; "" for one that inherits none.

    Whoever keeps the edition keeps this with it: its words stay what they were. Raises NotationErrors.
    """
    named = inherited(tree_of(text, ""))
    return preset_text(named[1]) if named and named[1] else ""


def edition_leaves(text: str, source: str = "", presets: Presets = preset_text) -> tuple[Leaf, ...]:
    """Every value of an edition's file with its path of ids and its use; raises NotationErrors."""
    _, reading = _load(text, source, presets)
    return tuple(reading.leaves)


def translate_edition(
    text: str, to: Language, source: str = "", presets: Presets = preset_text
) -> Translation:
    """An edition in the words of the other language, which writes the same edition.

    Raises NotationErrors where the text does not read, or a word of the other language is a name here.
    """
    edition, reading = _load(text, source, presets)
    own = [said for said in reading.spoken if said.node.line < BASE]
    translation = translated(text, own, to)
    if not _says(edition, translation.text, presets):
        raise NotationErrors(taken(reading, to), {source: text})
    return translation


def _says(edition: Edition, text: str, presets: Presets) -> bool:
    """Whether this text writes the same edition."""
    try:
        return load_edition(text, presets=presets) == edition
    except NotationErrors:
        return False


def located(reading: Reading) -> Places:
    """Where everything stands, and what stands in the words of the other language."""
    at = reading.places
    return Places(at.at, reading.language, list(foreign(reading)), at.one_sided)


def _load(text: str, source: str, presets: Presets) -> tuple[Edition, Reading]:
    tree = tree_of(text, source)
    base = base_of(tree, text, source, presets)
    if base is None:
        return _decoded(tree, text, source)
    name, below = base
    try:
        edition, reading = _decoded(laid_over(tree, tree_of(below, name), fellows()), text, source)
    except NotationErrors as wrong:
        raise NotationErrors(errors_at_home(wrong.errors, name), {source: text, name: below}) from None
    reading.leaves = leaves_at_home(reading.leaves, name)
    return replace(edition, places=places_at_home(edition.places, name)), reading


def base_of(tree: Node, text: str, source: str, presets: Presets) -> tuple[str, str] | None:
    """What messages call the file that this one inherits, and its text in this one's language."""
    named = inherited(tree)
    if named is None:
        return None
    value, preset = named
    language = language_of(text)
    try:
        below = presets(preset)
    except LookupError:
        known = tuple(words[language == "en"] for words in PRESETS.values())
        code = "no_presets" if preset else "no_such_preset"
        found = Found(code, value.line, value.column, {"value": value.text}, "", "", known, source)
        raise NotationErrors((found,), {source: text}) from None
    if language_of(below) != language:
        below = translate_edition(below, language, preset).text
    return PRESETS[preset][language == "en"], below


def _decoded(tree: Node, text: str, source: str) -> tuple[Edition, Reading]:
    reading = Reading(source, Names(), language=language_of(text))
    EDITION.declare(tree, reading.names)
    reading.names.add_relatives()
    reading.places.at[()] = Place(source, tree.line, tree.column)
    spot = Spot(reading)
    check_format(tree, spot)
    edition = EDITION.read(tree, spot)
    if isinstance(edition, Edition):
        edition = with_figures(edition, reading)
    if reading.errors or not isinstance(edition, Edition):
        raise NotationErrors(reading.errors, {source: text})
    return replace(edition, places=located(reading)), reading
