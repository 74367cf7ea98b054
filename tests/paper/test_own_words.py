"""Own wording in the document: instead of sentences, after them, or as a section of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

import pytest

from reglament import engine, paper

HEAD = "формат: 1\nнаследует: {preset}\nсвои_слова:\n"
PRESETS = {"минимальный": "minimal", "стандартный": "standard", "тысяча пользователей": "thousand-users"}
NUMBER = re.compile(r"(?<![\w.№-])\d+(?:[.,]\d+)*\s(?:[рдк]\.)?(?:мин|ч|д|сут)\b")


def edition(words: str, preset: str = "минимальный") -> engine.Edition:
    return engine.load_edition(HEAD.format(preset=preset) + words)


def document(words: str, language: Literal["ru", "en"] = "ru") -> paper.Document:
    return paper.document(edition(words), engine.Annexes(), language)


def section(made: paper.Document, number: str) -> paper.Section:
    return next(one for one in made.walk() if one.number == number)


def text(blocks: Iterable[paper.Block]) -> str:
    return "\n".join(
        "; ".join((block.opening, *block.items)) if isinstance(block, paper.Listing) else str(block)
        for block in blocks
    )


def test_own_words_stand_for_the_sentences_and_tables_stay() -> None:
    (clause,) = section(document('  "5": "Срочное — сразу."'), "5").clauses

    assert clause.blocks[0] == paper.Paragraph("Срочное — сразу.")
    assert any(isinstance(block, paper.Table) for block in clause.blocks)
    assert not any("повышен" in str(block) for block in clause.blocks)


def test_what_is_said_besides_follows_what_is_generated() -> None:
    before = section(document('  "1": {также: [Ничего.]}'), "1").clauses[0].blocks

    assert before[-1] == paper.Paragraph("Ничего.")
    assert len(before) > 2


def test_a_clause_of_its_own_stands_in_its_section_and_a_new_section_has_its_heading() -> None:
    made = document(
        '  "9.1": Звонить можно всегда.\n'
        '  "12": {заголовок: Заключение, также: [Конец.]}\n'
        "  Благодарности: {также: [Спасибо.]}"
    )

    assert [clause.number for clause in section(made, "9").clauses][-1] == "9.1"
    assert section(made, "12").heading == "12. Заключение"
    assert next(one for one in made.walk() if one.title == "Благодарности").clauses[0].blocks


def test_both_languages_have_their_words_and_the_values_in_theirs() -> None:
    words = '  "9.1": {вместо: {ru: "За {сроки.ответ.П1:вин}.", en: "Within {сроки.ответ.П1:of}."}}'

    assert "За 2 рабочих часа." in text(section(document(words), "9").clauses[-1].blocks)
    assert "Within 2 working hours." in text(section(document(words, "en"), "9").clauses[-1].blocks)


@pytest.mark.parametrize("preset", PRESETS)
def test_words_that_the_check_lets_pass_lose_no_norm_of_any_clause(preset: str) -> None:
    whole = engine.load_edition(f"формат: 1\nнаследует: {preset}\n")
    before = {clause.anchor: clause for clause in paper.document(whole, engine.Annexes()).clauses()}
    numbers = [clause.number or anchor.removesuffix("-text") for anchor, clause in before.items()]
    numbers = [number for number in numbers if number[:1].isdigit()]
    bare = edition("\n".join(f'  "{number}": Слова.' for number in numbers), preset)
    lines = (
        f'  "{number}": "{" ".join(f"{{{path}}}" for path in own.unsaid) or "Слова."}"'
        for number, own in bare.own_words.items()
    )
    full = edition("\n".join(lines), preset)
    prose = " ".join(text_of for text_of in _prose(whole))

    assert not any(own.unsaid for own in full.own_words.values())
    for clause in paper.document(full, engine.Annexes()).clauses():
        lost = set(NUMBER.findall(text(before[clause.anchor].blocks))) - set(
            NUMBER.findall(text(clause.blocks))
        )
        assert not [norm for norm in lost if norm.replace("\u00a0", " ") not in prose], clause.anchor


def _prose(edition: engine.Edition) -> Iterable[str]:
    """Texts that the edition itself writes: own words replace them with everything else."""
    availability = edition.availability
    if availability is not None:
        yield from (availability.measured, availability.review, *availability.excluded)
        if availability.sanctions is not None:
            yield availability.sanctions.dispute


def test_a_closure_code_is_not_called_as_the_author_reads_a_state_of_the_same_word() -> None:
    """«Принят» of a new ticket is “Received”, the code «принят» is what its own English says."""
    text = HEAD.format(preset="минимальный") + '  "9.1": Слова.\n'
    text += "результат:\n  коды_закрытия:\n    принят: {итог: решён, по_английски: accepted}\n"
    made = paper.document(engine.load_edition(text), engine.Annexes(), "en")
    cells = {
        row[0].text
        for clause in made.clauses()
        for block in clause.blocks
        if isinstance(block, paper.Table) and block.title == "Closure codes"
        for row in block.rows
    }

    assert "Accepted" in cells
    assert "Received" not in cells
