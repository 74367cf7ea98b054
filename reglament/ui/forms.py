"""Form fields as the GOV.UK pattern has them: label, hint, message at the field, and a summary on top.

Works on any plain Django form; a screen calls its form `form`, then the page title begins with «Ошибка:».
"""

from dataclasses import dataclass

from django import forms
from django.forms.boundfield import BoundField
from django.utils.safestring import SafeString

Attributes = dict[str, str | bool]


@dataclass(frozen=True)
class FieldView:
    """What the field template shows."""

    bound: BoundField
    shape: str
    control: SafeString
    hint_id: str
    error_id: str


def field_view(bound: BoundField, **attributes: str) -> FieldView:
    """Prepare one field. Shapes: `chips` (radios, several checkboxes), `check`, `line`.

    Keyword attributes go to the control, `_` read as `-`: `data_key="KeyT"`, `autocomplete="off"`.
    """
    view = FieldView(
        bound, _shape(bound.field.widget), SafeString(""), f"{bound.auto_id}_hint", f"{bound.auto_id}_error"
    )
    told = [view.hint_id] * bool(bound.help_text) + [view.error_id] * bool(bound.errors)
    extra: Attributes = {name.replace("_", "-"): value for name, value in attributes.items()}
    if told:
        extra["aria-describedby"] = " ".join(told)
    if bound.errors:
        extra["aria-invalid"] = "true"
    return FieldView(bound, view.shape, bound.as_widget(attrs=extra), view.hint_id, view.error_id)


def _shape(widget: forms.Widget) -> str:
    if isinstance(widget, forms.CheckboxInput):
        return "check"
    if isinstance(widget, forms.RadioSelect | forms.CheckboxSelectMultiple):
        return "chips"
    return "line"


def summary(form: forms.BaseForm) -> list[tuple[str, str]]:
    """Every message of a form with the address of its field; form-wide ones first, then as the fields."""
    found = [("", str(message)) for message in form.non_field_errors()]
    for bound in form:
        first = bound.id_for_label or f"{bound.auto_id}_0"
        found += [(f"#{first}", _said_of(str(bound.label), str(message))) for message in bound.errors]
    return found


def _said_of(label: str, message: str) -> str:
    """«Почта: такого адреса нет», «Что не так? Напишите хотя бы слово»."""
    return f"{label} {message}" if label.endswith(("?", "!", ".")) else f"{label}: {message}"
