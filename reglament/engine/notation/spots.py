"""The state of one decoding: what was found, which names exist, where everything stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from reglament.engine import durations
from reglament.engine.names import Name, key
from reglament.engine.regulation.document import OneSided, Place, Places

from .errors import Found
from .forgiving import skeletons
from .lexicon import Language, Spelling, Spoken, lexicon, look_up, spoken
from .nearest import nearest, ranked
from .nodes import Node, Scalar
from .sorts import RELATIVES, Sort

UNIT_LETTERS = lexicon((pair[0], pair) for pair in durations.UNIT_LETTERS)


_RELATIVES = lexicon((russian, (russian, english)) for russian, english in RELATIVES)


class Use(StrEnum):
    """What a leaf of a file does."""

    ACTS = "acts"  # changing it changes a standing, a right, a timer or a notice
    PRINTS = "prints"  # prose by the schema
    LATER = "later"  # prints for now, acts when its section does
    TRIES = "tries"  # of a worked example: printed, and the check fails where it comes out otherwise
    STRUCTURE = "structure"  # a clause number, the number of the format


@dataclass(frozen=True, slots=True)
class Leaf:
    """One value of a file with its path of ids."""

    path: tuple[str, ...]
    text: str
    place: Place
    use: Use
    clause: str = ""


@dataclass(slots=True)
class Names:
    """Which names exist, by sort: comparable form -> key, key -> as printed; units: letter -> calendar."""

    keys: dict[Sort, dict[str, str]] = field(default_factory=dict)
    printed: dict[Sort, dict[str, Name]] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)

    def add(self, sort: Sort, name: Name) -> None:
        """Declare a name, its English form and its former keys."""
        forms = self.keys.setdefault(sort, {})
        for text in (name.ru, name.shown, name.en, *name.formerly):
            if text:
                forms.setdefault(skeletons(text)[0], name.key)
        self.printed.setdefault(sort, {}).setdefault(name.key, name)

    def add_relatives(self) -> None:
        """The persons every edition knows."""
        for russian, english in RELATIVES:
            self.add(Sort.RELATIVE, Name(russian, english))

    def add_unit(self, letter: str, calendar: Name) -> None:
        """The letter of a calendar's durations, and its English fellow."""
        plain = key(letter)
        fellows = look_up(letter, UNIT_LETTERS)
        for form in (fellows.ru, fellows.en) if fellows else (plain,):
            self.units.setdefault(form, calendar.key)

    def relative(self, text: str, sorts: Iterable[Sort]) -> Spelling | None:
        """The person every edition knows that this text is, unless the edition gives the name a meaning."""
        before = tuple(sorts)[: tuple(sorts).index(Sort.RELATIVE)] if Sort.RELATIVE in sorts else None
        if before is None or self.find(text, before) is not None:
            return None
        return look_up(text, _RELATIVES)

    def find(self, text: str, sorts: Iterable[Sort]) -> str | None:
        """The key of a name of one of these sorts, forgiving look-alike letters."""
        forms = skeletons(text)
        for sort in sorts:
            known = self.keys.get(sort, {})
            for form in forms:
                if form in known:
                    return known[form]
        return None

    def all(self, sorts: Iterable[Sort]) -> tuple[str, ...]:
        """Every name of these sorts as printed."""
        names = (name for sort in sorts for name in self.printed.get(sort, {}).values())
        return tuple(dict.fromkeys(name.printed() for name in names))


@dataclass(slots=True)
class Reading:
    """One file being decoded."""

    source: str
    names: Names
    errors: list[Found] = field(default_factory=list)
    places: Places = field(default_factory=Places)
    leaves: list[Leaf] = field(default_factory=list)
    spoken: list[Spoken] = field(default_factory=list)
    words: dict[tuple[str, ...], tuple[str, str]] = field(default_factory=dict)  # of known keys, by path
    language: Language = "ru"  # of the file's words; advice is given in it


@dataclass(frozen=True, slots=True)
class Spot:
    """Where decoding stands: the path of ids, the clause in force, the name just declared, the use."""

    reading: Reading
    path: tuple[str, ...] = ()
    clause: str = ""
    name: Name | None = None
    use: Use | None = None

    def down(self, step: str, node: Node, name: Name | None = None, use: Use | None = None) -> Spot:
        """The spot one level below; remembers the place."""
        path = (*self.path, step)
        self.reading.places.at.setdefault(path, Place(self.reading.source, node.line, node.column))
        return Spot(self.reading, path, self.clause, name, use or self.use)  # cheaper than `replace`

    def under(self, clause: str) -> Spot:
        """The same spot in another clause."""
        return replace(self, clause=clause) if clause else self

    def word(self, russian: str, english: str) -> str:
        """The word of the language that the file is written in."""
        return english if self.reading.language == "en" else russian

    def alone(self, node: Scalar, text: str, missing: Language) -> None:
        """Remember that a text stands in one language alone; "" when it needs no other."""
        if missing:
            place = Place(self.reading.source, node.line, node.column)
            self.reading.places.one_sided.append(OneSided(place, " ".join(text.split()), missing))

    def said(self, node: Scalar, spelling: Spelling, offset: int = 0, length: int | None = None) -> None:
        """Remember that this value, or a part of it, is a word of the language: it is what translates."""
        self.reading.spoken.append(spoken(node, spelling, offset, length))

    def leaf(self, node: Scalar, use: Use) -> None:
        """Remember a value of the file."""
        place = Place(self.reading.source, node.line, node.column)
        kept = use if use is Use.STRUCTURE else self.use or use
        self.reading.leaves.append(Leaf(self.path, node.text, place, kept, self.clause))

    def wrong(
        self, code: str, node: Node, *, among: Iterable[str] = (), like: str = "", **values: object
    ) -> None:
        """Note an error. `among`: what is possible here; `like`: the word to find the nearest to."""
        possible = ranked(like, among) if like else tuple(among)
        hint = nearest(like, possible) if like and possible else ""
        self.reading.errors.append(
            Found(code, node.line, node.column, values, self.clause, hint, possible, self.reading.source)
        )

    def also(self, node: Scalar, words: Iterable[str]) -> None:
        """Add to the error just noted of this value what else is possible here."""
        last = self.reading.errors[-1] if self.reading.errors else None
        if last is None or (last.line, last.column) != (node.line, node.column):
            return
        possible = ranked(node.text, dict.fromkeys((*words, *last.possible)))
        hint = nearest(node.text, possible) or last.nearest
        self.reading.errors[-1] = replace(last, possible=possible, nearest=hint)


def name_of(node: Scalar, english: str = "", formerly: Iterable[str] = (), shown: str = "") -> Name:
    """A name as a key of a table writes it."""
    return Name(" ".join(node.text.split()), english, tuple(key(text) for text in formerly), shown)


def known(values: Mapping[str, object]) -> tuple[str, ...]:
    """Words of a closed list, as a message lists them."""
    return tuple(dict.fromkeys(values))
