"""Notation: text to a regulation, with places. Tolerant of hands, strict of meaning."""

from .annexes import annex_leaves, load_annexes, translate_annexes
from .countries import country_calendars
from .errors import Found, NotationErrors, rendered
from .json_schema import json_schema
from .loading import edition_leaves, inherited_text, load_edition, translate_edition
from .reference import Row, annex_rows, edition_rows, reference
from .spots import Leaf, Use
from .translating import Respelled, Translation
from .trees import is_annex, language_of

__all__ = [
    "Found",
    "Leaf",
    "NotationErrors",
    "Respelled",
    "Row",
    "Translation",
    "Use",
    "annex_leaves",
    "annex_rows",
    "country_calendars",
    "edition_leaves",
    "edition_rows",
    "inherited_text",
    "is_annex",
    "json_schema",
    "language_of",
    "load_annexes",
    "load_edition",
    "reference",
    "rendered",
    "translate_annexes",
    "translate_edition",
]
