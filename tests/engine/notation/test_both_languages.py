"""A file is written in one language, a mixed one is told so; names and texts may be given in both."""

import pytest

from reglament.engine import (
    Finding,
    Level,
    check_edition,
    compile_rules,
    in_language,
    language_of,
    load_annexes,
    load_edition,
    say_name,
    say_text,
    translate_edition,
)

from .files import EDITIONS, MINIMAL, SAMPLE, annex_texts, changed, edition_of, text_of

ENGLISH = EDITIONS / "minimal-english-words.yaml"
BILINGUAL = changed(
    "  название: Правила\n", "  название: {ru: Правила, en: Rules}\n  языки: [русский, английский]\n"
)


def findings(text: str, *codes: str) -> list[Finding]:
    """The findings of these codes in a text."""
    return [one for one in check_edition(load_edition(text, "draft.yaml")) if one.code in codes]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (text_of(MINIMAL), "ru"),
        (text_of(ENGLISH), "en"),
        ("\ufeffformat: 1\r\nдокумент:\r\n", "en"),
        ("'формат': 1\n", "ru"),
        ("# format: 1\nдокумент: {\n", "ru"),
        ("document:\n  title: а\ncalendars:\nчасы:\n", "en"),
        ("", "ru"),
    ],
)
def test_the_language_of_a_file_is_told_by_its_head_else_by_its_keys(text: str, language: str) -> None:
    assert language_of(text) == language


def test_words_of_the_other_language_are_told_with_place_and_right_word() -> None:
    text = changed("ход: диспетчер}", "move: dispatcher}").replace("move: dispatcher", "move: диспетчер")
    (found,) = findings(text, "foreign_word")
    line = next(number for number, line in enumerate(text.split("\n"), 1) if "move:" in line)
    assert (found.level, found.place.line) == (Level.WARNING, line)
    assert text.split("\n")[line - 1][found.place.column - 1 :].startswith("move:")
    assert found.what() == "«move»: остальной файл написан словами другого языка."
    assert found.mend() == "Напишите «ход»."
    assert found.mend("en") == "Write “ход”."


def test_values_and_units_of_the_other_language_are_told_as_well() -> None:
    text = changed("нужно: результат", "нужно: result").replace("не позже 10 р.д", "не позже 10 w.d")
    assert [(one.values["written"], one.values["word"]) for one in findings(text, "foreign_word")] == [
        ("result", "результат"),
        ("w.d", "р.д"),
    ]


def test_a_file_of_one_language_has_no_foreign_word() -> None:
    for path in (MINIMAL, ENGLISH, SAMPLE):
        assert findings(text_of(path), "foreign_word", "foreign_words") == []


def test_many_foreign_words_are_told_by_their_number() -> None:
    text = text_of(ENGLISH).replace("format: 1", "формат: 1")
    found = findings(text, "foreign_word", "foreign_words")
    assert [one.code for one in found].count("foreign_word") == 20
    (rest,) = [one for one in found if one.code == "foreign_words"]
    assert int(str(rest.values["count"])) > 50
    assert "reglament translate" in rest.mend()


def test_an_annex_may_be_of_another_language_than_its_edition_but_not_mixed() -> None:
    edition = edition_of(SAMPLE)
    texts = annex_texts(SAMPLE)
    texts["vip.yaml"] = texts["vip.yaml"].replace("формат:", "format:").replace("приложение:", "annex:")
    mixed = load_annexes(texts, edition)
    found = [one for one in check_edition(edition, mixed) if one.code == "foreign_word"]
    assert {one.place.source for one in found} == {"vip.yaml"}
    assert [one.values["word"] for one in found] == ["number", "effective_from", "vip"]


def test_an_edition_of_two_languages_names_what_one_of_them_lacks() -> None:
    found = findings(BILINGUAL, "no_english", "no_russian", "one_sided")
    assert {one.level for one in found} == {Level.NOTE}
    lacking = {one.values.get("text") for one in found}
    assert {"инцидент", "служба", "новый", "реакция"} <= lacking
    assert not {"Правила", "П1", "С0", "ЛК", "ИНЦ"} & lacking
    complete = BILINGUAL.replace("    инцидент: {", "    инцидент: {по_английски: incident, ")
    assert "инцидент" not in {one.values["text"] for one in findings(complete, "no_english")}
    assert not findings(text_of(MINIMAL), "no_english")


