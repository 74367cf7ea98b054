"""Controls written in Python are Django's own, but for white space between tags."""

import re

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates
from django.utils.safestring import mark_safe

from reglament.ui.widgets import Controls

AWKWARD = "<b>\"Рыжова\" & 'Ко'</b>"
CHOICES = [("", "—"), ("1", AWKWARD), (2, mark_safe("<i>два</i>")), (AWKWARD, "три")]
GROUPED = [("Группа", [("1", "раз")]), ("2", "два")]
WIDGETS = (
    forms.TextInput(), forms.NumberInput(), forms.EmailInput(), forms.URLInput(), forms.HiddenInput(),
    forms.PasswordInput(render_value=True), forms.CheckboxInput(), forms.DateInput(), forms.DateTimeInput(),
    forms.TimeInput(), forms.FileInput(), forms.Textarea(), forms.Select(choices=CHOICES),
    forms.SelectMultiple(choices=CHOICES), forms.RadioSelect(choices=CHOICES),
    forms.CheckboxSelectMultiple(choices=CHOICES), forms.Select(choices=GROUPED),
    forms.RadioSelect(choices=GROUPED), forms.SplitDateTimeWidget(),
)  # fmt: skip
ATTRIBUTES: tuple[dict[str, object], ...] = (
    {},
    {"id": "id_one", "class": "wide"},
    {"required": True, "disabled": False, "data-focus": "1", "title": AWKWARD},
)


@pytest.mark.parametrize("attributes", ATTRIBUTES)
@pytest.mark.parametrize("value", [None, "", "1", AWKWARD, 0, ["1", "2"]])
@pytest.mark.parametrize("widget", WIDGETS, ids=lambda widget: type(widget).__name__)
def test_the_markup_is_that_of_the_templates(
    widget: forms.Widget, value: object, attributes: dict[str, object]
) -> None:
    if isinstance(widget, forms.SplitDateTimeWidget) and value is not None:
        value = ["2026-03-18", "10:00"]
    told = [widget.render("имя", value, attributes, renderer) for renderer in (Controls(), DjangoTemplates())]
    assert tight(told[0]) == tight(told[1])


def tight(markup: str) -> str:
    return re.sub(r"\s+", " ", markup).replace(" <", "<")
