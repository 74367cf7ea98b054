"""What may be said at a place: the words of a closed list, the names that exist, the look of a value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final

from reglament.engine.notation.closed import Either, NameOf, Phrase
from reglament.engine.notation.numbers import YesNo
from reglament.engine.notation.reference_words import LEAVES
from reglament.engine.notation.scalars import Prose, Word
from reglament.engine.notation.sorts import RELATIVES, Sort

from .parts import Input
from .sources import Sources

_YES: Final = (("да", "yes"), ("нет", "no"))


def options(sources: Sources, shape: Any) -> list[tuple[Any, str]]:
    """What may be said: meaning -> the word."""
    if isinstance(shape, Phrase):
        return [(value, sources.word(*pair[:2])) for value, pair in shape.words.items()]
    if isinstance(shape, YesNo):
        return [(pair, sources.word(*pair)) for pair in _YES]
    if isinstance(shape, Either):
        return [*options(sources, shape.first), *options(sources, shape.other)]
    if isinstance(shape, NameOf):
        nobody = [("", sources.word(*shape.nobody[:2]))] if shape.nobody else []
        return [*nobody, *_names(sources, shape.sorts)]
    return []


def hint(sources: Sources, shape: Any) -> str:
    """What a value looks like; "" for free text and for what is chosen."""
    if isinstance(shape, Either):
        return hint(sources, shape.other)
    if isinstance(shape, Prose | Word | Phrase | NameOf | YesNo) or type(shape) not in LEAVES:
        return ""
    return sources.word(*LEAVES[type(shape)])


def _names(sources: Sources, sorts: Iterable[Sort]) -> list[tuple[str, str]]:
    found: dict[str, str] = {}
    for sort in sorts:
        for key, name in sources.names.printed.get(sort, {}).items():
            relative = next(
                (pair for pair in RELATIVES if sort is Sort.RELATIVE and pair[0] == name.ru), None
            )
            found.setdefault(key, sources.word(*relative) if relative else name.ru)
    return list(found.items())


def with_own_word(sources: Sources, shape: Any, made: Input) -> Input:
    """The word that the file writes stands among the choices in its own spelling."""
    if made.value in ("", *made.choices):
        return made
    if isinstance(shape, Phrase):
        means = shape.find(made.value)
    else:
        means = sources.names.find(made.value, shape.sorts) if isinstance(shape, NameOf) else None
    same = next((word for value, word in options(sources, shape) if value == means), None)
    rest = tuple(word for word in made.choices if word != same)
    return replace(made, choices=(made.value, *rest))
