"""Every key and phrase has its English word, and an edition written with them is the same edition."""

from collections.abc import Iterator
from enum import Enum
from types import ModuleType
from typing import Any

import pytest

from reglament.engine.notation import words, words_of_work
from reglament.engine.notation.annexes import ANNEX
from reglament.engine.notation.forgiving import skeleton
from reglament.engine.notation.records import Record
from reglament.engine.notation.schema import EDITION

from .files import EDITIONS, MINIMAL, edition_of

ENGLISH = EDITIONS / "minimal-english-words.yaml"


def test_the_same_edition_in_english_words_is_equal() -> None:
    assert edition_of(ENGLISH) == edition_of(MINIMAL)


def records(shape: Any, seen: set[int]) -> Iterator[Record]:
    """Every record of the schema, once."""
    if id(shape) in seen or shape is None:
        return
    seen.add(id(shape))
    if isinstance(shape, Record):
        yield shape
        for field in shape.fields:
            yield from records(field.shape, seen)
        yield from records(shape.rest, seen)
    parts = ("value", "item", "other", "record") if not isinstance(shape, Record) else ()
    for part in parts:
        yield from records(getattr(shape, part, None), seen)


def test_no_two_keys_of_a_record_are_spelled_alike() -> None:
    found = [*records(EDITION, set()), *records(ANNEX, set())]
    assert len(found) > 60
    for record in found:
        spelled = [skeleton(word) for field in record.fields for word in field.words]
        assert len(spelled) == len(set(spelled)), record.fields


def test_every_key_has_a_russian_and_an_english_word() -> None:
    for record in records(EDITION, set()):
        for field in record.fields:
            assert not field.ru.isascii() or field.ru == "п", field
            assert field.en.isascii(), field
            assert field.id.isidentifier()


@pytest.mark.parametrize("module", [words, words_of_work])
def test_every_phrase_has_both_languages_and_no_phrase_is_said_twice(module: ModuleType) -> None:
    lists = {
        name: value for name, value in vars(module).items() if isinstance(value, dict) and name.isupper()
    }
    assert lists
    for name, phrases in lists.items():
        said = [skeleton(phrase) for spelled in phrases.values() for phrase in spelled]
        assert len(said) == len(set(said)), name
        assert all(len(spelled) >= 2 and spelled[1].isascii() for spelled in phrases.values()), name


@pytest.mark.parametrize("module", [words, words_of_work])
def test_a_list_of_an_enumeration_leaves_no_member_out(module: ModuleType) -> None:
    partial = {"GUARDS", "NORM_SOURCES", "PAUSING"}  # the rest is written in another way
    for name, phrases in vars(module).items():
        if not isinstance(phrases, dict) or not name.isupper() or name in partial:
            continue
        kinds = {type(value) for value in phrases if isinstance(value, Enum)}
        for kind in kinds:
            assert set(phrases) == set(kind), name