def test_a_name_written_in_english_may_have_its_russian_form() -> None:
    text = changed("    инцидент: {", "    accident: {по_русски: авария, ").replace(
        ": инцидент,", ": accident,"
    )
    edition = load_edition(text)
    kind = edition.classification.kinds["accident"]
    assert (kind.name.printed("ru"), kind.name.printed("en")) == ("авария", "accident")
    assert load_edition(text.replace("вид: accident", "вид: авария")) == edition


def test_names_and_texts_are_shown_in_the_readers_language() -> None:
    text = changed("  диспетчер: {группа: ЛК, делает: регистрирует}", DISPATCHER)
    edition = load_edition(text)
    role = edition.roles.named["диспетчер"]
    assert role.does == "регистрирует"
    assert (say_text(role.does), say_text(role.does, "en")) == ("регистрирует", "registers")
    rules = compile_rules(edition)
    assert say_name("диспетчер", rules, "en") == "dispatcher"
    assert say_name("диспетчер", rules, "ru") == "диспетчер"


DISPATCHER = "  диспетчер: {по_английски: dispatcher, группа: ЛК, делает: {ru: регистрирует, en: registers}}"


def test_a_short_form_takes_both_languages_as_well() -> None:
    grade = load_edition(changed("массовое: многие", "массовое: {ru: многие, en: many}"))
    assert grade.priorities is not None
    assert say_text(grade.priorities.impacts["массовое"].meaning, "en") == "many"


def test_english_alone_is_not_enough_beside_a_russian_key() -> None:
    text = changed("массовое: многие", "массовое: {en: many}")
    with pytest.raises(ValueError, match="нет обязательного «ru»"):
        load_edition(text)


def test_an_edition_is_read_in_one_language_at_once() -> None:
    text = changed("  диспетчер: {группа: ЛК, делает: регистрирует}", DISPATCHER)
    edition = load_edition(text)
    english = in_language(edition, "en")
    assert english.roles.named["диспетчер"].does == "registers"
    assert english.roles.named["диспетчер"].name.printed("en") == "dispatcher"
    assert in_language(edition, "ru") == edition
    assert in_language(edition_of(MINIMAL), "en") is edition_of(MINIMAL)


def test_findings_say_names_and_norms_in_the_readers_language() -> None:
    text = changed("П3: 4 р.ч\n", "П3: 4 р.д\n", SAMPLE)
    found = [one for one in check_edition(load_edition(text)) if one.code == "reaction_longer"]
    assert found[0].what() == "инцидент, П3, С0: реакция (4 р.д) дольше исполнения (4 р.ч)."
    assert found[0].what("en") == (
        "incident, П3, С0: the response (4 w.d) is longer than the resolution (4 w.h)."
    )


def test_a_group_takes_both_languages_as_well() -> None:
    text = changed("  диспетчер: {группа: ЛК, ", "  диспетчер: {группа: {ru: ЛК, en: Desk}, ")
    text = text.replace("исполнен, кто: ответственный", "исполнен, кто: Desk")
    rules = compile_rules(load_edition(text))
    assert (say_name("лк", rules, "ru"), say_name("лк", rules, "en")) == ("ЛК", "Desk")
    assert load_edition(text) == load_edition(text.replace("кто: Desk", "кто: ЛК"))


INHERITING = (
    "формат: 1\nнаследует: стандартный\nдокумент: {название: Наши правила, языки: [русский, английский]}\n"
)


def test_what_is_inherited_is_not_this_files_to_mend() -> None:
    places = load_edition(INHERITING).places
    assert [one.text for one in places.one_sided] == ["Наши правила"]
    mixed = load_edition(INHERITING.replace("название:", "title:")).places
    assert [(one.written, one.word, one.place.line) for one in mixed.foreign] == [("title", "название", 3)]


def test_what_inherits_is_translated_alone() -> None:
    english = translate_edition(INHERITING, "en").text
    assert english == (
        "format: 1\ninherits: standard\ndocument: {title: Наши правила, languages: [Russian, English]}\n"
    )
    assert translate_edition(english, "ru").text == INHERITING
    assert load_edition(english) == load_edition(INHERITING)
