"""No number is invented: whatever a draft says stands in the words it was read from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from reglament import engine
from reglament.paper.reading import Line, Source, read_document
from reglament.paper.recognising import draft_of, understood
from reglament.paper.recognising.dates import date_in
from reglament.paper.recognising.draft import Value
from reglament.paper.recognising.numerals import WORD, number_of
from tests.paper import samples
from tests.paper.reading.made import plain, read, table

from . import regulations

_CODES = re.compile(r"(?<![\w])[ПPСCТTМM]\d")


def numbers(text: str) -> set[int]:
    """Every whole number of a text, in figures and in words."""
    joined = re.sub(r"(?<=\d)[ ,\u00a0](?=\d{3}\b)", "", text)
    figures = {int(found) for found in re.findall(r"\d+", joined)}
    words = {number_of(found) for found in re.findall(rf"\b(?:{WORD})\b", text.lower())}
    return figures | {word for word in words if word is not None}


def invented(source: Source) -> Iterator[tuple[tuple[str, ...], object, str]]:
    whole = numbers("\n".join(_words(source)))
    for path, value in understood(source)[0].values.items():
        if path[0] == "свои_слова":
            texts = value.text if isinstance(value.text, tuple) else (value.text,)
            assert all(numbers(text) <= whole for text in texts)
            continue
        for text in value.text if isinstance(value.text, tuple) else (value.text,):
            if _unsaid(text, value):
                yield path, text, value.source.text


def _words(source: Source) -> Iterator[str]:
    for piece in source.pieces:
        if isinstance(piece, Line):
            yield piece.full
        else:
            yield from (cell for row in piece.rows for cell in row)


def _unsaid(text: str, value: Value) -> set[int]:
    if date_in(text) == text and text:
        return set() if date_in(value.source.text) else {0}
    minutes = {0} if re.search(r"\d:00", text) else set()
    return numbers(text) - numbers(value.source.text) - minutes


@pytest.mark.parametrize("name", regulations.ALL)
def test_no_number_of_a_draft_is_missing_in_its_source(name: str) -> None:
    assert list(invented(read(regulations.ALL[name]()))) == []


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("name", ["thousand-users", "freelancer"])
def test_nor_in_one_of_our_own_documents(name: str, language: Literal["ru", "en"]) -> None:
    source = read_document(samples.word_bytes(name, language))

    assert list(invented(source)) == []


def _at(tree: object, path: tuple[str, ...]) -> str:
    """The single value at a path of a file; "" where there is none."""
    for step in path:
        if not isinstance(tree, dict):
            return ""
        tree = next((one for key, one in tree.items() if engine.key(str(key)) == engine.key(step)), None)
    return str(tree) if isinstance(tree, str | int | float) else ""


@pytest.mark.parametrize("name", ["thousand-users", "freelancer"])
def test_our_own_document_read_back_gives_the_values_it_was_printed_from(name: str) -> None:
    text = (samples.EXAMPLES / f"{name}.yaml").read_text("utf-8")
    whole = engine.inherited_text(text) if name == "freelancer" else text
    draft = understood(read_document(samples.word_bytes(name)))[0]
    known = [YAML(typ="safe", pure=True).load(one) for one in (text, whole)]
    compared = 0
    for path, value in draft.values.items():
        if path[0] in ("свои_слова", "документ") or not isinstance(value.text, str):
            continue
        written = next((found for one in known if (found := _at(one, path))), "")
        if not written or not numbers(value.text):
            continue
        compared += 1
        assert engine.key(written).removesuffix(".0") == engine.key(value.text) or numbers(
            written
        ) == numbers(value.text), path
    assert compared >= (60 if name == "thousand-users" else 2)


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_whatever_numbers_a_regulation_has_its_draft_has_no_others(data: st.DataObject) -> None:
    number = st.integers(1, 96).map(str)
    unit = st.sampled_from(
        [
            "минут",
            "часов",
            "рабочих часов",
            "рабочих дней",
            "дней",
            "календарных дней",
            "ч",
            "р.д",
            "суток",
            "недели",
        ]
    )
    length = st.builds(lambda count, of: f"{count} {of}", number, unit)
    sentences = st.sampled_from(
        [
            "Время реакции на запросы приоритета {p} — не более {x}.",
            "Срок решения: П1 — {x}, П2 — {y}.",
            "Если автор не отвечает в течение {x}, запрос закрывается, а через {y} уничтожается.",
            "Через {x} уведомляется руководитель, через {y} — директор.",
            "Закрытый запрос можно возобновить в течение {x}.",
            "В течение {x} автор вправе заявить возражения, иначе результат считается принятым.",
            "Доступность — не менее {n}%.",
            "За каждые {x} простоя плата снижается на {n}%.",
        ]
    )
    texts = [
        data.draw(sentences).format(
            p=data.draw(st.sampled_from(["П1", "П2", "П3"])),
            x=data.draw(length),
            y=data.draw(length),
            n=data.draw(number),
        )
        for _ in range(data.draw(st.integers(1, 6)))
    ]
    made = plain("Регламент", *texts)
    rows = [[f"П{row}", data.draw(length), data.draw(st.one_of(length, number))] for row in (1, 2, 3)]
    table(made, [["Приоритет", "Реакция", data.draw(st.sampled_from(["Решение", "Решение, ч"]))], *rows])
    source = read(made)

    assert list(invented(source)) == []
    try:
        engine.load_edition(draft_of(source, "x.docx").text)
    except engine.NotationErrors as errors:
        assert {error.code for error in errors.errors} <= {"missing_key", "unknown_name", "duration"}


def test_our_own_document_read_over_its_preset_is_an_edition_without_errors() -> None:
    source = read_document(samples.word_bytes("thousand-users"))
    text = draft_of(source, "регламент.docx", base="thousand-users").text
    found = engine.check_edition(engine.load_edition(text))

    assert [one.line() for one in found if one.level is engine.Level.ERROR] == []
