"""What hands, Excel and Word do to a file is forgiven where nothing is lost by it."""

from decimal import Decimal

import pytest

from reglament.engine import Duration, Step, key
from reglament.engine.notation.forgiving import decimal, percent, skeleton, skeletons, whole
from reglament.engine.notation.nearest import distance, nearest

from .files import MINIMAL, SAMPLE, edition_of, load_changed


def test_a_key_is_one_for_all_its_spellings() -> None:
    assert key("Ждёт_автора") == key("ждет  автора") == key("ЖДЁТ АВТОРА") == "ждет автора"
    assert key("бизнес—процесс") == key("бизнес-процесс")


@pytest.mark.parametrize("written", ["C1", "С1", "c1", "с1"])
def test_look_alike_letters_name_the_same_class(written: str) -> None:
    edition = load_changed("сложность_сначала: С1}", f"сложность_сначала: {written}}}")
    assert edition.classification.kinds["инцидент"].initial_complexity == "с1"


@pytest.mark.parametrize(("written", "meant"), [("P1", "п1"), ("П1", "п1"), ("п1", "п1")])
def test_latin_letters_that_sound_alike_name_the_same_priority(written: str, meant: str) -> None:
    edition = load_changed("личное: [П2, П2]", f"личное: [{written}, П2]")
    assert edition.priorities is not None
    assert edition.priorities.matrix["личное", "высокая"] == meant


def test_a_clock_typed_in_latin_is_found() -> None:
    assert load_changed("когда: истёк Т3", "когда: истек T3") == edition_of(MINIMAL)


@pytest.mark.parametrize("dash", ["-", "–", "—", "‑"])
def test_any_dash_stands_between_hours(dash: str) -> None:
    assert load_changed("пн-пт: 09:00-18:00", f"пн{dash}пт: 09:00{dash}18:00") == edition_of(MINIMAL)


def test_a_space_that_does_not_break_is_a_space() -> None:
    nobreak = load_changed("не позже 10 р.д", "не позже 10\u00a0р.д")
    assert nobreak.lifecycle.passages == edition_of(MINIMAL).lifecycle.passages


def test_times_are_no_numbers_and_clauses_no_fractions() -> None:
    edition = load_changed('п: "2"', "п: 1.10")
    assert edition.calendars.clause == "1.10"
    assert edition.calendars.named["служба"].week[0][0] == (9 * 3600, 18 * 3600)


def test_a_percentage_may_have_a_comma_and_a_space() -> None:
    availability = edition_of(SAMPLE).availability
    assert availability is not None
    assert availability.target == Decimal("98.5")
    assert percent("99,5 %") == percent("99.5%") == Decimal("99.5")
    assert percent("99,5") is None


def test_numbers_are_read_as_people_write_them() -> None:
    assert decimal("1 040") == Decimal(1040)
    assert decimal("0,4") == Decimal("0.4")
    assert decimal("много") is decimal("NaN") is decimal("inf") is None
    assert whole("3.0") == 3
    assert whole("3.5") is None


def test_one_value_alone_is_a_list_of_one() -> None:
    passage = edition_of(MINIMAL).lifecycle.passages[0]
    assert passage.who == ("диспетчер",)
    listed = load_changed("кто: диспетчер, нужно", "кто: [диспетчер], нужно")
    assert listed.lifecycle.passages[0] == passage


def test_a_row_may_be_a_list_or_a_table() -> None:
    cells = edition_of(MINIMAL).terms.tables["исполнение"].cells
    by_list = [cell.norm for cell in cells if cell.priorities == ("п1",)]
    by_table = [cell.norm for cell in cells if cell.priorities == ("п2",)]
    assert by_list == [Duration(1, Step.HOUR, "дежурство"), Duration(2, Step.HOUR, "дежурство")]
    assert by_table == [Duration(4, Step.HOUR, "служба"), Duration(2, Step.DAY, "служба")]


def test_the_nearest_word_counts_swaps_as_one_slip() -> None:
    assert distance("ремя", "время") == 1
    assert distance("вермя", "время") == 1
    assert nearest("регистация", ["регистрация", "отказ"]) == "регистрация"
    assert nearest("нечто совсем другое", ["отказ"]) == ""


def test_a_skeleton_joins_alphabets_but_is_never_stored() -> None:
    assert skeleton("ОТКАЗ") == skeleton("OТKA3".replace("3", "З"))
    assert "п1" in skeletons("P1")
