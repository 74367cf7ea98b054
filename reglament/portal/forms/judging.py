"""The form by which a dispute about a verdict is decided."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from reglament.portal.forms.acting import TextForm
from reglament.tickets.judged import OUTCOME_SAID, Outcome


class VerdictForm(TextForm):
    """How it counts, by which clause, and why."""

    field_order = ("outcome", "clause", "text")
    outcome = forms.ChoiceField(
        label=_("Как считать"),
        choices=[(one.value, OUTCOME_SAID[one]) for one in Outcome],
        widget=forms.RadioSelect,
        initial=Outcome.STANDS.value,
    )
    clause = forms.CharField(
        label=_("По какому пункту"),
        max_length=20,
        widget=forms.TextInput(attrs={"class": "input", "autocomplete": "off"}),
        error_messages={"required": _("Назовите пункт, по которому решено, например 3.4.6.")},
    )
