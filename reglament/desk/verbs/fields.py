"""Fields of the forms of verbs."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django import forms

from reglament.tickets.refusals import SENTENCES
from reglament.ui.speaking import gettext as _

Choices = Iterable[tuple[str, str]]
LONGEST_TEXT = 50_000


def text(
    label: str, *, need: str = "need.text", required: bool = True, rows: int = 4, hint: str = ""
) -> forms.Field:
    """Several lines; its draft is kept in the browser under the name of the form."""
    return forms.CharField(
        label=label,
        required=required,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": rows, "data-focus-first": True}),
        error_messages={"required": str(SENTENCES[need])},
        help_text=hint,
    )


def line(label: str, need: str, *, required: bool = True, hint: str = "") -> forms.Field:
    """One line."""
    return forms.CharField(
        label=label,
        required=required,
        max_length=200,
        error_messages={"required": str(SENTENCES[need])},
        widget=forms.TextInput(attrs={"class": "input", "autocomplete": "off"}),
        help_text=hint,
    )


def number(label: str, *, required: bool = True, hint: str = "") -> forms.Field:
    """The number of a ticket, with or without its mask."""
    return forms.RegexField(
        r"^(?:№\s*)?(?:[\w-]*-)?\d{1,18}$",
        label=label,
        required=required,
        help_text=hint,
        widget=forms.TextInput(attrs={"class": "input", "inputmode": "numeric", "autocomplete": "off"}),
        error_messages={
            "invalid": _("Напишите номер запроса, например 1486."),
            "required": _("Напишите номер запроса."),
        },
    )


def number_of(value: str) -> int:
    """The number that was written; 0 for none."""
    return int("".join(filter(str.isdigit, value.rpartition("-")[2])) or 0)


def moment(
    label: str, need: str, *, required: bool = True, initial: datetime | None = None, hint: str = ""
) -> forms.Field:
    """A date with a time, in the desk's time zone."""
    return forms.DateTimeField(
        label=label,
        required=required,
        initial=initial,
        help_text=hint,
        input_formats=["%Y-%m-%dT%H:%M", "%d.%m.%Y %H:%M", "%d.%m.%Y"],
        widget=forms.DateTimeInput(
            format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local", "class": "input"}
        ),
        error_messages={
            "required": str(SENTENCES[need]),
            "invalid": _("Дата пишется так: 18.03.2026 14:00."),
        },
    )


def choice(
    label: str,
    options: Choices,
    need: str = "",
    *,
    required: bool = True,
    initial: Any = None,
    hint: str = "",
) -> forms.Field:
    """One of a list; few of them are shown at once, more are folded away."""
    listed = list(options)
    empty = [] if required and initial else [("", _("— выберите —") if required else _("— не указано —"))]
    return forms.ChoiceField(
        label=label,
        choices=[*empty, *listed],
        required=required,
        initial=initial,
        help_text=hint,
        error_messages={"required": str(SENTENCES[need])} if need else {},
        widget=forms.Select(attrs={"class": "input"}),
    )


def chips(label: str, options: Choices, *, required: bool = True, initial: Any = None) -> forms.Field:
    """One of a few, all in sight."""
    return forms.ChoiceField(
        label=label, choices=list(options), required=required, initial=initial, widget=forms.RadioSelect
    )


def marks(label: str, options: Choices, initial: Iterable[str] = ()) -> forms.Field:
    """Any of a few."""
    return forms.MultipleChoiceField(
        label=label,
        choices=list(options),
        required=False,
        initial=list(initial),
        widget=forms.CheckboxSelectMultiple,
    )


def tick(label: str, *, need: str = "", required: bool = False) -> forms.Field:
    """Yes or no."""
    messages = {"required": str(SENTENCES[need])} if need else {}
    return forms.BooleanField(label=label, required=required, error_messages=messages)


def hours(label: str) -> forms.Field:
    """Hours of work, with a comma or a point."""
    return forms.DecimalField(
        label=label,
        min_value=0,
        max_value=100_000,
        max_digits=8,
        decimal_places=2,
        localize=True,
        widget=forms.TextInput(attrs={"class": "input", "inputmode": "decimal", "autocomplete": "off"}),
        error_messages={"required": str(SENTENCES["need.hours"])},
    )
