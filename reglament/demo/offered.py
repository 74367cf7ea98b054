"""Whom the demo offers to be."""

from __future__ import annotations

from collections.abc import Sequence

from reglament.demo.models import DeskClock
from reglament.demo.presets import PRESETS, Login


def logins() -> Sequence[Login]:
    """The persons of the demo that lives in this database; none where there is no demo."""
    preset = DeskClock.objects.filter(pk=1).values_list("preset", flat=True).first()
    return PRESETS[preset].logins if preset in PRESETS else ()
