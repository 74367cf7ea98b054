"""What the bar of the demo shows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django import template
from django.utils.dates import MONTHS_ALT

from reglament.demo import offered
from reglament.demo.presets import Login
from reglament.ui.moments import local, time_words, weekday_words

register = template.Library()


@register.simple_tag
def logins() -> Sequence[Login]:
    """Whom one can be here; empty where there is no demo."""
    return offered.logins()


@register.filter
def dated(at: datetime) -> str:
    """«ср, 18 марта, 9:30»: with its day even when that is today, for here the day moves."""
    moment = local(at)
    return f"{weekday_words(moment)}, {moment.day} {MONTHS_ALT[moment.month]}, {time_words(moment)}"
