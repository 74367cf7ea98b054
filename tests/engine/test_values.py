"""Values are immutable, compared by content, and cheap to declare."""

from dataclasses import FrozenInstanceError, field, replace
from typing import Any

import pytest

from reglament.engine.values import value


@value
class Zone:
    """A zone of somebody."""

    name: str
    owner: str = "Климов"
    seen_by: tuple[str, ...] = ()
    place: int = field(default=0, compare=False, repr=False)


@value(kw_only=False)
class Pair:
    """Two words in order."""

    first: str
    second: str = ""


def test_values_of_equal_content_are_equal_and_hash_alike() -> None:
    assert Zone(name="зарплата") == Zone(name="зарплата", place=7)
    assert hash(Zone(name="зарплата")) == hash(Zone(name="зарплата", place=7))
    assert Zone(name="зарплата") != Zone(name="склад")
    other: object = Pair("зарплата")
    assert Zone(name="зарплата") != other


def test_a_value_cannot_be_changed() -> None:
    zone = Zone(name="зарплата")
    for name in ("owner", "new"):
        with pytest.raises(FrozenInstanceError):
            setattr(zone, name, "Ткач")
    with pytest.raises(FrozenInstanceError):
        delattr(zone, "name")
    assert replace(zone, owner="Ткач").owner == "Ткач"


def test_fields_are_given_by_name_or_in_order() -> None:
    made: Any = Zone
    with pytest.raises(TypeError):
        made("зарплата")
    assert Pair("a", "b") == Pair("a", second="b")


def test_a_value_shows_what_it_is() -> None:
    assert repr(Zone(name="зарплата")) == "Zone(name='зарплата', owner='Климов', seen_by=())"
