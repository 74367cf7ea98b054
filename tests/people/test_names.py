import pytest
from hypothesis import given
from hypothesis import strategies as st

from reglament.people.names import FullName, HandleError, fold, handle, sort_key


def test_yo_stands_among_ye_and_after_it_when_nothing_else_differs() -> None:
    names = ["Семенов Яков", "Жуков Иван", "Семёнов Андрей", "Семёнов Яков", "Елкин", "Ёлкин", "Егоров"]
    assert sorted(names, key=sort_key) == [
        "Егоров", "Елкин", "Ёлкин", "Жуков Иван", "Семёнов Андрей", "Семенов Яков", "Семёнов Яков",
    ]  # fmt: skip


def test_a_name_shows_with_initials_and_without_a_family_name_in_full() -> None:
    assert FullName("Орлова", "Анна", "Викторовна").short() == "Орлова А. В."
    assert FullName("", "Бот").short() == "Бот"
    assert FullName("Ткач").short() == "Ткач"


def test_annexes_may_write_a_handle_as_they_like() -> None:
    assert handle("Орлова") == handle(" орлова ") == "орлова"
    assert handle("Артём Королёв") == "артем-королев"


@pytest.mark.parametrize("wrong", ["", " ", "-орлова", "ор/лова", "а" * 61, "орлова\u202e", "<b>"])
def test_a_handle_holds_letters_digits_dots_and_hyphens_only(wrong: str) -> None:
    with pytest.raises(HandleError):
        handle(wrong)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
