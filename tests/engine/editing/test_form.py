"""The form is the schema's: whatever a file says has its input, whatever is typed is said by the file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path as File

import pytest

from reglament import engine
from reglament.engine import editing
from reglament.engine.editing import Grid, Group, Input, Kind, Part
from reglament.engine.editing.sources import found, sources_of
from reglament.engine.notation.nodes import Listing, Node, Scalar, Table
from reglament.engine.presets import SHIPPED, preset_text

EXAMPLES = File(__file__).parents[3] / "examples"
OVERLAY = (EXAMPLES / "freelancer.yaml").read_text("utf-8")


def scalars(node: Node | None) -> Iterator[tuple[int, int]]:
    if isinstance(node, Scalar):
        yield node.line, node.column
    for one in node.items if isinstance(node, Listing) else ():
        yield from scalars(one)
    for _, one in node.entries if isinstance(node, Table) else ():
        yield from scalars(one)


def groups(part: Part) -> Iterator[Group | Grid]:
    if not isinstance(part, Input):
        yield part
    for one in part.parts if isinstance(part, Group) else ():
        yield from groups(one)


def only(form: Group, *path: str | int) -> Input:
    return next(one for one in editing.inputs(form) if one.path == path)


@pytest.mark.parametrize("preset", SHIPPED)
@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_value_of_a_file_has_its_input(preset: str, language: str) -> None:
    text = preset_text(preset)
    text = text if language == "ru" else engine.translate_edition(text, "en").text
    form = editing.form_of(text)
    whole = sources_of(text).whole
    shown = {place for one in editing.inputs(form) for place in scalars(found(whole, one.path))}
    said = {(leaf.place.line, leaf.place.column): leaf for leaf in engine.edition_leaves(text)}
    assert [leaf.path for place, leaf in said.items() if place not in shown] == []


@pytest.mark.parametrize("preset", SHIPPED)
def test_every_key_says_what_it_is_for(preset: str) -> None:
    form = editing.form_of(preset_text(preset))
    silent = [one.path for one in editing.inputs(form) if not one.meaning and isinstance(one.path[-1], str)]
    named = [path for path in silent if path[-1] in ("по_английски", "печатается", "прежде")]
    assert len(silent) - len(named) < len(list(editing.inputs(form))) / 2  # rows of tables have their heads


def test_what_is_typed_into_an_overlay_is_its_difference_and_goes_back_to_the_preset() -> None:
    form = editing.form_of(OVERLAY)
    tried = [one for one in editing.inputs(form) if one.standing.inherited and not one.standing.own][::7]
    assert len(tried) > 10
    for one in tried:
        typed = editing.fill(OVERLAY, one, "иначе")
        again = next(other for other in editing.inputs(editing.form_of(typed)) if other.path == one.path)
        assert again.value == "иначе"
        assert again.standing.own
        listed = any(isinstance(step, int) for step in one.path)
        depth = next((n for n, step in enumerate(one.path) if isinstance(step, int)), len(one.path))
        assert editing.restore(typed, one.path[:depth] if listed else one.path) == OVERLAY


def test_comments_and_order_survive_what_is_typed_into_the_form() -> None:
    text = preset_text("standard")
    one = only(editing.form_of(text), "сроки", "реакция", "П2")
    assert one.kind in (Kind.TEXT, Kind.DURATION)
    assert editing.fill(text, one, "3 р.ч") == text.replace("    П2: 2 р.ч\n", "    П2: 3 р.ч\n", 1)


def test_a_list_is_changed_item_by_item() -> None:
    text = "формат: 1\nчасы:\n  Т1:\n    конец: [ответ человека,  # кто угодно\n      отказ]\n"
    one = only(editing.form_of(text), "часы", "Т1", "конец")
    assert one.value == "ответ человека, отказ"
    made = editing.fill(text, one, "ответ человека, отозван, закрыт")
    assert made == text.replace("отказ]", "отозван, закрыт]")


def test_a_row_of_the_preset_is_taken_away_and_comes_back() -> None:
    path = ("сроки", "ответ", "П1")
    assert editing.has(OVERLAY, path) is False
    without = editing.take(OVERLAY, path)
    assert "П1: нет" in without
    rows = [one for grid in groups(editing.form_of(without)) if isinstance(grid, Grid) for one in grid.lines]
    assert [line.gone for line in rows if line.path == path] == [True]
    assert editing.restore(without, path) == OVERLAY


def test_choices_are_the_words_of_the_file_in_its_language() -> None:
    text = engine.translate_edition(preset_text("standard"), "en").text
    one = only(editing.form_of(text), "document", "open_tickets")
    assert one.kind is Kind.CHOICE
    assert one.value in one.choices
    assert all(choice.isascii() for choice in one.choices)


def test_a_name_declared_here_is_offered_there() -> None:
    text = editing.add(preset_text("standard"), ("приоритет", "перечень"), "П5", "когда-нибудь")
    offered = only(editing.form_of(text), "приоритет", "матрица", "личное", 2)
    assert "П5" in offered.choices


def test_what_may_be_added_is_listed_with_its_sense() -> None:
    form = editing.form_of(preset_text("minimal"))
    document = next(one for one in groups(form) if one.path == ("документ",))
    assert isinstance(document, Group)
    owner = next(one for one in document.missing if one.word == "владелец")
    assert owner.meaning
    text = editing.add(preset_text("minimal"), ("документ",), "владелец", "директор")
    assert only(editing.form_of(text), "документ", "владелец").value == "директор"
