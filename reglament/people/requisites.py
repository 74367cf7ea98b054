"""The numbers by which the tax service knows an organisation: ИНН and КПП."""

import re

from django.utils.translation import gettext as _

# Weights of the check digits: order of the Federal Tax Service No. ММВ-7-6/435@ of 29.06.2012
_WEIGHTS_10 = (2, 4, 10, 3, 5, 9, 4, 6, 8)
_WEIGHTS_11 = (7, 2, 4, 10, 3, 5, 9, 4, 6, 8)
_WEIGHTS_12 = (3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)


class RequisiteError(ValueError):
    """The number cannot be right; the message says why, for the person who typed it."""


def _check_digit(number: str, weights: tuple[int, ...]) -> str:
    return str(sum(int(digit) * weight for digit, weight in zip(number, weights, strict=False)) % 11 % 10)


def inn(text: str) -> str:
    """The ИНН without spaces. Raises RequisiteError for a wrong length or check digit; empty stays empty."""
    number = re.sub(r"\s", "", text)
    if not number:
        return ""
    if not re.fullmatch(r"[0-9]{10}|[0-9]{12}", number):
        raise RequisiteError(_("В ИНН 10 цифр у организации и 12 у предпринимателя."))
    if len(number) == 10:
        right = number[9] == _check_digit(number, _WEIGHTS_10)
    else:
        right = number[10:] == _check_digit(number, _WEIGHTS_11) + _check_digit(number, _WEIGHTS_12)
    if not right:
        raise RequisiteError(_("Контрольная цифра ИНН не сходится: проверьте, нет ли опечатки."))
    return number


def kpp(text: str) -> str:
    """The КПП without spaces; it has no check digit, only a form. Raises RequisiteError."""
    number = re.sub(r"\s", "", text).upper()
    if number and not re.fullmatch(r"[0-9]{4}[0-9A-Z]{2}[0-9]{3}", number):
        raise RequisiteError(_("В КПП 9 знаков: четыре цифры, две цифры или латинские буквы, три цифры."))
    return number


def pair(inn_text: str, kpp_text: str) -> tuple[str, str]:
    """Both numbers, agreeing with one another. Raises RequisiteError."""
    numbers = inn(inn_text), kpp(kpp_text)
    if numbers[1] and not numbers[0]:
        raise RequisiteError(_("КПП без ИНН ничего не значит: укажите ИНН."))
    if numbers[1] and len(numbers[0]) == 12:
        raise RequisiteError(_("У предпринимателя (ИНН из 12 цифр) нет КПП: оставьте поле пустым."))
    return numbers
