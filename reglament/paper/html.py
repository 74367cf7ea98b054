"""HTML: one file that needs nothing else, to be opened or printed anywhere."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from django.template.loader import render_to_string
from django.utils import translation

from reglament.paper.galley import Galley
from reglament.paper.values import Document


def page(document: Document) -> str:
    """The whole page. Its style goes into the file: what is opened from a disk has no server to ask."""
    return _page("paper/page.html", {"document": document}, document.language)


def page_of_changes(galley: Galley) -> str:
    """The page of a document whose changes are marked."""
    return _page("paper/changes_page.html", {"galley": galley}, galley.language)


def _page(template: str, context: Mapping[str, Any], spoken: str) -> str:
    with translation.override(spoken):
        made = render_to_string(template, context)
    return made.replace("</head>", f"<style>\n{_style()}</style></head>", 1)


@cache
def _style() -> str:
    return (Path(__file__).parent / "page.css").read_text("utf-8")
