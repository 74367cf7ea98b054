"""What stays Russian on a page in English is marked as Russian."""

import pytest
from django.template import Context, Template
from django.utils import translation
from django.utils.safestring import SafeString

from reglament.ui.tongues import attribute, said


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("личное", '<span lang="ru">личное</span>'),
        ("impact личное, urgency средняя", None),
        ("calendar “служба”; due Thu", 'calendar “<span lang="ru">служба</span>”; due Thu'),
        ("Климов А. В.: State", '<span lang="ru">Климов А. В</span>.: State'),
        ("П4", '<span lang="ru">П4</span>'),
        ("tomorrow by 9:05", "tomorrow by 9:05"),
        ("<b>ой</b>", '&lt;b&gt;<span lang="ru">ой</span>&lt;/b&gt;'),
    ],
)
def test_russian_words_on_an_english_page_are_marked(text: str, marked: str | None) -> None:
    with translation.override("en"):
        found = said(text)
    assert found.count('lang="ru"') == (2 if marked is None else marked.count('lang="ru"'))
    assert marked is None or found == marked


def test_on_a_russian_page_nothing_is() -> None:
    with translation.override("ru"):
        assert said("личное <b>") == "личное &lt;b&gt;"
        assert attribute("личное") == ""


def test_an_element_of_peoples_words_says_its_language() -> None:
    shown = Template("{% load ui %}<h1{{ text|lang }}>{{ text }}</h1><p>{{ text|spoken }}</p>")
    with translation.override("en"):
        assert shown.render(Context({"text": "Не печатает"})) == (
            '<h1 lang="ru">Не печатает</h1><p><span lang="ru">Не печатает</span></p>'
        )
        assert shown.render(Context({"text": "No ink"})) == "<h1>No ink</h1><p>No ink</p>"


def test_what_is_escaped_already_is_left_alone() -> None:
    with translation.override("en"):
        assert said(SafeString("<i>ой</i>")) == "<i>ой</i>"
