"""Forms: label, hint and message belong to their field, a summary leads to each of them."""

import pytest
from django import forms
from django.template import engines

PAGE = """{% load ui %}{% error_summary form %}
{% for bound in form %}{% field bound data_key="KeyT" %}{% endfor %}"""


class TicketForm(forms.Form):
    text = forms.CharField(label="Что случилось?", help_text="Можно одной строкой.", widget=forms.Textarea)
    base = forms.ChoiceField(
        label="База", choices=[("bp", "БП 3.0"), ("ut", "УТ 11")], widget=forms.RadioSelect
    )
    phone = forms.CharField(label="Телефон", required=False)
    urgent = forms.BooleanField(label="Работа стоит", required=False)
    token = forms.CharField(widget=forms.HiddenInput, required=False)

    def clean(self) -> dict[str, object]:
        if self.data.get("phone") == "0":
            raise forms.ValidationError("Такого номера нет.")
        return self.cleaned_data


def page(data: dict[str, str] | None = None) -> str:
    return engines["django"].from_string(PAGE).render({"form": TicketForm(data)})


def test_a_blank_form_has_no_errors_on_it() -> None:
    html = page()
    assert "summary-error" not in html
    assert "aria-invalid" not in html
    assert 'aria-describedby="id_text_hint"' in html


def test_a_message_stands_at_its_field_and_in_the_summary() -> None:
    html = page({"text": "", "base": "bp"})
    assert '<a href="#id_text">Что случилось? Обязательное поле.</a>' in html
    assert 'aria-describedby="id_text_hint id_text_error"' in html
    assert 'aria-invalid="true"' in html
    assert 'id="id_text_error"' in html


def test_the_summary_leads_to_the_first_choice_of_a_group() -> None:
    html = page({"text": "чек не пробивается"})
    assert '<a href="#id_base_0">' in html
    assert 'id="id_base_0"' in html
    assert "<legend>База</legend>" in html


def test_a_message_of_the_whole_form_comes_first() -> None:
    html = page({"phone": "0"})
    assert html.index("Такого номера нет.") < html.index('<a href="#id_text">')


@pytest.mark.parametrize(
    ("data", "heading"),
    [({"base": "bp"}, "Исправьте ошибку"), ({}, "Исправьте ошибки")],
)
def test_the_summary_counts(data: dict[str, str], heading: str) -> None:
    assert f">{heading}</h2>" in page(data or {"phone": ""})


def test_what_is_not_needed_says_so_and_what_was_typed_stays() -> None:
    html = page({"text": "чек <b>", "phone": "214"})
    assert "Телефон <span" in html
    assert "(необязательно)" in html
    assert "чек &lt;b&gt;" in html
    assert 'value="214"' in html


def test_a_hidden_field_is_only_its_control() -> None:
    assert '<input type="hidden" name="token" data-key="KeyT" id="id_token">' in page()
