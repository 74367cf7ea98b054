"""Loading the annexes of an edition: one register a file, every error of all files at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from reglament.engine.names import Name
from reglament.engine.regulation.annexes import Annexes, AnnexHead
from reglament.engine.regulation.document import Foreign, OneSided, Places
from reglament.engine.regulation.edition import Edition

from .errors import Found, NotationErrors
from .foreign import foreign
from .lexicon import Language, Spoken
from .names_of import names_of
from .nodes import Node, Scalar
from .records import Record
from .scalars import Word
from .schema.annexes import (
    CATALOGUE_SHAPE,
    CUSTOMERS_SHAPE,
    DEPUTIES_SHAPE,
    DUTY_SHAPE,
    HEAD,
    OPERATIONS_SHAPE,
    PEOPLE_SHAPE,
    PERIODS_SHAPE,
    VIP_SHAPE,
    YEARS_SHAPE,
    ZONES_SHAPE,
    Head,
)
from .schema.parts import may, need
from .shapes import INVALID, Shape
from .spots import Leaf, Reading, Spot, Use
from .translating import Translation, translated
from .trees import check_format, language_of, tree_of
from .words_of_annexes import ANNEX_KINDS

_SHAPES: Final[dict[str, Shape]] = {
    "people": PEOPLE_SHAPE,
    "zones": ZONES_SHAPE,
    "deputies": DEPUTIES_SHAPE,
    "duty": DUTY_SHAPE,
    "vip": VIP_SHAPE,
    "urgent_operations": OPERATIONS_SHAPE,
    "catalogue": CATALOGUE_SHAPE,
    "calendar": YEARS_SHAPE,
    "critical_periods": PERIODS_SHAPE,
    "customers": CUSTOMERS_SHAPE,
}


def _of_key(value: dict[str, Callable[[str], Any]]) -> dict[str, Any]:
    return {key: make(key) for key, make in value.items()}


_PLACES: Final[dict[str, tuple[str, Callable[[Any], Any]]]] = {
    "people": ("people", dict),
    "zones": ("zones", _of_key),
    "deputies": ("deputies", dict),
    "duty": ("rotas", _of_key),
    "vip": ("vip", tuple),
    "urgent_operations": ("urgent_operations", tuple),
    "catalogue": ("catalogue", dict),
    "calendar": ("years", dict),
    "critical_periods": ("critical_periods", lambda value: tuple(value.values())),
    "customers": ("customers", dict),
}
"""Kind of annex -> the attribute of Annexes, and how its value is made."""

ANNEX: Final = Record(
    dict,
    (
        need("format", "формат", "format", Word(use=Use.STRUCTURE)),
        need("head", "приложение", "annex", HEAD),
        *(may(kind, words[0], words[1], _SHAPES[kind]) for kind, words in ANNEX_KINDS.items()),
    ),
    keeps_clause=False,
)


def load_annexes(files: Mapping[str, str], edition: Edition) -> Annexes:
    """The registers in these files (file name -> text) beside an edition.

    A file holds one register. Names are looked up in the edition, persons in the register of people.
    Raises NotationErrors with everything that is wrong in all files.
    """
    annexes, _ = _load(files, edition)
    return annexes


def annex_leaves(files: Mapping[str, str], edition: Edition) -> tuple[Leaf, ...]:
    """Every value of the files with its path of ids and its use; raises NotationErrors."""
    _, leaves = _load(files, edition)
    return leaves


def translate_annexes(files: Mapping[str, str], edition: Edition, to: Language) -> dict[str, Translation]:
    """The files in the words of the other language, by name. Raises NotationErrors where they do not read."""
    gathered = _gather(files, edition)
    if gathered.errors:
        raise NotationErrors(gathered.errors, files)
    return {source: translated(text, gathered.spoken[source], to) for source, text in files.items()}


def _load(files: Mapping[str, str], edition: Edition) -> tuple[Annexes, tuple[Leaf, ...]]:
    gathered = _gather(files, edition)
    if gathered.errors:
        raise NotationErrors(gathered.errors, files)
    places = Places(foreign=gathered.foreign, one_sided=gathered.one_sided)
    return Annexes(heads=gathered.heads, places=places, **gathered.values), tuple(gathered.leaves)


def _gather(files: Mapping[str, str], edition: Edition) -> _Gathered:
    gathered = _Gathered(edition)
    trees: dict[str, Node] = {}
    for source in sorted(files):
        try:
            trees[source] = tree_of(files[source], source)
            ANNEX.declare(trees[source], gathered.names)
        except NotationErrors as wrong:
            gathered.errors.extend(wrong.errors)
    for source, tree in trees.items():
        gathered.read(source, tree, files[source])
    return gathered


class _Gathered:
    """What the files say so far."""

    def __init__(self, edition: Edition) -> None:
        self.heads: dict[str, AnnexHead] = {}
        self.values: dict[str, Any] = {}
        self.leaves: list[Leaf] = []
        self.errors: list[Found] = []
        self.spoken: dict[str, list[Spoken]] = {}
        self.foreign: list[Foreign] = []
        self.one_sided: list[OneSided] = []
        self.names = names_of(edition)
        self._edition = edition

    def read(self, source: str, tree: Node, text: str) -> None:
        """Take one file in, and note what is wrong with it."""
        reading = Reading(source, self.names, language=language_of(text))
        spot = Spot(reading)
        check_format(tree, spot)
        value = ANNEX.read(tree, spot)
        if value is not INVALID:
            self._take(value, tree, spot)
        self.leaves += reading.leaves
        self.errors += reading.errors
        self.spoken[source] = reading.spoken
        self.foreign += foreign(reading)
        self.one_sided += reading.places.one_sided

    def _take(self, value: dict[str, Any], tree: Node, spot: Spot) -> None:
        head: Head = value["head"]
        kinds = [kind for kind in ANNEX_KINDS if kind in value]
        place = Scalar("", tree.line, tree.column)
        if len(kinds) != 1:
            spot.wrong("annex_kind", place, among=(words[0] for words in ANNEX_KINDS.values()))
            return
        kind = kinds[0]
        terms = self._edition.annexes.get(kind)
        if terms is None:
            spot.wrong("annex_absent", place, name=ANNEX_KINDS[kind][0])
        elif terms.number != head.number:
            spot.wrong("annex_number", place, wanted=terms.number, got=head.number)
        elif kind in self.heads:
            spot.wrong("annex_twice", place, other=self.heads[kind].source)
        else:
            self.heads[kind] = AnnexHead(
                kind=kind,
                name=Name(*ANNEX_KINDS[kind]),
                number=head.number,
                effective_from=head.effective_from,
                changed_by=terms.changed_by,
                source=spot.reading.source,
            )
            attribute, make = _PLACES[kind]
            self.values[attribute] = make(value[kind])
