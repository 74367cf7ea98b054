"""HTML: one file that needs nothing else, to be opened or printed anywhere."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from django.template.loader import render_to_string
from django.utils import translation

from reglament.paper.values import Document


def page(document: Document) -> str:
    """The whole page. Its style goes into the file: what is opened from a disk has no server to ask."""
    with translation.override(document.language):
        made = render_to_string("paper/page.html", {"document": document})
    return made.replace("</head>", f"<style>\n{_style()}</style></head>", 1)


@cache
def _style() -> str:
    return (Path(__file__).parent / "page.css").read_text("utf-8")
