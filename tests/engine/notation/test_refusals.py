"""What the engine cannot do is refused where it stands, with what it can do, the nearest first."""

import pytest

from reglament.engine.notation.nearest import nearest, ranked

from .files import changed, errors_of

RULES = [
    "раньшее из прежнего срока и сейчас + норма",
    "от регистрации с сохранением пауз",
    "от изменения",
    "не пересчитывается",
]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("от регистрации без пауз", "от регистрации с сохранением пауз"),
        ("от регистрацыи с сохранением пауз", "от регистрации с сохранением пауз"),
        ("раньшее из прежнего срока и нормы", "раньшее из прежнего срока и сейчас + норма"),
        ("как договоримся", ""),
    ],
)
def test_another_wording_is_known_by_its_words(written: str, meant: str) -> None:
    assert nearest(written, RULES) == meant


def test_what_is_possible_begins_with_the_nearest() -> None:
    assert ranked("от регистрации без пауз", RULES)[0] == RULES[1]
    assert ranked("как договоримся", RULES) == tuple(RULES)


def test_a_refusal_shows_line_column_caret_and_what_can_be_said() -> None:
    text = changed("понижен: от регистрации с сохранением пауз", "понижен: от регистрации без пауз")
    lines = errors_of(text).rendered().split("\n")
    number = next(number for number, line in enumerate(text.split("\n"), 1) if "без пауз" in line)
    column = text.split("\n")[number - 1].index("от регистрации без") + 1
    assert lines[0] == f"draft.yaml:{number}:{column}: «от регистрации без пауз»: так система не умеет"
    assert lines[2].index("^") == lines[1].index("от регистрации без")
    assert lines[3] == (
        "    Может быть, «от регистрации с сохранением пауз»? Можно: от регистрации с сохранением пауз, "
        "раньшее из прежнего срока и сейчас + норма, от изменения, не пересчитывается."
    )


@pytest.mark.parametrize(
    ("old", "new", "code", "possible"),
    [
        (
            "П2: 4 р.ч}",
            "П2: как можно скорее}",
            "phrase",
            {"по плану", "без срока", "не оказывается", "30 мин"},
        ),
        ("П2: 4 р.ч}", "П2: один час}", "duration", {"по плану", "без срока"}),
        ("П2: 4 р.ч}", "П2: 4 часика}", "duration", {"по плану", "без срока"}),
        ("стоит: никогда", "стоит: всегда", "unknown_name", {"никогда", "по состоянию", "новый", "исполнен"}),
        (
            "влияние: личное, срочность",
            "влияние: чьё-то, срочность",
            "unknown_name",
            {"со слов автора", "личное"},
        ),
        ("из: закрыт, в: в_работе", "из: любого, в: в_работе", "unknown_name", {"любое открытое", "закрыт"}),
        ("норма: 3 р.д", "норма: по договору", "phrase", {"результат.приёмка", "сроки.реакция"}),
        ("начало: регистрация", "начало: звонок", "event", {"регистрация", "вопрос автору", "новый"}),
        ("когда: истёк Т3", "когда: надоело", "phrase", {"истёк Т4", "не позже 10 р.д", "наступила дата"}),
        ("П1: дежурство, прочие", "П1: дежурство, остальные", "unknown_name", {"прочие", "П2"}),
    ],
)
def test_phrases_and_names_are_offered_together(old: str, new: str, code: str, possible: set[str]) -> None:
    (error,) = [one for one in errors_of(changed(old, new)).errors if one.code == code]
    assert possible <= set(error.possible)
