"""The schema for editors says what the loader says: whole examples pass, broken ones do not."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from ruamel.yaml import YAML
from ruamel.yaml.resolver import VersionedResolver

from reglament.engine import json_schema, presets, translate_annexes, translate_edition
from reglament.engine.notation.annexes import ANNEX
from reglament.engine.notation.json_leaves import LEAVES
from reglament.engine.notation.meanings import meanings
from reglament.engine.notation.reference import annex_rows, edition_rows
from reglament.engine.notation.scalars import Leafy
from reglament.engine.notation.schema import EDITION
from reglament.engine.notation.walking import shapes

from .files import EDITIONS, EXAMPLES, FREELANCER, MINIMAL, SAMPLE, annex_texts, changed, edition_of, text_of

PRESETS = sorted(Path(presets.__file__).parent.glob("*.yaml"))
PATHS = [*sorted(EXAMPLES.glob("*.yaml")), *PRESETS, MINIMAL]
ANNEXES = [(path, name) for path in PATHS for name in annex_texts(path)]


@cache
def validator(language: str) -> Draft7Validator:
    schema = json_schema(language)
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


class _Plain(VersionedResolver):
    """As editors read YAML 1.2: numbers are numbers, dates are text."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        tag = super().resolve(kind, value, implicit)
        return super().resolve(kind, "", (False, True)) if str(tag).endswith(":timestamp") else tag


def as_an_editor_reads(text: str) -> Any:
    """Plain values with text for keys."""
    reader = YAML(typ="safe", pure=True)
    reader.Resolver = _Plain
    return _with_text_keys(reader.load(text))


def _with_text_keys(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _with_text_keys(one) for key, one in value.items()}
    return [_with_text_keys(one) for one in value] if isinstance(value, list) else value


def complaints(text: str, language: str) -> list[str]:
    """Where an editor would draw a line, deepest first."""
    found = validator(language).iter_errors(as_an_editor_reads(text))
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:120]}" for error in found]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
def test_every_edition_passes_in_both_languages(path: Path) -> None:
    assert complaints(text_of(path), "ru") == []
    assert complaints(translate_edition(text_of(path), "en").text, "en") == []


@pytest.mark.parametrize(("path", "name"), ANNEXES, ids=lambda part: Path(part).name)
def test_every_annex_passes_in_both_languages(path: Path, name: str) -> None:
    texts = annex_texts(path)
    assert complaints(texts[name], "ru") == []
    assert complaints(translate_annexes(texts, edition_of(path), "en")[name].text, "en") == []


@pytest.mark.parametrize(
    ("text", "passes"),
    [
        ("формат: 1\nнаследует: стандартный\nдокумент: {название: Наши правила}\n", True),
        ("формат: 1\nнаследует: стандартный\nсроки: {реакция: {П2: 2 р.ч}}\n", True),
        ("формат: 1\nнаследует: небывалый\n", False),
        ("формат: 1\nнаследует: стандартный\nсроки: {реакция: {П2: скоро}}\n", False),
        ("формат: 1\nдокумент: {название: Наши правила}\n", False),
    ],
)
def test_what_inherits_says_only_what_differs(text: str, passes: bool) -> None:
    assert (complaints(text, "ru") == []) == passes


