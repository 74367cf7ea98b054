"""Controls of forms, written in Python: through templates each costs more than a row of a queue.

The markup is Django's own but for white space between tags; a test compares the two. What is not known here
(groups of choices, other widgets) goes the way of the templates.
"""

from collections.abc import Callable, Mapping
from typing import Any

from django.forms.renderers import DjangoTemplates
from django.http import HttpRequest
from django.utils.html import conditional_escape as escaped
from django.utils.safestring import SafeString

FOLDER = "django/forms/widgets/"
INPUTS = (
    "text",
    "number",
    "email",
    "url",
    "hidden",
    "password",
    "checkbox",
    "date",
    "datetime",
    "time",
    "file",
)
Widget = Mapping[str, Any]


class Controls(DjangoTemplates):
    """The renderer that the setting FORM_RENDERER names."""

    def render(
        self, template_name: str, context: dict[str, Any], request: HttpRequest | None = None
    ) -> SafeString:
        """A control by the name of Django's template for it."""
        written = _WRITTEN.get(template_name)
        widget = context.get("widget")
        if written is None or widget is None or any(name for name, _, _ in widget.get("optgroups", ())):
            return SafeString(super().render(template_name, context, request))
        return SafeString(written(widget))


def _input(widget: Widget) -> str:
    value = widget["value"]
    said = "" if value is None else f' value="{escaped(value)}"'
    return f'<input type="{widget["type"]}" name="{escaped(widget["name"])}"{said}{_attributes(widget)}>'


def _textarea(widget: Widget) -> str:
    value = escaped(widget["value"]) if widget["value"] else ""
    return f'<textarea name="{escaped(widget["name"])}"{_attributes(widget)}>\n{value}</textarea>'


def _select(widget: Widget) -> str:
    options = "".join(f"\n  {_option(option)}" for option in _options(widget))
    return f'<select name="{escaped(widget["name"])}"{_attributes(widget)}>{options}\n</select>'


def _option(widget: Widget) -> str:
    value, label = escaped(widget["value"]), escaped(widget["label"])
    return f'<option value="{value}"{_attributes(widget)}>{label}</option>'


def _choices(widget: Widget) -> str:
    attributes = widget["attrs"]
    named = f' id="{escaped(attributes["id"])}"' if attributes.get("id") else ""
    kind = f' class="{escaped(attributes["class"])}"' if attributes.get("class") else ""
    options = "".join(f"<div>\n    {_labelled(option)}</div>" for option in _options(widget))
    return f"<div{named}{kind}>{options}\n</div>"


def _labelled(widget: Widget) -> str:
    if not widget["wrap_label"]:
        return _input(widget)
    target = widget["attrs"].get("id")
    of = f' for="{escaped(target)}"' if target else ""
    return f"<label{of}>{_input(widget)} {escaped(widget['label'])}</label>"


def _options(widget: Widget) -> list[Widget]:
    return [option for _, options, _ in widget["optgroups"] for option in options]


def _attributes(widget: Widget) -> str:
    return "".join(
        f" {name}" if value is True else f' {name}="{escaped(value)}"'
        for name, value in widget["attrs"].items()
        if value is not False
    )


_WRITTEN: Mapping[str, Callable[[Widget], str]] = {
    **{f"{FOLDER}{name}.html": _input for name in INPUTS},
    f"{FOLDER}textarea.html": _textarea,
    f"{FOLDER}select.html": _select,
    f"{FOLDER}radio.html": _choices,
    f"{FOLDER}checkbox_select.html": _choices,
}
