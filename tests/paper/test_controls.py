"""Control tables stand in the document, in words of either language, in the order of the complexities."""

from __future__ import annotations

from functools import cache

from reglament.paper.pen import Language
from reglament.paper.values import Table

from .samples import document


@cache
def tables(language: Language) -> dict[str, Table]:
    """Title -> table, of the whole document of the sample."""
    blocks = [block for clause in document("thousand-users", language).clauses() for block in clause.blocks]
    return {block.title: block for block in blocks if isinstance(block, Table)}


def rows(table: Table) -> list[tuple[str, ...]]:
    return [tuple(cell.text for cell in row) for row in table.rows]


def test_a_table_of_norms_is_a_table_of_dates() -> None:
    table = next(one for title, one in tables("ru").items() if title.startswith("Т2: пт 6 февраля"))
    assert table.head == ("Приоритет", "С0", "С1", "С2", "С3", "С4")
    assert rows(table)[1][2] == "Пн 9 февраля, 11:30"


def test_what_a_role_may_do_is_said_with_what_it_has_to_fill_in() -> None:
    russian, english = tables("ru")["Кто что может"], tables("en")["Who may what"]
    assert ("Согласующий", "Ждёт согласования", "В работе (решение); отклонён (основание)") in rows(russian)
    assert any(row[0] == "Approver" and "decision" in row[2] for row in rows(english))


def test_powers_terms_and_switches_are_in_words() -> None:
    powers = {row[0]: row[1] for row in rows(tables("ru")["Полномочия"])}
    assert powers["ИТ-директор"].startswith(
        "Меняет приложения: заместители, вип; вправе: решить жалобу на отказ"
    )
    assert ("«Спасибо» возобновляет", "Нет") in rows(tables("ru")["Да или нет"])
    assert ("Appeal against a refusal", "Thu 5 February, 18:00") in [
        row for title, table in tables("en").items() if title.startswith("Until when") for row in rows(table)
    ]
