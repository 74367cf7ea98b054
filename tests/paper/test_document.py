"""The document of a regulation: everything in it comes from the values, and nothing that is not there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from reglament import engine, paper
from reglament.paper.values import NOT_OFFERED

EXAMPLES = Path(__file__).parents[2] / "examples"
TEXT = (EXAMPLES / "thousand-users.yaml").read_text("utf-8")


def annexes_of(name: str, edition: engine.Edition) -> engine.Annexes:
    texts = {path.name: path.read_text("utf-8") for path in (EXAMPLES / name).glob("*.yaml")}
    return engine.load_annexes(texts, edition)


@cache
def printed(name: str, language: str = "ru") -> paper.Document:
    edition = engine.load_edition((EXAMPLES / f"{name}.yaml").read_text("utf-8"), name)
    return paper.document(edition, annexes_of(name, edition), "en" if language == "en" else "ru")


def changed(old: str, new: str) -> paper.Document:
    """The sample with one value changed in its file."""
    assert TEXT.count(old) == 1, old
    edition = engine.load_edition(TEXT.replace(old, new), "changed")
    return paper.document(edition, annexes_of("thousand-users", edition))


def text_of(block: paper.Block) -> str:
    if isinstance(block, paper.Paragraph):
        return block.text
    if isinstance(block, paper.Listing):
        return "\n".join((block.opening, *block.items))
    assert isinstance(block, paper.Table)
    rows = (" | ".join(cell.text for cell in row) for row in block.rows)
    return "\n".join((block.title, " | ".join(block.head), *rows))


def clause(document: paper.Document, number: str) -> str:
    """What stands under a number."""
    (found,) = [one for one in document.clauses() if one.anchor == number]
    return "\n".join(map(text_of, found.blocks))


def whole(document: paper.Document) -> str:
    return "\n".join(text_of(block) for one in document.clauses() for block in one.blocks)


def cited(edition: engine.Edition) -> Iterator[str]:
    """Every clause by which the engine may explain something."""
    rules = engine.compile_rules(edition, annexes_of("thousand-users", edition))
    yield from (rule.clause for rule in rules.clocks.values())
    yield from (target.clause for rule in rules.clocks.values() for target in rule.targets)
    yield from (rule.change_clause for rule in rules.clocks.values())
    yield from (rule.clause for rule in rules.timers)
    yield from (rule.clause for rule in rules.transitions)
    yield from (rule.clause for rule in rules.limits.values())


def test_the_classic_contents_in_the_classic_order() -> None:
    numbers = [section.number for section in printed("thousand-users").walk() if section.number]
    assert numbers == ["1", "1.1", "1.2", "1.3", "2", "3", "3.1", "3.2", "3.3", "3.4", "3.5", "3.6", "4", "5"]


def test_every_clause_that_an_explanation_cites_can_be_linked_to() -> None:
    edition = engine.load_edition(TEXT, "sample")
    missing = {number for number in cited(edition) if number} - printed("thousand-users").anchors()
    assert missing == set()


@pytest.mark.parametrize("name", ["thousand-users", "freelancer", "logs/helpdesk", "logs/volvo"])
@pytest.mark.parametrize("language", ["ru", "en"])
def test_anchors_are_unique_and_tables_counted_through(name: str, language: str) -> None:
    document = printed(name, language)
    anchors = [section.anchor for section in document.walk()] + [one.anchor for one in document.clauses()]
    assert len(anchors) == len(set(anchors))
    tables = [block for one in document.clauses() for block in one.blocks if isinstance(block, paper.Table)]
    numbers = [table.number for table in tables if table.number]
    assert numbers == list(range(1, len(numbers) + 1))
    assert all(len(row) == len(table.head) for table in tables for row in table.rows)


def test_a_changed_norm_is_printed_where_it_acts() -> None:
    document = changed("П2: 1 р.ч\n", "П2: 45 р.мин\n")
    assert "П2 | 45 р.мин" in clause(document, "3.4.5")
    assert "П2 | 1 р.ч" in clause(printed("thousand-users"), "3.4.5")


def test_the_resolution_table_has_every_cell_and_marks_what_is_not_offered() -> None:
    (found,) = [one for one in printed("thousand-users").clauses() if one.anchor == "3.4.6"]
    (table,) = [block for block in found.blocks if isinstance(block, paper.Table)]
    assert table.head[1:] == ("С0", "С1", "С2", "С3", "С4")
    rows = {row[0].text: [cell.text for cell in row[1:]] for row in table.rows}
    assert rows["П3"] == ["4 р.ч", "9 р.ч", "2 р.д", "5 р.д", "по плану"]
    assert {row[0].text for row in table.rows if row[-1].tone == NOT_OFFERED} == {
        "Инцидент",
        "Обслуживание",
        "Информация",
    }


def test_the_matrix_is_that_of_the_priority() -> None:
    assert "Групповое | П2 | П3 | П4" in clause(printed("thousand-users"), "3.4.2")


def test_silence_has_its_reminders_and_its_end() -> None:
    document = changed("закрыть_через: 5 р.д", "закрыть_через: 7 р.д")
    said = clause(document, "3.5.2")
    assert "через 3 р.д напоминания получают автор, ключевой пользователь зоны" in said
    assert "через 7 р.д запрос закрывается с кодом «нет ответа»" in said


def test_what_the_freelancer_does_not_mention_is_not_in_his_document() -> None:
    said = whole(printed("freelancer")).casefold()
    titles = " ".join(section.title for section in printed("freelancer").walk()).casefold()
    for absent in ("зона", "сложност", "согласова", "влияние", "эскалаци", "показател", "доступност", "П2"):
        assert absent.casefold() not in said + titles, absent


def test_one_norm_for_everything_is_a_sentence() -> None:
    assert "Срок приёмки — 2 р.д." in whole(printed("freelancer"))


def test_annexes_stand_at_the_end_with_their_numbers_and_dates() -> None:
    document = printed("thousand-users")
    titles = [annex.title for annex in document.annexes]
    assert titles[1] == "Приложение № 2. Держатели зон"
    assert document.annexes[1].note == "Действует с 01.02.2026"
    assert [annex.anchor for annex in document.annexes] == [f"annex-{number}" for number in range(1, 10)]
    holders = text_of(document.annexes[1].clauses[0].blocks[0])
    assert "Бухгалтерия | Климов Андрей Викторович | Орлова Наталья Сергеевна" in holders


def test_english_says_what_the_edition_gives_in_english_and_keeps_the_rest() -> None:
    document = printed("thousand-users", "en")
    assert document.facts[-1] == "Edition 3. In force from 2026-02-01"
    assert "Accounting | 1C:ERP" in clause(document, "2-text")
    assert "2 w.h" in clause(document, "2.4")


def test_an_abbreviation_of_a_team_is_large_and_a_preposition_is_not() -> None:
    said = whole(printed("thousand-users"))
    assert "Руководитель ЛК" in said
    assert "принят ПО умолчанию" not in said


def test_a_table_of_norms_says_where_its_units_are_explained() -> None:
    assert "Примечание. Единицы времени — п. 1.1.5." in clause(printed("thousand-users"), "3.4.6")
    assert "Note. The units of time: cl. 2." in whole(printed("freelancer", "en"))


def test_norms_of_a_channel_stand_in_rows_of_their_own() -> None:
    own = "сроки: {реакция: {почта: {П1: 2 р.ч, прочие: 1 р.д}, портал: 3 р.ч}}\n"
    edition = engine.load_edition("формат: 1\nнаследует: стандартный\n" + own)
    told = clause(paper.document(edition, engine.Annexes()), "3.4.3")
    assert "Приоритет или канал" in told
    more = engine.load_edition(f"формат: 1\nнаследует: стандартный\n{own.replace('портал', 'изменение')}")
    assert "Приоритет, вид или канал" in clause(paper.document(more, engine.Annexes()), "3.4.3")
    assert "Почта · П1 | 2 р.ч" in told
    assert "Почта | 1 р.д" in told
    assert "Портал | 3 р.ч" in told
    assert "\nП1 | 30 р.мин" in told


def test_a_channel_says_how_urgent_it_is_before_triage() -> None:
    edition = engine.load_edition(
        "формат: 1\nнаследует: стандартный\nканалы: {почта: {приоритет_сначала: П2}}\n"
    )
    assert "До разбора — П2" in clause(paper.document(edition, engine.Annexes()), "3.1.1")
    assert "П2 before triage" in clause(paper.document(edition, engine.Annexes(), "en"), "3.1.1")
