"""Pieces of a page that are rendered once: they hold what they name and nothing of anybody else."""

import pytest
from django.template import Context, Template, TemplateSyntaxError
from django.utils import translation

LOAD = "{% load i18n keeping %}"


def shown(source: str, **values: object) -> str:
    return Template(LOAD + source).render(Context(values))


def test_a_piece_is_rendered_once_for_each_value_that_it_names() -> None:
    template = Template(LOAD + "{% keep one %}{{ one }}{% endkeep %}")
    said = [template.render(Context({"one": one})) for one in ("Орлова", "Климов", "Орлова")]
    assert said == ["Орлова", "Климов", "Орлова"]


def test_what_is_not_named_is_not_known_inside() -> None:
    assert shown("{% keep one %}{{ one }}{{ secret }}{% endkeep %}", one="1", secret="Рыжова") == "1"


def test_a_value_may_get_a_name_and_is_escaped() -> None:
    assert shown("{% keep name=who.name %}{{ name }}{% endkeep %}", who={"name": "<b>"}) == "&lt;b&gt;"


def test_each_language_keeps_its_own() -> None:
    template = Template(LOAD + '{% keep %}{% translate "Закрыть" %}{% endkeep %}')
    russian = template.render(Context())
    with translation.override("en"):
        assert template.render(Context()) == "Close"
    assert template.render(Context()) == russian == "Закрыть"


@pytest.mark.parametrize("inside", ["{% csrf_token %}", "{{ request.path }}"])
def test_what_belongs_to_one_request_is_not_kept(inside: str) -> None:
    with pytest.raises(TemplateSyntaxError):
        Template(f"{LOAD}{{% keep %}}{inside}{{% endkeep %}}")
