"""Threat 33, Unicode identity: CVE-2019-19844, «mıke@» that passes for «mike@»."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reglament.people.addressing import AddressError, mail_key, messenger_key, personnel_key, phone_key


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Orlova@Sever.Example", "orlova@sever.example"),
        (" a.b+c@пример.рф ", "a.b+c@xn--e1afmkfd.xn--p1ai"),
        ("a@XN--E1AFMKFD.xn--p1ai", "a@xn--e1afmkfd.xn--p1ai"),
    ],
)
def test_one_mail_address_has_one_key(typed: str, key: str) -> None:
    assert mail_key(typed) == key


@pytest.mark.parametrize(
    "forged",
    [
        "m\u0131ke@sever.example",  # dotless i
        "mi\u212ae@sever.example",  # Kelvin sign
        "\uff4dike@sever.example",  # full-width m
        "miк\u0435@sever.example",  # Cyrillic к and е
        "mike@\uff53ever.example",  # full-width s in the domain
        "mike@sever\u3002example",  # ideographic full stop
        "mike@fa\u00df.example",  # ß is ss for one standard and itself for the other
        "mike@se\u200dver.example",  # zero-width joiner
        "mike@sever\u00ad.example",  # soft hyphen
    ],
)
def test_a_letter_that_only_looks_like_another_is_refused_never_folded(forged: str) -> None:
    with pytest.raises(AddressError):
        mail_key(forged)


@pytest.mark.parametrize(
    "smuggled",
    [
        "alice@sever.example]<bob@evil.example>",  # CVE-2023-27043
        "Alice <alice@sever.example>",
        "alice(comment)@sever.example",
        '"alice"@sever.example',
        "alice@sever.example,bob@evil.example",
        "alice@sever.example\nBcc: x@evil.example",
        "a..b@sever.example",
        ".a@sever.example",
        "alice@sever",
        "alice@-sever.example",
        "alice@sever_.example",
        "alice@.example",
        "@sever.example",
        "alice",
        "",
        "x" * 65 + "@sever.example",
        "alice@" + "x" * 64 + ".example",
    ],
)
def test_only_one_bare_address_is_an_address(smuggled: str) -> None:
    with pytest.raises(AddressError):
        mail_key(smuggled)


@given(st.text(max_size=80))
def test_a_key_is_ascii_stable_and_whatever_else_is_refused(text: str) -> None:
    for candidate in (text, f"{text}@sever.example", f"a@{text}.example"):
        try:
            key = mail_key(candidate)
        except AddressError:
            continue
        assert key.isascii()
        assert mail_key(key) == key


@pytest.mark.parametrize("typed", ["8 (912) 345-67-89", "+7 912 345 67 89", "9123456789", "7-912-345-67-89"])
def test_a_russian_phone_has_one_key_however_it_is_written(typed: str) -> None:
    assert phone_key(typed) == "+79123456789"


@pytest.mark.parametrize(
    "wrong", ["214", "912345678", "+1", "1" * 16, "8 912 доб. 5", "\u0668 912 345 67 89", ""]
)
def test_a_phone_must_be_complete(wrong: str) -> None:
    with pytest.raises(AddressError):
        phone_key(wrong)


def test_a_messenger_name_drops_its_at_sign() -> None:
    assert messenger_key("Telegram: @Anna_O") == "telegram:anna_o"
    with pytest.raises(AddressError):
        messenger_key("anna")


def test_personnel_numbers_of_two_organisations_do_not_meet() -> None:
    assert personnel_key("0417", 3) == "3/0417"
    assert personnel_key("0417", 3) != personnel_key("0417", 4)
