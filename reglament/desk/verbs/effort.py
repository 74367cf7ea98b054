"""How long the work took: one tap along with the result, or a verb of its own."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy

from reglament.desk.verbs import fields
from reglament.desk.verbs.verb import Deed, Verb
from reglament.tickets import effort
from reglament.tickets.recording import Done
from reglament.ui.speaking import gettext as _

TAPS = (5, 15, 30, 60, 120, 240, 480)


def minutes_field() -> forms.Field:
    """The usual lengths, none chosen: whoever says nothing records nothing."""
    return fields.chips(_("Сколько ушло времени"), _taps(), required=False)


def minutes_of(deed: Deed) -> int:
    """What was tapped or written; 0 for nothing."""
    hours = deed.values.get("hours")
    return round(float(hours) * 60) if hours else int(deed.values.get("minutes") or 0)


def logging_verb() -> Verb:
    """Work is also recorded in the middle, and afterwards."""

    def do(deed: Deed) -> Done:
        return effort.log_work(deed.number, minutes=minutes_of(deed), by=deed.by, at=deed.at)

    return Verb(
        "work",
        _("Записать время"),
        "clock",
        lambda: {"minutes": minutes_field(), "hours": _hours()},
        do,
        send=_("Записать"),
        hint=_("Автор этого не видит."),
    )


def _hours() -> forms.Field:
    field = fields.hours(_("Или часов"))
    field.required = False
    return field


def _taps() -> list[tuple[str, str]]:
    return [(str(minutes), str(WORDS[minutes])) for minutes in TAPS]


WORDS = {
    5: gettext_lazy("5 мин"),
    15: gettext_lazy("15 мин"),
    30: gettext_lazy("30 мин"),
    60: gettext_lazy("1 ч"),
    120: gettext_lazy("2 ч"),
    240: gettext_lazy("4 ч"),
    480: gettext_lazy("8 ч"),
}
