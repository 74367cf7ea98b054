"""Which tickets are alike, and when they are many enough to be one failure."""

from __future__ import annotations

import pytest

from reglament.engine import Rules
from reglament.tickets.likeness import Sketch, Terms, alike, count_alike, suspicion
from tests.engine.compilation.sample import rules

MINUTE = 60


def sketch(
    number: int, author: int, minutes: int, subject: str = "Не проводится реализация", **more: object
) -> Sketch:
    known: dict[str, object] = {"base": None, "zone": "бухгалтерия", **more}
    return Sketch(number, author, subject, at=minutes * MINUTE, **known)  # type: ignore[arg-type]


def terms(old: str = "", new: str = "") -> tuple[Terms, Rules]:
    compiled = rules(old, new)
    assert compiled.policies.mass_incident is not None
    return compiled.policies.mass_incident, compiled


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Не проводится реализация", "не проводит реализацию!"),
        ("1С: ошибка при проведении реализации", "Ошибка проведения реализации"),
        ("Печать", "печать"),
        ("ЭДО?", "эдо ?"),
    ],
)
def test_subjects_that_speak_of_the_same_are_alike(one: str, other: str) -> None:
    assert alike(sketch(1, 1, 0, one), sketch(2, 2, 0, other))


def test_other_words_another_zone_or_another_base_are_another_matter() -> None:
    one = sketch(1, 1, 0)
    assert not alike(one, sketch(2, 2, 0, "Не печатается накладная"))
    assert not alike(one, sketch(2, 2, 0, zone="зарплата"))
    assert not alike(sketch(1, 1, 0, base=1), sketch(2, 2, 0, base=2))
    assert alike(sketch(1, 1, 0, base=1), sketch(2, 2, 0, base=1, zone="зарплата"))


def test_three_authors_within_half_an_hour_are_a_suspicion() -> None:
    asked, compiled = terms()
    others = [sketch(1, 1, 0), sketch(2, 2, 20)]
    found = suspicion(sketch(3, 3, 30), others, asked, compiled)
    assert found is not None and found.numbers == (1, 2, 3)
    assert suspicion(sketch(3, 3, 31), others, asked, compiled) is None


def test_the_edition_says_how_many_and_how_long() -> None:
    others = [sketch(1, 1, 0), sketch(2, 2, 20)]
    assert suspicion(sketch(3, 3, 25), others, *terms("одинаковых: 3", "одинаковых: 4")) is None
    longer = terms("    за: 30 мин\n    или", "    за: 40 мин\n    или")
    assert suspicion(sketch(3, 3, 40), others, *longer) is not None


def test_who_writes_thrice_is_no_mass() -> None:
    asked, compiled = terms()
    others = [sketch(1, 1, 0), sketch(2, 1, 5), sketch(3, 2, 6)]
    assert suspicion(sketch(4, 1, 8), others, asked, compiled) is None
    assert count_alike(sketch(4, 1, 8), others, asked, compiled) == 2


def test_what_is_declared_already_is_offered_to_the_next_one() -> None:
    asked, compiled = terms()
    found = suspicion(sketch(9, 3, 300), [sketch(1, 1, 0, family=1)], asked, compiled)
    assert found is not None and (found.numbers, found.family) == ((9,), 1)
