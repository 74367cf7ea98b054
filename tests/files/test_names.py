"""Threat 10, code execution and deceit by file name: CVE-2026-28289 «Mail2Shell», CVE-2024-32491."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reglament.files.names import LONGEST, clean, extension


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("Счёт № 12.pdf", "Счёт № 12.pdf"),
        ("..\\..\\windows\\win.ini", "win.ini"),
        ("../../etc/passwd", "passwd"),
        ("/etc/", "файл"),
        ("\u200b.htaccess", "htaccess"),
        (".\u200bhtaccess", "htaccess"),
        ("фото\u202egpj.exe", "фотоgpj.exe"),
        ("a\x00.php\n.png", "a.php.png"),
        ("отчёт.pdf. . .", "отчёт.pdf"),
        ("nul", "_nul"),
        ("COM1.txt", "_COM1.txt"),
        ('a<b>:"|?*.txt', "a_b______.txt"),
        ("отче\u0308т.txt", "отчёт.txt"),
        ("", "файл"),
        (" . ", "файл"),
        ("\ud800.txt", "txt"),
    ],
)
def test_a_name_is_normalised_first_and_cleaned_afterwards(sent: str, shown: str) -> None:
    assert clean(sent) == shown


def test_a_long_name_keeps_its_extension() -> None:
    name = clean("а" * 500 + ".xlsx")
    assert len(name) == LONGEST
    assert name.endswith("а.xlsx")


@given(st.text(st.characters(), max_size=300))
def test_whatever_comes_in_what_stays_is_a_plain_name(sent: str) -> None:
    shown = clean(sent)
    assert shown
    assert clean(shown) == shown
    assert not set(shown) & set('/\\<>:"|?*')
    assert not {unicodedata.category(char) for char in shown} & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert not shown.startswith((".", " "))
    assert not shown.endswith((".", " "))
    assert len(shown) <= LONGEST


def test_an_extension_is_a_short_latin_word() -> None:
    assert extension("a.tar.GZ") == ".gz"
    assert extension("без расширения") == extension("конец.фраза") == ""
