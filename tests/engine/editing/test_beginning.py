"""Seven answers make an edition that is sound, whatever is left out and whatever the preset."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from reglament import engine
from reglament.engine import editing
from reglament.engine.editing import Answers, Beginning, Strictness
from reglament.engine.editing.answers import scaled
from reglament.engine.presets import SHIPPED

SINCE = date(2026, 12, 1)


def romashka(**other: Any) -> Answers:
    usual = Answers(
        since=SINCE,
        organisation="ООО «Ромашка»",
        head="Орлова Наталья Сергеевна",
        team=("Климов Андрей", "Климова Анна"),
        signer="директор",
        signer_name="Северов Пётр Ильич",
        mail="help@romashka.example",
        systems=("1С:УТ 11", "1С:Бухгалтерия"),
    )
    return replace(usual, **other)


def errors(made: Beginning) -> list[str]:
    edition = engine.load_edition(made.text)
    annexes = engine.load_annexes({f"{kind}.yaml": text for kind, text in made.annexes.items()}, edition)
    found = engine.check_edition(edition, annexes, date(2026, 11, 24))
    return [one.line() for one in found if one.level is engine.Level.ERROR]


@pytest.mark.parametrize("preset", SHIPPED)
@pytest.mark.parametrize("strictness", Strictness)
def test_every_preset_becomes_an_edition_that_may_be_signed(preset: str, strictness: Strictness) -> None:
    assert errors(editing.begin(romashka(preset=preset, strictness=strictness))) == []


@pytest.mark.parametrize("preset", SHIPPED)
def test_it_may_be_signed_in_english_as_well(preset: str) -> None:
    made = editing.begin(romashka(preset=preset, language="en"))
    assert engine.language_of(made.text) == "en"
    assert errors(made) == []


@pytest.mark.parametrize("preset", SHIPPED)
def test_whoever_answers_nothing_but_his_name_gets_one_too(preset: str) -> None:
    assert errors(editing.begin(Answers(SINCE, preset, head="Орлова Наталья"))) == []


def test_only_what_is_other_than_in_the_preset_is_written() -> None:
    made = editing.begin(romashka())
    edition = engine.load_edition(made.text)
    assert edition.document.organisation == "ООО «Ромашка»"
    assert edition.document.approved_by == "директор"
    assert "наследует: стандартный" in made.text
    assert len(made.text.splitlines()) < 60


def test_people_get_the_roles_of_the_preset_and_names_of_their_own() -> None:
    people = editing.begin(romashka(head_key="орлова_н")).annexes["people"]
    assert "орлова_н: {имя: Орлова Наталья Сергеевна" in people
    assert "климов: {имя: Климов Андрей, подразделение: ЛК, роли: [специалист]}" in people
    assert "роли: [согласующий]" in people


def test_two_of_one_name_are_told_apart() -> None:
    people = editing.begin(romashka(team=("Климов Андрей", "Климов Олег"))).annexes["people"]
    assert "  климов: " in people
    assert "  климов_о: " in people


def test_hours_that_are_none_are_an_error_with_its_words() -> None:
    with pytest.raises(engine.NotationErrors):
        editing.begin(romashka(hours="с девяти до шести"))


@pytest.mark.parametrize(
    ("norm", "strictness", "wanted"),
    [
        ("30 р.мин", Strictness.STRICTER, "15 р.мин"),
        ("1 р.д", Strictness.STRICTER, "4 р.ч"),
        ("1 ч", Strictness.STRICTER, "30 мин"),
        ("3 р.д", Strictness.STRICTER, "2 р.д"),
        ("3 р.д", Strictness.MILDER, "6 р.д"),
        ("3 р.д", Strictness.USUAL, "3 р.д"),
        ("по плану", Strictness.STRICTER, "по плану"),
    ],
)
def test_norms_become_stricter_or_milder_in_round_numbers(
    norm: str, strictness: Strictness, wanted: str
) -> None:
    assert scaled(norm, strictness) == wanted
