"""The one table: every key, phrase and sentence has its Russian and its English word, none said twice."""

from collections.abc import Iterator
from enum import Enum
from types import ModuleType
from typing import Any

import pytest

from reglament.engine.calendars.hours import HOUR_WORDS
from reglament.engine.calendars.week import DAY_WORDS
from reglament.engine.notation import words, words_of_work
from reglament.engine.notation.annexes import ANNEX
from reglament.engine.notation.forgiving import skeleton
from reglament.engine.notation.lexicon import pairs
from reglament.engine.notation.records import Record
from reglament.engine.notation.schema import EDITION
from reglament.engine.notation.sorts import RELATIVES
from reglament.engine.notation.walking import shapes, words_of

from .files import EDITIONS, MINIMAL, edition_of

ENGLISH = EDITIONS / "minimal-english-words.yaml"
NEUTRAL = {"-"}
"""Signs that stand for the same in both languages."""
Place = tuple[str, tuple[tuple[Any, tuple[str, ...]], ...]]


def places() -> Iterator[Place]:
    """Every place that reads words, with its meanings."""
    for shape in shapes(EDITION, ANNEX):
        if table := words_of(shape):
            yield f"{type(shape).__name__} {[spelled[0] for _, spelled in table]}", table
    yield "hours", tuple((ru, (ru, en)) for ru, en in HOUR_WORDS)
    yield "days", tuple((ru, (ru, en)) for ru, en in DAY_WORDS)
    yield "people", tuple((ru, (ru, en)) for ru, en in RELATIVES)


def test_the_same_edition_in_english_words_is_equal() -> None:
    assert edition_of(ENGLISH) == edition_of(MINIMAL)


def test_the_walk_reaches_the_whole_schema() -> None:
    found = list(shapes(EDITION, ANNEX))
    assert sum(isinstance(shape, Record) for shape in found) > 70
    assert len(list(places())) > 120


@pytest.mark.parametrize("place", list(places()), ids=lambda place: place[0][:60])
def test_every_meaning_has_a_russian_and_an_english_word(place: Place) -> None:
    for meaning, spelled in place[1]:
        assert spelled, meaning
        assert len(spelled) % 2 == 0, f"{spelled}: spellings come in pairs, Russian and English"
        for russian, english in pairs(spelled):
            assert english.isascii(), english
            assert not russian.isascii() or russian in NEUTRAL, russian


@pytest.mark.parametrize("place", list(places()), ids=lambda place: place[0][:60])
def test_no_two_meanings_of_a_place_share_a_word(place: Place) -> None:
    said = [skeleton(word) for _, spelled in place[1] for pair in pairs(spelled) for word in set(pair)]
    assert len(said) == len(set(said)), sorted(word for word in said if said.count(word) > 1)


@pytest.mark.parametrize("place", list(places()), ids=lambda place: place[0][:60])
def test_a_pair_is_quoted_alike_in_both_languages(place: Place) -> None:
    """A comma must be quoted within brackets: were it in one language alone, the way back would differ."""
    for _, spelled in place[1]:
        for russian, english in pairs(spelled):
            for word in (russian, english):
                assert not set(word) & set('[]{}:#&*!|>"%@`?') or word in NEUTRAL, word
                assert word == " ".join(word.split()), word
            assert ("," in russian) == ("," in english), (russian, english)


@pytest.mark.parametrize("module", [words, words_of_work])
def test_a_list_of_an_enumeration_leaves_no_member_out(module: ModuleType) -> None:
    partial = {"GUARDS", "NORM_SOURCES", "PAUSING"}  # the rest is written in another way
    for name, phrases in vars(module).items():
        if not isinstance(phrases, dict) or not name.isupper() or name in partial:
            continue
        kinds = {type(value) for value in phrases if isinstance(value, Enum)}
        for kind in kinds:
            assert set(phrases) == set(kind), name
