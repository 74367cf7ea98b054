"""In which of its two languages the product speaks to the reader of this page."""

from __future__ import annotations

from typing import Literal

from django.utils.translation import get_language

Language = Literal["ru", "en"]


def language() -> Language:
    """English for whoever reads English, Russian for everybody else."""
    return "en" if (get_language() or "ru").startswith("en") else "ru"
