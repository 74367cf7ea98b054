"""What is found: words, forms, synonyms, names, numbers; and never what one may not see."""

from __future__ import annotations

import pytest

from reglament.engine import Fact, FactKind
from reglament.people.models import Person
from reglament.search import finding, indexing, marks
from reglament.search.models import SearchRow
from reglament.tickets import attention, conversation, redaction, undo
from reglament.tickets.models import Message
from tests.rulebook.desk import after, author, person
from tests.search.conftest import found, indexed, looked_for, opened


@pytest.fixture
def wanted(ryabova: Person) -> int:
    """One about a report among others."""
    opened(ryabova, "Не печатается накладная")
    number = opened(ryabova, "Не сходится отчёт по НДС", body="В книге покупок нет счёта РТ-00012345")
    opened(ryabova, "Медленно проводится реализация")
    return number


@pytest.mark.parametrize(
    "line",
    [
        "НДС",
        "отчеты ндс",
        "рт-00012345",
        "12345",
        "книга покупок",
        "счет",
        "декларация",  # a synonym
        "счёт в книге",
        '"книге покупок"',
        "«не сходится отчет»",
    ],
)
def test_the_ticket_is_found_by(wanted: int, klimov: Person, line: str) -> None:
    assert found(line, klimov) == [wanted]


@pytest.mark.parametrize("line", ["НДС касса", '"покупок книге"', "НДС -отчёт", "самовар"])
def test_it_is_not_found_by(wanted: int, klimov: Person, line: str) -> None:
    assert found(line, klimov) == []


def test_what_was_typed_in_the_other_layout_is_found_and_said(wanted: int, klimov: Person) -> None:
    answer = looked_for("yfrkflyfz", klimov)
    assert answer.repaired == "накладная"
    assert len(answer.numbers) == 1


def test_the_beginning_of_a_word_is_enough_where_no_word_is_found(wanted: int, klimov: Person) -> None:
    assert found("реализ", klimov) == [wanted + 1]


def test_people_are_found_by_their_present_names(wanted: int, klimov: Person, ryabova: Person) -> None:
    assert found("Рябова отчёт", klimov) == [wanted]
    ryabova.family_name = "Константинопольская"
    ryabova.save()
    assert found("константинопольская отчёт", klimov) == [wanted], "no row was made anew"
    assert found("рябова отчёт", klimov) == []


def test_the_newest_come_first_and_the_next_page_follows(ryabova: Person, klimov: Person) -> None:
    numbers = [opened(ryabova, f"Касса не открывает смену {shift}") for shift in range(5)]
    assert found("касса смена", klimov, most=3) == numbers[:1:-1]
    search = finding.newest(
        looked_for("касса смена", klimov).understood.terms,
        by=klimov,
        at=after(2),
        most=3,
        before=numbers[2],
    )
    assert search == numbers[1::-1]


def test_the_archive_is_read_block_by_block(
    ryabova: Person, klimov: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(marks, "BLOCK", 4)
    monkeypatch.setattr(finding, "BLOCK", 4)
    monkeypatch.setattr(finding, "NEWEST", 2)
    numbers = [opened(ryabova, f"Касса {shift}" if shift % 3 else "Склад") for shift in range(40)]
    cash = [number for shift, number in enumerate(numbers) if shift % 3]
    assert found("касса", klimov, most=100) == cash[::-1]
    assert found("касса", klimov, most=7) == cash[::-1][:7]
    assert found("склад", klimov, most=100) == [number for number in numbers[::-1] if number not in cash]


def test_what_notes_say_is_found_by_those_alone_who_see_notes(
    wanted: int, klimov: Person, ryabova: Person
) -> None:
    conversation.note(wanted, body="Похоже на самовар", by=klimov, at=after(1))
    assert found("самовар", klimov) == [wanted]
    assert found("самовар", ryabova) == []
    assert found("НДС", ryabova) == [wanted], "what both read the author finds"


def test_a_stranger_finds_nothing(wanted: int) -> None:
    assert found("НДС", author("Чужакова")) == []


def test_what_was_erased_or_taken_back_is_not_found(wanted: int, klimov: Person, orlova: Person) -> None:
    conversation.reply(wanted, body="Пришлите пароль ёлочка", by=klimov, at=after(1))
    assert found("елочка", klimov) == [wanted]
    administrator = person("орлова")
    administrator.is_administrator = True
    administrator.save()
    message = Message.objects.get(ticket=wanted, body__contains="ёлочка")
    redaction.redact(message, by=administrator, at=after(1.1))
    assert found("елочка", klimov) == []
    conversation.reply(wanted, body="Ой, не туда: самовар", by=klimov, at=after(1.2))
    assert found("самовар", klimov) == [wanted]
    undo.undo(wanted, by=klimov, at=after(1.2))
    assert found("самовар", klimov) == []


def test_whatever_people_did_brings_its_words(wanted: int, klimov: Person, ryabova: Person) -> None:
    attention.ask_attention(wanted, text="Третий день у самовара", by=ryabova, at=after(1))
    assert found("самовар", klimov) == [wanted]
    event, verdict = (Fact(2, 0, kind) for kind in (FactKind.VERDICT_DISPUTED, FactKind.BREACHED))
    assert indexing.wants(event, ())
    assert not indexing.wants(verdict, ())


def test_rows_are_made_for_what_no_reader_told_of(wanted: int, klimov: Person) -> None:
    indexed()
    SearchRow.objects.all().delete()
    assert found("НДС", klimov) == []
    assert indexing.index_missing(2) == 2
    assert indexing.index_missing(2) == 1
    assert indexing.index_missing(2) == 0
    assert found("НДС", klimov) == [wanted]
