"""A file in the words of the other language says the same, and comes back to the byte."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from reglament.engine import (
    Edition,
    NotationErrors,
    Translation,
    Use,
    compile_rules,
    country_calendars,
    edition_leaves,
    key,
    load_annexes,
    load_edition,
    presets,
    translate_annexes,
    translate_edition,
)
from reglament.engine.notation.json_names import declared

from .files import EXAMPLES, FREELANCER, MINIMAL, SAMPLE, annex_texts, edition_of, sample_annexes, text_of

PRESETS = sorted((Path(presets.__file__).parent).glob("*.yaml"))
EDITIONS = [*sorted(EXAMPLES.glob("*.yaml")), *PRESETS]
ANNEXES = [(path, name) for path in EDITIONS for name in annex_texts(path)]
NAMES = """Т1 Т2 Т3 П1 П2 С0 С1 ИНЦ ВОП ЛК Правила служба дежурство инцидент вопрос личное массовое высокая
    низкая новый в_работе исполнен закрыт принят дубль диспетчер руководитель регистрирует реакция
    исполнение приёмка многие один стоит терпит мгновенная простая"""
CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)


def to(language: str, text: str) -> Translation:
    return translate_edition(text, language, "draft.yaml")


@pytest.mark.parametrize("path", [*EDITIONS, MINIMAL], ids=lambda path: path.name)
def test_an_edition_comes_back_to_the_byte_and_says_the_same(path: Path) -> None:
    text = text_of(path)
    english = to("en", text)
    russian = to("ru", english.text)
    assert english.text != text
    assert (english.respelled, russian.respelled) == ((), ())
    assert russian.text == text
    assert load_edition(english.text) == edition_of(path)


@pytest.mark.parametrize(("path", "name"), ANNEXES, ids=lambda part: Path(part).name)
def test_an_annex_comes_back_to_the_byte_and_says_the_same(path: Path, name: str) -> None:
    texts, edition = annex_texts(path), edition_of(path)
    english = translate_annexes(texts, edition, "en")[name].text
    both = {**texts, name: english}
    assert english != texts[name]
    assert load_annexes(both, edition) == load_annexes(texts, edition)
    assert translate_annexes(both, edition, "ru")[name].text == texts[name]


def test_both_languages_compile_to_the_same_rules() -> None:
    text, annexes = text_of(SAMPLE), sample_annexes()
    assert checksum(load_edition(to("en", text).text)) == checksum(edition_of(SAMPLE))
    translations = translate_annexes(annex_texts(SAMPLE), edition_of(SAMPLE), "en")
    english = {name: translation.text for name, translation in translations.items()}
    edition = load_edition(to("en", text).text)
    rules = compile_rules(edition, load_annexes(english, edition))
    assert rules.checksum == compile_rules(edition_of(SAMPLE), annexes).checksum


def checksum(edition: Edition) -> str:
    return compile_rules(edition, officials=country_calendars(edition)).checksum


def test_no_word_of_the_language_is_left_in_the_other_one() -> None:
    """What acts and is in Russian letters is a name of this edition, or a text shown as it is."""
    english = to("en", text_of(SAMPLE)).text
    assert load_edition(english).places.foreign == []
    of_names = {word for forms in names_of_everything(english) for word in re.findall(r"\w+", forms)}
    left = {
        (leaf.path[-1], leaf.text)
        for leaf in edition_leaves(english)
        if leaf.use in (Use.ACTS, Use.LATER, Use.TRIES)
        and not of_names.issuperset(
            word for word in re.findall(r"\w+", key(leaf.text)) if CYRILLIC.search(word)
        )
    }
    steps = {step for step, _ in left}
    assert steps <= {"lifted_by", "number_mask", "case", "ru", "sign", *map(str, range(20))}, left
    assert not {text for step, text in left if step.isdigit()} - form_fields() - {LIFTED}, left


LIFTED = "требование закона с датой"
"""What lifts a cap is a word of the edition, named again where a control table counts on it."""


def russian_words(text: str) -> list[str]:
    """The words in Russian letters, in their comparable form."""
    return [word for word in re.findall(r"\w+", key(text)) if CYRILLIC.search(word)]


def names_of_everything(text: str) -> set[str]:
    """Keys and forms of every name that an edition declares."""
    names = declared({"draft.yaml": text}).printed
    return {
        key(form)
        for sort in names.values()
        for name in sort.values()
        for form in (name.ru, name.en, name.shown)
    }


def form_fields() -> set[str]:
    """What the forms of the sample ask for: texts that act by being asked."""
    intake = edition_of(SAMPLE).intake
    assert intake is not None
    return {field for fields in intake.required.values() for field in fields}


def test_comments_blank_lines_and_order_stay() -> None:
    text = text_of(SAMPLE)
    before, after = text.split("\n"), to("en", text).text.split("\n")
    assert len(before) == len(after)
    for old, new in zip(before, after, strict=True):
        assert old.partition(" #")[2] == new.partition(" #")[2]
        if not old.strip() or old.startswith("#"):
            assert old == new


def test_nothing_of_the_language_is_left_in_russian() -> None:
    """Keys are names or English; a value in Russian letters is a name, a prose or stands in quotes."""
    english = to("en", text_of(MINIMAL)).text
    left = {word for word in re.findall(r"\w+", english) if CYRILLIC.search(word)} - set(NAMES.split())
    assert not left


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("15 р.мин", "15 w.min"),
        ("15р.мин", "15w.min"),
        ("4 рч", "4 wh"),
        ("1 040 мин", "1 040 min"),
        ("3 рабочих дня", "3 working days"),
        ("1 рабочий день", "1 working day"),
        ("10 к.д", "10 c.d"),
        ("2 календарных дня", "2 calendar days"),
        ("1 сутки", "1 full day"),
        ("3 сут", "3 full d"),
        ("4 часа дежурства", "4 duty hours"),
        ("4 д.ч", "4 d.h"),
        ("5 часов", "5 hours"),
        ("4 служба.ч", "4 служба.h"),
    ],
)
def test_a_duration_keeps_its_manner(russian: str, english: str) -> None:
    text = text_of(MINIMAL).replace("не позже 10 р.д", f"не позже {russian}")
    there = to("en", text)
    assert f"not later than {english}," in there.text
    assert to("ru", there.text).text == text


@pytest.mark.parametrize(
    ("old", "written", "english"),
    [
        ("пн-пт: 09:00-18:00", "Пн–Пт: 09:00-12:00 и 13:00-18:00", "Mon–Fri: 09:00-12:00 and 13:00-18:00"),
        ("пн-вс: 07:00-23:00", "ежедневно: круглосуточно", "daily: round the clock"),
        ("часовой_пояс:", "Часовой пояс:", "Time zone:"),
        ("ход: никто", "ход: 'никто'", "move: 'nobody'"),
        ("ход: ответственный", "ход: 'руководитель автора'", "move: 'author''s manager'"),
        ("ход: ответственный", 'ход: "руководитель автора"', 'move: "author\'s manager"'),
        (
            "[ответ человека, вопрос автору]",
            '"ответ человека, вопрос автору"',
            '"human answer, question to the author"',
        ),
        ('п: "3"', "п: приложение 3", "clause: annex 3"),
        ("истёк Т3", "истёк  T3", "expired  T3"),
    ],
)
def test_words_are_said_in_the_manner_they_are_written(old: str, written: str, english: str) -> None:
    text = text_of(MINIMAL)
    assert text.count(old) == 1
    text = text.replace(old, written)
    there = to("en", text)
    assert english in there.text
    back = to("ru", there.text)
    assert back.text == text
    assert (there.respelled, back.respelled) == ((), ())


@pytest.mark.parametrize(
    ("old", "forgiven", "canonical"),
    [
        ("истёк Т3", "истек Т3", "истёк Т3"),
        ("С0: мгновенная", "С0: мгновенная", "С0: мгновенная"),
        ("до_разбора", "дo_разбора", "до_разбора"),  # a Latin «o»
        ("4 р.ч", "4 раб. часов", "4 рабочих часа"),
        ("раньшее из прежнего срока", "раньшее из\n      прежнего срока", "раньшее из прежнего срока"),
    ],
)
def test_a_forgiven_spelling_is_told_and_comes_back_as_the_language_writes_it(
    old: str, forgiven: str, canonical: str
) -> None:
    text = text_of(MINIMAL).replace(old, forgiven, 1)
    there = to("en", text)
    assert bool(there.respelled) == (forgiven != canonical)
    assert to("ru", there.text).text == text.replace(forgiven, canonical)


def test_a_translation_into_the_language_of_the_file_changes_nothing() -> None:
    assert to("ru", text_of(FREELANCER)).text == text_of(FREELANCER)


def test_a_mixed_file_becomes_one_of_one_language() -> None:
    text = text_of(MINIMAL).replace(
        "кто: диспетчер, нужно: ответ автору", "who: диспетчер, needs: answer to the author"
    )
    assert to("ru", text).text == text_of(MINIMAL)


def test_line_ends_and_a_byte_order_mark_stay() -> None:
    text = "\ufeff" + text_of(MINIMAL).replace("\n", "\r\n")
    assert to("ru", to("en", text).text).text == text


def test_what_does_not_read_is_not_translated() -> None:
    with pytest.raises(NotationErrors):
        to("en", text_of(MINIMAL).replace("нужно: результат", "нужно: резултат"))


DAMAGE = some.sampled_from(
    [" ", "  ", "\n", "# так\n", '"', "'", "ё", "е", "_", "А", "o", "1", ",", "[", "]", "нет", ""]
)


@given(
    path=some.sampled_from([MINIMAL] * 6 + [FREELANCER] * 3 + [SAMPLE]),
    places=some.lists(
        some.tuples(some.floats(0, 1, exclude_max=True), DAMAGE, some.integers(0, 2)), max_size=3
    ),
)
@settings(max_examples=50, deadline=None)
def test_whatever_loads_comes_back(path: Path, places: list[tuple[float, str, int]]) -> None:
    text = text_of(path)
    for place, letter, gone in places:
        at = int(place * len(text))
        text = text[:at] + letter + text[at + gone :]
    try:
        english = to("en", text)  # reads itself back and compares
    except NotationErrors as wrong:
        assert "untranslated" not in {error.code for error in wrong.errors}
        return
    russian = to("ru", english.text)
    if english.respelled or russian.respelled:
        assert to("en", russian.text).text == english.text
    elif not load_edition(text).places.foreign:
        assert russian.text == text
