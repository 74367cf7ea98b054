"""The line of search: keys in both languages, several values, denial; what is not understood is said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reglament.people.models import Person
from reglament.search.line.pieces import pieces, without
from reglament.search.searching import Search
from tests.desk.conftest import given as entrusted
from tests.desk.conftest import sorted_out, taken
from tests.rulebook.desk import after
from tests.search.conftest import found, looked_for, opened


def test_a_line_is_taken_apart() -> None:
    taken_apart = pieces('состояние:новый,назначен -зона:касса "точная фраза" слово https://1c.ru/its')
    assert [(piece.key, piece.values, piece.denied, piece.phrase) for piece in taken_apart] == [
        ("состояние", ("новый", "назначен"), False, False),
        ("зона", ("касса",), True, False),
        ("", ("точная фраза",), False, True),
        ("", ("слово",), False, False),
        ("", ("https://1c.ru/its",), False, False),
    ]


@given(st.text(max_size=200))
def test_any_line_can_be_read_and_put_together_without_each_of_its_pieces(line: str) -> None:
    for piece in pieces(line):
        assert piece not in pieces(without(line, piece))


@pytest.fixture
def desk(ryabova: Person, klimov: Person, saveleva: Person, orlova: Person) -> dict[str, int]:
    """A new one, one in work with Климов, one of Савельева's."""
    new = opened(ryabova, "Не открывается касса")
    working = taken(entrusted(sorted_out(opened(ryabova, "Отчёт по НДС"), orlova), klimov, orlova), klimov)
    other = entrusted(sorted_out(opened(ryabova, "Оклад не тот"), orlova), saveleva, orlova)
    return {"new": new, "working": working, "other": other}


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("состояние:новый", ["new"]),
        ("state:new", ["new"]),
        ("состояние:новый,в_работе", ["working", "new"]),
        ("состояние:«в работе»", ["working"]),
        ("-состояние:новый", ["other", "working"]),
        ("состояние:открыт", ["other", "working", "new"]),
        ("состояние:закрыт", []),
        ("ответственный:я", ["working"]),
        ("ответственный:савельева", ["other"]),
        ("assignee:none", ["new"]),
        ("ответственный:нет", ["new"]),
        ("автор:рябова зона:бухгалтерия", ["other", "working"]),
        ("ход:мы НДС", ["working"]),
        ("ход:я", ["working"]),
        ("ход:автор", []),
        ("есть:файл", []),
        ("вид:инцидент оклад", ["other"]),
        ("с:18.03.2026", ["other", "working", "new"]),
        ("с:19.03.2026", []),
        ("до:-1д", []),
        ("срок:сегодня", []),
        ("срок:завтра", ["other", "new"]),
        ("срок:просрочен", []),
        ("срок:<10д", ["other", "working", "new"]),
    ],
)
def test_keys_narrow_what_is_found(desk: dict[str, int], klimov: Person, line: str, names: list[str]) -> None:
    answer = looked_for(line, klimov)
    assert not [chip.wrong for chip in answer.understood.chips if chip.wrong]
    assert list(answer.numbers) == [desk[name] for name in names]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("состаяние:новый", "Ключа «состаяние» нет. Похожие: состояние"),
        ("состояние:навый", "«навый» нет. Есть: новый"),
        ("срок:вчера", "срок: «вчера» нет. Есть:"),
        ("автор:чужакова", "автор: «чужакова» не нашлось."),
        ("с:32.13", "с: «32.13» нет. Есть: 01.11"),
        ("зона:", "После «зона:» нужно значение."),
    ],
)
def test_what_is_not_understood_is_said_and_never_searched_as_text(
    desk: dict[str, int], klimov: Person, line: str, said: str
) -> None:
    answer = looked_for(line, klimov)
    assert said in answer.understood.chips[0].wrong
    assert list(answer.numbers) == []


def test_each_chip_leads_to_the_line_without_it(klimov: Person) -> None:
    chips = looked_for("состояние:новый касса -зона:касса", klimov).understood.chips
    assert [chip.without for chip in chips] == [
        "касса -зона:касса",
        "состояние:новый -зона:касса",
        "состояние:новый касса",
    ]


def test_where_nothing_is_found_it_is_said_what_to_leave_out(desk: dict[str, int], klimov: Person) -> None:
    found("касса", klimov)
    wider = Search(klimov, after(2), "ru").wider("НДС состояние:новый")
    assert [(each.line, each.count) for each in wider] == [("состояние:новый", 1), ("НДС", 1)]
