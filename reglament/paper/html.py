"""HTML: one file that needs nothing else, to be opened or printed anywhere."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.safestring import mark_safe

from reglament.paper.values import Document


def page(document: Document) -> str:
    """The whole page with its style."""
    with translation.override(document.language):
        return render_to_string("paper/page.html", {"document": document, "style": _style()})


@cache
def _style() -> str:
    text = (Path(__file__).parent / "page.css").read_text("utf-8")
    return mark_safe(text)  # noqa: S308 -- our own style sheet