def test_an_edition_in_the_other_language_does_not_pass() -> None:
    assert complaints(text_of(EDITIONS / "minimal-english-words.yaml"), "ru")
    assert complaints(text_of(MINIMAL), "en")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("редакция: 7", "редакцыя: 7"),
        ("действует_с: 01.02.2026", "действует_с: скоро"),
        ("  название: Правила\n", ""),
        ("пн-пт: 09:00-18:00", "пн-пт: с девяти до шести"),
        ("пн-пт: 09:00-18:00", "пт-нп: 09:00-18:00"),
        ("праздники: не учитываются", "праздники: иногда"),
        ("календарь: служба, норма: 3 р.д", "календарь: служба, норма: когда успеем"),
        ("стоит: никогда", "стоит: {никогда: да}"),
        ("П2: 4 р.ч}", "П2: 4 часика}"),
        ("вопрос: {С1: не оказывается}", "вопрос: {С1: потом}"),
        ("ход: никто", "ходят: никто"),
        ("нужно: результат", "нужно: резултат"),
        ("понижен: от регистрации с сохранением пауз", "понижен: как договоримся"),
        ("вопрос: письмо", "вопрос: голубь"),
        ("закрыт: сводка", "закрытие: сводка"),
        ("дубль: {итог: не считается", "дубль: {итог: так себе"),
        ("кто: диспетчер, нужно: ответ автору, ", "нужно: ответ автору, "),
        ("когда: истёк Т3", "когда: будет время"),
    ],
)
def test_a_broken_edition_does_not_pass(old: str, new: str) -> None:
    assert complaints(changed(old, new), "ru")


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("duty.yaml", "смена_дней: 7", "смена_дней: неделя"),
        ("calendar.yaml", "вид: короткий", "вид: длинный"),
        ("calendar.yaml", '"09:00-15:00"', "утром"),
        ("vip.yaml", "номер: 5", "номер: 500"),
        ("people.yaml", "люди:", "народ:"),
        ("critical-periods.yaml", "зона: бухгалтерия", "зоны: бухгалтерия"),
    ],
)
def test_a_broken_annex_does_not_pass(name: str, old: str, new: str) -> None:
    text = annex_texts(SAMPLE)[name]
    assert old in text
    assert complaints(text.replace(old, new, 1), "ru")


@pytest.mark.parametrize(
    "written", ["1 040 мин", "3 рабочих дня", "1 сут", "2 рд", "5 календарных дней", "4 р.ч"]
)
def test_every_manner_of_a_duration_passes(written: str) -> None:
    assert complaints(changed("не позже 10 р.д", f"не позже {written}"), "ru") == []


def test_both_forms_of_names_and_texts_pass() -> None:
    text = changed(
        "  название: Правила\n", "  название: {ru: Правила, en: Rules}\n  языки: [русский, английский]\n"
    )
    text = text.replace("массовое: многие", "массовое: {по_английски: mass, значит: {ru: многие, en: many}}")
    assert complaints(text, "ru") == []
    assert complaints(text_of(FREELANCER) + "\n", "ru") == []


def test_every_key_says_what_it_means_in_both_languages() -> None:
    lacking = [row.english for row in (*edition_rows(), *annex_rows()) if row.meaning is None]
    assert lacking == [], "add a line to reglament/engine/notation/meanings"
    for path, said in meanings().items():
        assert all(one and one == one.strip() for one in said), path
        assert not said[0].isascii(), path


def test_every_sentence_belongs_to_a_key() -> None:
    fields = [field for shape in shapes(EDITION, ANNEX) for field in getattr(shape, "fields", ())]
    words = {field.en for field in fields}
    words |= {"*", "clause", "in_english", "in_russian", "printed_as", "formerly", "ru", "en"}
    assert {step for path in meanings() for step in path} <= words


def test_every_sort_of_single_value_has_its_form() -> None:
    leaves = {type(shape) for shape in shapes(EDITION, ANNEX) if isinstance(shape, Leafy)}
    composed = {"Either"}
    assert {leaf.__name__ for leaf in leaves} - {leaf.__name__ for leaf in LEAVES} <= composed


def test_completion_offers_the_words_with_their_meaning() -> None:
    edition = json_schema("ru")["definitions"]["edition"]
    document = edition["properties"]["документ"]
    assert document["description"] == "О самом документе"
    assert document["properties"]["новая_редакция_и_открытые_запросы"]["enum"] == [
        "доживают по прежней",
        "живут по прежней",
        "переходят на новую",
    ]
    english = json_schema("en")["definitions"]["edition"]["properties"]["document"]["properties"]
    assert english["open_tickets"]["description"] == "What a new edition does to open tickets"
    assert english["open_tickets"]["enum"] == [
        "stay with the old one",
        "live with the old one",
        "move to the new one",
    ]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
def test_a_schema_that_offers_names_lets_the_same_files_pass(path: Path) -> None:
    files = {path.name: text_of(path), **annex_texts(path)}
    offering = Draft7Validator(json_schema("ru", files))
    for text in files.values():
        assert list(offering.iter_errors(as_an_editor_reads(text))) == []
