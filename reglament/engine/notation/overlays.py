"""Overlays: an edition that names what it inherits and says only what differs.

The two trees become one before anything is decoded, so whatever is checked is checked of the whole. Lines of
the base are counted from `BASE` on meanwhile; errors and places are sent home to their file afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from reglament.engine.calendars.errors import CalendarError
from reglament.engine.calendars.week import parse_weekdays
from reglament.engine.regulation.document import Place, Places

from .errors import Found
from .forgiving import skeleton
from .lexicon import lexicon, look_up
from .nodes import Listing, Node, Scalar, Table
from .spots import Leaf

Presets = Callable[[str], str]
"""Id of a preset -> its text; raises LookupError where it is not at hand."""
Fellows = Mapping[str, frozenset[str]]

BASE: Final = 10_000_000
"""Far above the lines of any file."""
PRESETS: Final = {
    "minimal": ("минимальный", "minimal"),
    "standard": ("стандартный", "standard"),
    "thousand-users": ("тысяча пользователей", "thousand users"),
}
_LANGUAGES: Final = frozenset(map(skeleton, ("ru", "en")))
_KEY: Final = lexicon([("inherits", ("наследует", "inherits"))])
_EXAMPLES: Final = lexicon([("examples", ("примеры", "examples"))])
_CONTROLS: Final = lexicon([("controls", ("сверка", "controls"))])
_NAMES: Final = lexicon(PRESETS.items())


def inherited(tree: Node) -> tuple[Scalar, str] | None:
    """The name of the preset that the file inherits, as written, and its id ("" = there is no such)."""
    for word, value in tree.entries if isinstance(tree, Table) else ():
        if look_up(word.text, _KEY) and isinstance(value, Scalar):
            said = look_up(value.text, _NAMES)
            return value, said.value if said else ""
    return None


def laid_over(tree: Node, base: Node, fellows: Fellows) -> Node:
    """The base with what the file says otherwise: tables key by key, everything else as a whole.

    `fellows`: forms of keys that mean the same, in the other language or in another spelling.
    """
    own = _says_examples(tree)
    return _merged(tree, _apart(_without_examples(base) if own else _without_controls(base)), fellows)


def _says_examples(tree: Node) -> bool:
    return isinstance(tree, Table) and any(look_up(word.text, _EXAMPLES) for word, _ in tree.entries)


def _without_examples(base: Node) -> Node:
    """Examples are worked out for the norms of their file: with some of its own a file keeps no others."""
    if not isinstance(base, Table):
        return base
    return replace(
        base,
        entries=tuple(
            (word, _clause_alone(value) if look_up(word.text, _EXAMPLES) else value)
            for word, value in base.entries
        ),
    )


def _without_controls(base: Node) -> Node:
    """Control tables are the other side of one text: they say nothing of a text that differs from it."""
    if not isinstance(base, Table):
        return base
    entries = [
        (word, _uncontrolled(value) if look_up(word.text, _EXAMPLES) else value)
        for word, value in base.entries
    ]
    return replace(base, entries=tuple(entries))


def _uncontrolled(examples: Node) -> Node:
    if not isinstance(examples, Table):
        return examples
    kept = tuple(entry for entry in examples.entries if not look_up(entry[0].text, _CONTROLS))
    return replace(examples, entries=kept)


def _clause_alone(examples: Node) -> Node:
    if not isinstance(examples, Table):
        return examples
    return replace(examples, entries=tuple(one for one in examples.entries if isinstance(one[1], Scalar)))


def _merged(over: Node, base: Node, fellows: Fellows) -> Node:
    if not isinstance(over, Table) or not isinstance(base, Table) or _forms(over) != _forms(base):
        return over
    own = {skeleton(word.text): (word, value) for word, value in over.entries}
    entries = []
    days = {day for word, _ in over.entries for day in _days(word)}
    for word, value in base.entries:
        form = skeleton(word.text)
        if form not in own and not days.isdisjoint(_days(word)):
            continue  # a day has one line of hours: «пн-чт» and «пт» take the place of «пн-пт»
        said = form if form in own else next((one for one in fellows.get(form, ()) if one in own), "")
        found = own.pop(said, None)
        entries.append((word, value) if found is None else (found[0], _merged(found[1], value, fellows)))
    return Table((*entries, *own.values(), *_doubles(over)), over.line, over.column)


def _forms(table: Table) -> bool:
    """Whether this is one text in two languages: `{ru: …, en: …}`."""
    return {skeleton(word.text) for word, _ in table.entries} <= _LANGUAGES


def _days(word: Scalar) -> tuple[int, ...]:
    """The days of a line of hours; none for any other key."""
    try:
        return parse_weekdays(word.text)
    except CalendarError:
        return ()


def _doubles(over: Table) -> Iterator[tuple[Scalar, Node]]:
    """Keys that the file writes twice: decoding is to complain of them."""
    seen: set[str] = set()
    for word, value in reversed(over.entries):
        form = skeleton(word.text)
        if form in seen:
            yield word, value
        seen.add(form)


def _apart(node: Node) -> Node:
    match node:
        case Scalar():
            return replace(node, line=node.line + BASE)
        case Listing():
            return Listing(tuple(map(_apart, node.items)), node.line + BASE, node.column)
        case Table():
            entries = tuple(
                (replace(word, line=word.line + BASE), _apart(value)) for word, value in node.entries
            )
            return Table(entries, node.line + BASE, node.column)


def errors_at_home(errors: Iterable[Found], base: str) -> list[Found]:
    """Errors with the file in which each stands."""
    return [replace(one, line=one.line - BASE, source=base) if one.line > BASE else one for one in errors]


def places_at_home(places: Places, base: str) -> Places:
    """Places with the file in which each stands; words and names of the base are not this file's to mend."""
    return replace(
        places,
        at={path: _home(place, base) for path, place in places.at.items()},
        foreign=[one for one in places.foreign if one.place.line < BASE],
        one_sided=[one for one in places.one_sided if one.place.line < BASE],
    )


def leaves_at_home(leaves: Iterable[Leaf], base: str) -> list[Leaf]:
    """Values with the file in which each stands."""
    return [replace(leaf, place=_home(leaf.place, base)) for leaf in leaves]


def _home(place: Place, base: str) -> Place:
    return replace(place, source=base, line=place.line - BASE) if place.line > BASE else place
