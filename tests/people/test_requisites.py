"""Check digits of the ИНН: order of the Federal Tax Service No. ММВ-7-6/435@ of 29.06.2012."""

import pytest

from reglament.people.requisites import RequisiteError, inn, kpp, pair


@pytest.mark.parametrize("number", ["7707083893", "7736050003", "500100732259", "7830002293"])
def test_real_numbers_are_right(number: str) -> None:
    assert inn(f" {number[:4]} {number[4:]} ") == number


@pytest.mark.parametrize("number", ["7707083893", "500100732259"])
def test_any_single_mistyped_digit_is_found(number: str) -> None:
    for place in range(len(number)):
        wrong = number[:place] + str((int(number[place]) + 1) % 10) + number[place + 1 :]
        with pytest.raises(RequisiteError):
            inn(wrong)


@pytest.mark.parametrize("wrong", ["770708389", "77070838930", "ИНН", "٧٧٠٧٠٨٣٨٩٣"])
def test_a_number_of_another_form_is_refused(wrong: str) -> None:
    with pytest.raises(RequisiteError):
        inn(wrong)


def test_kpp_may_hold_two_latin_letters() -> None:
    assert kpp("7736ab001") == "7736AB001"
    with pytest.raises(RequisiteError):
        kpp("77360100")


def test_an_entrepreneur_has_no_kpp_and_a_kpp_needs_an_inn() -> None:
    assert pair("", "") == ("", "")
    for numbers in (("500100732259", "773601001"), ("", "773601001")):
        with pytest.raises(RequisiteError):
            pair(*numbers)
