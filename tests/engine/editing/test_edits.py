"""Whatever is changed through the form: all else in the file stays, and the file says the change."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from reglament.engine import editing
from reglament.engine.editing import EditingError, Path, Plain
from reglament.engine.presets import preset_text

from .texts import KEYS, VALUES, WRITTEN, files

ENTRIES: st.SearchStrategy[Plain] = st.sampled_from(["1 р.д", ["а", "б"], {"п": "1.1"}])
NEW_VALUES = st.one_of(VALUES, st.just("строка\nвторая"), st.just("  с краёв  "))


def paths(value: Plain, so_far: Path = ()) -> list[Path]:
    """Every place below the root."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path for step, one in pairs for path in ((*so_far, step), *paths(one, (*so_far, step)))]


def at(value: Any, path: Path) -> Any:
    for step in path:
        value = value[step]
    return value


def cut(old: str, new: str) -> tuple[str, str, int]:
    """What went, what came, and where: all else is equal by construction."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return old[start : len(old) - end], new[start : len(new) - end], start


@st.composite
def edits(draw: st.DrawFn, text: str) -> str:
    """One edit of a form, with what must hold of it."""
    whole = editing.value_at(text, ())
    places = paths(whole)
    assume(places)
    path = places[draw(st.integers(0, 10_000)) % len(places)]
    value = at(whole, path)
    kind = draw(st.sampled_from(["set", "add", "remove", "rename"]))
    if kind == "set":
        assume(isinstance(value, str))
        wanted = draw(NEW_VALUES)
        new = editing.set_value(text, path, wanted)
        gone, _, _ = cut(text, new)
        assert at(editing.value_at(new, ()), path) == wanted
        assert all(new.count(one) >= text.count(one) for one in WRITTEN if one not in value)
        assert "\n" not in gone or ">-" in text  # but for folded text
    elif kind == "add" and isinstance(value, dict):
        key = draw(KEYS)
        assume(key not in value)
        new = editing.add_entry(text, path, key, draw(ENTRIES))
        gone, _, _ = cut(text, new)
        assert gone in ("", "{}", "}"), gone
    elif kind == "add" and isinstance(value, list):
        new = editing.add_item(text, path, draw(NEW_VALUES))
        gone, _, _ = cut(text, new)
        assert gone in ("", "[]", "]"), gone
    elif kind == "remove":
        new = editing.remove(text, path)
        _, came, _ = cut(text, new)
        assert came in ("", "{}", "[]", "{", "[") or not came.strip(), came
    else:
        assume(isinstance(path[-1], str) and kind == "rename")
        name = draw(KEYS)
        assume(name not in at(whole, path[:-1]))
        new = editing.rename(text, path, name)
        gone, came, _ = cut(text, new)
        assert "\n" not in gone + came
    return new


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_sequence_of_edits_leaves_every_other_byte_as_it_was(data: st.DataObject) -> None:
    text = data.draw(st.one_of(files(), files().map(lambda one: f"\ufeff{one}")))
    for _ in range(data.draw(st.integers(1, 4))):
        try:
            text = data.draw(edits(text))
        except EditingError:
            assume(False)  # said to be impossible here: the text is as it was


def test_every_number_of_a_shipped_preset_can_be_set_and_set_back() -> None:
    text = preset_text("minimal")
    whole = editing.value_at(text, ())
    leaves = [path for path in paths(whole) if isinstance(at(whole, path), str)]
    for path in leaves[::9]:
        changed = editing.set_value(text, path, "другое")
        assert changed != text
        assert editing.set_value(changed, path, str(at(whole, path))) == text


@given(files())
@settings(max_examples=100, deadline=None)
def test_what_is_set_back_is_the_old_file(text: str) -> None:
    whole = editing.value_at(text, ())
    for path in paths(whole)[:6]:
        value = at(whole, path)
        if isinstance(value, str) and value and "\n" not in value and " и всё" not in value:
            changed = editing.set_value(text, path, "временно")
            assert editing.value_at(editing.set_value(changed, path, value), ()) == whole


def test_comments_and_order_stay_where_a_number_changes() -> None:
    text = "сроки:\n  реакция:\n    П1: 30 мин   # было 15\n    П2: '2 р.ч'\n"
    assert editing.set_value(text, ("сроки", "реакция", "П1"), "20 мин") == text.replace("30 мин", "20 мин")
    assert editing.set_value(text, ("сроки", "реакция", "П2"), "3 р.ч") == text.replace("2 р.ч", "3 р.ч")


def test_a_key_in_another_spelling_is_the_same_key() -> None:
    text = "роли:\n  ЛК:\n    по-английски: line\n"
    assert editing.set_value(text, ("роли", "лк", "по-английски"), "desk").endswith("desk\n")


@pytest.mark.parametrize("text", ["a: &x 1\nb: *x\n", "a: [1\n", "", "a: 1\n---\nb: 2\n"])
def test_what_is_no_file_of_ours_is_refused(text: str) -> None:
    with pytest.raises(EditingError):
        editing.set_value(text, ("a",), "2")


def test_what_is_not_there_cannot_be_changed() -> None:
    with pytest.raises(EditingError):
        editing.set_value("a: 1\n", ("b",), "2")
    with pytest.raises(EditingError):
        editing.add_entry("a: {b: 1}\n", ("a",), "b", "2")
    with pytest.raises(EditingError):
        editing.rename("a: {b: 1, c: 2}\n", ("a", "b"), "c")
