"""Who holds a zone: changed by selects; the file keeps its comments and its alignment."""

from __future__ import annotations

import pytest
from django.test import Client

from reglament.office.registers.rewriting import NoSuchPlaceError, with_value
from reglament.rulebook.models import Annex

HELD = {
    "against": "1",
    "owner": "климов",
    "substitute": "орлова",
    "key_user": "панина",
    "key_user_substitute": "гаврилова",
    "process_owner": "панина",
    "process_owner_substitute": "астахова",
}
ADDRESS = "/office/zones/бухгалтерия/"


def latest() -> Annex:
    return Annex.objects.filter(kind="zones").order_by("-version")[0]


def test_the_desk_sees_who_holds_what(klimov: Client) -> None:
    page = klimov.get("/office/zones/").content.decode()
    assert "Производство и затраты" in page
    assert "Савельева И. П." in page
    assert "Сменить" not in page
    assert klimov.get(ADDRESS).status_code == 404


def test_one_zone_changes_and_nothing_else_in_the_file(orlova: Client) -> None:
    old = latest().text
    assert orlova.post(ADDRESS, {**HELD, "owner": "савельева", "substitute": "климов"}).status_code == 302
    new = latest()
    expected = old.replace(
        "бухгалтерия:            {отвечает: климов,    замещает: орлова,",
        "бухгалтерия:            {отвечает: савельева,    замещает: климов,",
    ).replace("01.02.2026", "18.03.2026")
    assert new.text == expected
    assert (new.version, str(new.changed_by)) == (2, "Орлова Н. С.")
    assert "Савельева И. П." in orlova.get("/office/zones/").content.decode()


def test_a_substitute_goes_and_comes(orlova: Client) -> None:
    assert orlova.post(ADDRESS, {**HELD, "substitute": ""}).status_code == 302
    assert "{отвечает: климов,  ключевой: панина" in latest().text.replace("   ", " ")
    assert orlova.post(ADDRESS, {**HELD, "substitute": "ткач", "against": "2"}).status_code == 302
    assert "замещает: ткач}" in latest().text


def test_nobody_substitutes_himself_or_somebody_unknown(orlova: Client) -> None:
    assert orlova.post(ADDRESS, {**HELD, "substitute": "климов"}).status_code == 422
    assert orlova.post(ADDRESS, {**HELD, "owner": "незнайка"}).status_code == 422
    assert latest().version == 1


def test_who_comes_second_looks_again(orlova: Client) -> None:
    assert orlova.post(ADDRESS, {**HELD, "substitute": "ткач"}).status_code == 302
    answer = orlova.post(ADDRESS, {**HELD, "owner": "ткач"})
    assert answer.status_code == 422
    assert "Проверьте ещё раз" in answer.content.decode()


BLOCK = """# держатели
держатели_зон:
  бухгалтерия:     # главная
    отвечает: климов   # с января
    замещает: орлова
  зарплата: {отвечает: "савельева"}
"""
HERE = (("держатели_зон", "zone_holders"), ("бухгалтерия",))


@pytest.mark.parametrize(
    ("word", "value", "was", "becomes"),
    [
        (("отвечает", "owner"), "ткач", "отвечает: климов   # с января", "отвечает: ткач   # с января"),
        (("замещает", "substitute"), "", "    замещает: орлова\n", ""),
        (
            ("ключевой", "key_user"),
            "панина",
            "замещает: орлова\n",
            "замещает: орлова\n    ключевой: панина\n",
        ),
    ],
)
def test_a_text_in_lines_keeps_its_comments(
    word: tuple[str, str], value: str, was: str, becomes: str
) -> None:
    assert with_value(BLOCK, (*HERE, word), value) == BLOCK.replace(was, becomes)


def test_a_quoted_value_is_replaced_whole() -> None:
    path = (HERE[0], ("зарплата",), ("отвечает", "owner"))
    assert "{отвечает: ткач}" in with_value(BLOCK, path, "ткач")


def test_a_section_that_is_not_there_is_said() -> None:
    with pytest.raises(NoSuchPlaceError):
        with_value(BLOCK, (HERE[0], ("склад",), ("отвечает",)), "ткач")
