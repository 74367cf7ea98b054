"""Files made to hurt are refused with a place; any slip of a hand is either understood or located."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reglament.engine import NotationErrors, load_annexes, load_edition
from reglament.engine.notation.reading import LARGEST

from .files import FREELANCER, MINIMAL, SAMPLE, annex_texts, edition_of, errors_of, text_of

LAUGHS = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (LAUGHS, "anchor"),
        ("документ: !!python/object:os.system {}", "tag"),
        ("документ: !сам {}", "tag"),
        ("формат: 1\n---\nформат: 1", "several"),
        ("? [сложный ключ]\n: 1", "key_shape"),
        ("{" * 200_000, "too_deep"),
        ("[" * 200_000, "too_deep"),
        ("\n".join(" " * depth + "a:" for depth in range(60)), "too_deep"),
        ("a: " + "x" * LARGEST, "too_large"),
        ("a: [" + "x, " * 70_000 + "x]", "too_many"),
        ("", "empty"),
        ("# только слова", "empty"),
        ("название: \x07", "character"),
        ("\x00", "character"),
        ("a:\n\tb: 1", "tab"),
        ("a: b: c", "colon"),
        ("a: {b: c", "unclosed"),
        ("a: 'b", "quote"),
        ("a: @b", "start"),
        ("a: *b", "anchor"),
    ],
)
def test_hostile_and_broken_text_is_refused_with_one_located_error(text: str, code: str) -> None:
    (error,) = errors_of(text).errors
    assert error.code == code
    assert error.line >= 1
    assert error.column >= 1


def test_a_long_text_is_no_prose() -> None:
    errors = errors_of(text_of(MINIMAL).replace("название: Правила", f"название: {'о' * 5000}")).errors
    assert [error.code for error in errors] == ["long_text"]


def test_a_byte_order_mark_is_no_part_of_the_first_word() -> None:
    assert load_edition("\ufeff" + text_of(MINIMAL)) == edition_of(MINIMAL)


def test_line_ends_of_windows_change_nothing() -> None:
    assert load_edition(text_of(MINIMAL).replace("\n", "\r\n")) == edition_of(MINIMAL)


def understood_or_located(text: str) -> None:
    """The text loads, or every error lies within it and can be said in both languages."""
    try:
        load_edition(text, "draft.yaml")
    except NotationErrors as errors:
        assert errors.errors
        for error in errors.errors:
            own = errors.texts[error.source]  # the file, or the one that it inherits
            assert 1 <= error.line <= own.count("\n") + own.count("\r") + 2, error
            assert error.column >= 1
        assert errors.rendered("ru")
        assert errors.rendered("en")


LETTERS = st.characters(codec="utf-8") | st.sampled_from("[]{}:,-#&*!|>'\"%@` \n\t?0189аяaz")


@given(place=st.floats(0, 1, exclude_max=True), letter=LETTERS, replaced=st.integers(0, 3))
@settings(max_examples=250, deadline=None)
def test_any_slip_of_a_hand_is_understood_or_located(place: float, letter: str, replaced: int) -> None:
    text = text_of(MINIMAL)
    at = int(place * len(text))
    understood_or_located(text[:at] + letter + text[at + replaced :])


@given(place=st.floats(0, 1, exclude_max=True), letter=LETTERS, replaced=st.integers(0, 2))
@settings(max_examples=25, deadline=None)
def test_any_slip_in_the_sample_is_understood_or_located(place: float, letter: str, replaced: int) -> None:
    text = text_of(SAMPLE)
    at = int(place * len(text))
    understood_or_located(text[:at] + letter + text[at + replaced :])


@given(st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_lines_lost_doubled_or_swapped_are_understood_or_located(chance: random.Random) -> None:
    lines = text_of(FREELANCER).split("\n")
    for _ in range(chance.randint(1, 4)):
        at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        match chance.randrange(4):
            case 0:
                del lines[at]
            case 1:
                lines.insert(at, lines[other])
            case 2:
                lines[at], lines[other] = lines[other], lines[at]
            case _:
                lines[at] = lines[at][chance.randrange(len(lines[at]) + 1) :]
    understood_or_located("\n".join(lines))


@given(place=st.floats(0, 1, exclude_max=True), letter=LETTERS, replaced=st.integers(0, 3))
@settings(max_examples=60, deadline=None)
def test_any_slip_in_an_annex_is_understood_or_located(place: float, letter: str, replaced: int) -> None:
    texts = annex_texts(SAMPLE)
    name = sorted(texts)[int(place * 997) % len(texts)]
    at = int(place * len(texts[name]))
    texts[name] = texts[name][:at] + letter + texts[name][at + replaced :]
    try:
        load_annexes(texts, edition_of(SAMPLE))
    except NotationErrors as errors:
        assert all(error.source in texts and error.line >= 1 for error in errors.errors)
        assert errors.rendered("ru")


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_text_at_all_is_located(text: str) -> None:
    understood_or_located(text)


@pytest.mark.parametrize(("text", "place"), [("a: 1\nb: [c, d\n\n", (2, 4)), ("a: 1\nb: 'c\nd\n", (2, 4))])
def test_what_is_open_at_the_end_is_shown_where_it_was_opened(text: str, place: tuple[int, int]) -> None:
    (error,) = errors_of(text).errors
    assert (error.line, error.column) == place
