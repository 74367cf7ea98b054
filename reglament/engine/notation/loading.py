"""Loading an edition: text to value, or every error at once."""

from __future__ import annotations

from dataclasses import replace

from reglament.engine.regulation.document import Place, Places
from reglament.engine.regulation.edition import Edition

from .errors import NotationErrors
from .foreign import foreign
from .lexicon import Language
from .schema.edition import EDITION
from .spots import Leaf, Names, Reading, Spot
from .translating import Translation, taken, translated
from .trees import check_format, language_of, tree_of


def load_edition(text: str, source: str = "") -> Edition:
    """The edition that this text writes. `source` is what messages call the file.

    Raises NotationErrors with everything that is wrong, each with its place.
    """
    edition, _ = _load(text, source)
    return edition


def edition_leaves(text: str, source: str = "") -> tuple[Leaf, ...]:
    """Every value of an edition's file with its path of ids and its use; raises NotationErrors."""
    _, reading = _load(text, source)
    return tuple(reading.leaves)


def translate_edition(text: str, to: Language, source: str = "") -> Translation:
    """An edition in the words of the other language, which writes the same edition.

    Raises NotationErrors where the text does not read, or a word of the other language is a name here.
    """
    edition, reading = _load(text, source)
    translation = translated(text, reading.spoken, to)
    if not _says(edition, translation.text):
        raise NotationErrors(taken(reading, to), {source: text})
    return translation


def _says(edition: Edition, text: str) -> bool:
    """Whether this text writes the same edition."""
    try:
        return load_edition(text) == edition
    except NotationErrors:
        return False


def located(reading: Reading) -> Places:
    """Where everything stands, and what stands in the words of the other language."""
    at = reading.places
    return Places(at.at, reading.language, list(foreign(reading)), at.one_sided)


def _load(text: str, source: str) -> tuple[Edition, Reading]:
    tree = tree_of(text, source)
    reading = Reading(source, Names(), language=language_of(text))
    EDITION.declare(tree, reading.names)
    reading.names.add_relatives()
    reading.places.at[()] = Place(source, tree.line, tree.column)
    spot = Spot(reading)
    check_format(tree, spot)
    edition = EDITION.read(tree, spot)
    if reading.errors or not isinstance(edition, Edition):
        raise NotationErrors(reading.errors, {source: text})
    return replace(edition, places=located(reading)), reading
