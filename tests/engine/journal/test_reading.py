"""A journal file is read in full, or every mistake in it is shown with its place."""

from datetime import UTC, datetime
from textwrap import dedent
from zoneinfo import ZoneInfo

import pytest

from reglament.engine.facts import SYSTEM, Fact, FactKind
from reglament.engine.journal.errors import JournalProblems
from reglament.engine.journal.reading import read_journal
from reglament.engine.journal.shape import KINDS, data_of

MOSCOW = ZoneInfo("Europe/Moscow")
NOON = int(datetime(2026, 4, 29, 12, tzinfo=MOSCOW).timestamp())


def problems(text: str) -> JournalProblems:
    with pytest.raises(JournalProblems) as caught:
        read_journal(dedent(text), "ticket.json", MOSCOW)
    return caught.value


def test_a_registration_and_an_answer_are_read() -> None:
    facts = read_journal(
        """{"format": 1, "time_zone": "Europe/Moscow", "facts": [
          {"at": "2026-04-29 12:00", "kind": "registered", "actor": "Рыжова", "state": "новый",
           "data": {"kind": "инцидент", "urgency": "высокая"}},
          {"at": "29.04.2026 12:30", "kind": "answered", "actor": "Климов"}]}"""
    )
    assert facts == (
        Fact(
            1,
            NOON,
            FactKind.REGISTERED,
            "Рыжова",
            state="новый",
            data={"kind": "инцидент", "urgency": "высокая"},
        ),
        Fact(2, NOON + 1800, FactKind.ANSWERED, "Климов"),
    )


def test_a_bare_list_is_enough_and_nobody_named_means_the_desk() -> None:
    (fact,) = read_journal('[{"at": 0, "kind": "registered"}]')
    assert (fact.actor, fact.at, fact.seq) == (SYSTEM, 0, 1)


def test_the_file_may_be_written_in_russian_words() -> None:
    facts = read_journal(
        """{"формат": 1, "часовой_пояс": "Europe/Moscow", "записи": [
          {"когда": "29 апреля 2026 г., 12:00", "что": "Зарегистрирован", "кто": "Панина"},
          {"когда": "29.04.2026 в 13:00", "что": "автор написал", "кто": "Панина"}]}"""
    )
    assert [(fact.kind, fact.at) for fact in facts] == [
        (FactKind.REGISTERED, NOON),
        (FactKind.AUTHOR_WROTE, NOON + 3600),
    ]


def test_every_kind_of_fact_has_a_russian_word() -> None:
    assert set(KINDS.values()) == set(FactKind)


def test_the_instants_inside_data_become_seconds() -> None:
    facts = read_journal(
        """[{"at": 0, "kind": "registered"},
            {"at": 5, "kind": "moved", "state": "запланирован",
             "data": {"until": "29.04.2026 12:00", "consent": true}}]""",
        zone=MOSCOW,
    )
    assert facts[1].data == {"until": NOON, "consent": True}


@pytest.mark.parametrize(
    ("text", "sentence", "place"),
    [
        (
            '[{"at": 0, "kind": "registerd"}]',
            "такого события нет: «registerd»; может быть, «registered»?",
            20,
        ),
        ('[{"at": 0, "kid": "registered"}]', "ключа «kid» здесь нет; может быть, «kind»?", 12),
        ('[{"at": "завтра", "kind": "registered"}]', "«завтра» — не момент; пишите 30.04.2026 15:00", 9),
        ('[{"at": "30.04.2026", "kind": "registered"}]', "«30.04.2026» — не момент", 9),
        ('[{"at": "31.02.2026 10:00", "kind": "registered"}]', "«31.02.2026 10:00» — не момент", 9),
        ('[{"at": true, "kind": "registered"}]', "не момент", 9),
        ('[{"kind": "registered"}]', "в записи нет «at»", 2),
        ('[{"at": 0, "kind": "registered", "actor": 7}]', "здесь нужен текст", 43),
        ('[{"at": 0, "kind": "registered", "seq": 3}]', "номер 3, а по порядку 1", 41),
        ('[{"at": 0, "kind": "registered", "data": []}]', "здесь нужен объект {…}", 42),
        ('[{"at": 0, "kind": "registered", "data": {"knd": "a"}}]', "может быть, «kind»?", 43),
        ('[{"at": 0, "kind": "answered"}]', "первой должна быть регистрация", 2),
        ("[7]", "запись должна быть объектом", 2),
        ("[]", "здесь нужен список записей", 1),
        ('{"fact": []}', "ключа «fact» здесь нет; может быть, «facts»?", 2),
        ('{"format": 2, "facts": [{"at": 0, "kind": "registered"}]}', "формат 2 не знаком", 12),
        ('{"time_zone": "Moscow", "facts": [{"at": 0, "kind": "registered"}]}', "«Moscow» нет", 15),
        ('[{"at": 0 "kind": "registered"}]', "это не JSON", 11),
    ],
)
def test_a_mistake_is_shown_with_its_column_and_what_to_do(text: str, sentence: str, place: int) -> None:
    error = problems(text).errors[0]
    assert sentence in error.text("ru")
    assert error.place.column == place


def test_all_mistakes_come_at_once_each_with_its_line_and_a_caret() -> None:
    found = problems(
        """\
        [
          {"at": "29.04.2026 12:00", "kind": "registered"},
          {"at": "вчера", "kind": "answered"},
          {"at": "29.04.2026 11:00", "kind": "noted"},
          {"at": "29.04.2026 13:00", "kind": "retracted", "data": {"retracts": 9}}
        ]"""
    )
    assert [(error.code, error.place.line) for error in found.errors] == [
        ("moment", 3),
        ("order", 4),
        ("earlier", 5),
    ]
    assert found.text("en").splitlines()[0].startswith("ticket.json:3:10: «вчера» is no moment")
    assert found.text("ru").splitlines()[2].index("^") == 4 + 9


def test_only_a_back_dated_fact_may_lie_before_the_previous_one() -> None:
    facts = read_journal(
        """[{"at": "29.04.2026 12:00", "kind": "registered"},
            {"at": "29.04.2026 11:00", "kind": "called", "data": {"back_entry": true}}]""",
        zone=UTC,
    )
    assert facts[1].at < facts[0].at


def test_names_are_read_by_their_key_and_references_as_written() -> None:
    facts = read_journal(
        """[{"at": 0, "kind": "registered", "state": "Ждёт_автора", "responsible": "Ткач",
             "data": {"kind": "Инцидент", "author": "Рыжова"}}]"""
    )
    assert (facts[0].state, facts[0].responsible) == ("ждет автора", "Ткач")
    assert facts[0].data == {"kind": "инцидент", "author": "Рыжова"}


def test_values_of_data_are_held_to_their_sort() -> None:
    found = problems(
        """\
        [{"at": 0, "kind": "registered"},
         {"at": 1, "kind": "rated", "data": {"mark": "5"}},
         {"at": 2, "kind": "author_wrote", "data": {"thanks": "да"}},
         {"at": 3, "kind": "reminded", "data": {"to": "автор"}},
         {"at": 4, "kind": "reminded", "data": {"to": [1]}}]"""
    )
    assert [error.code for error in found.errors] == ["number", "flag", "names", "names"]


def test_a_missing_annotation_of_data_is_no_data() -> None:
    assert "until" in data_of(FactKind.MOVED)
    assert "until" not in data_of(FactKind.NOTED)
