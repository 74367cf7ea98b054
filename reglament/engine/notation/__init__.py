"""Notation: text to a regulation, with places. Tolerant of hands, strict of meaning."""

from .annexes import annex_leaves, load_annexes
from .countries import country_calendars
from .errors import Found, NotationErrors, rendered
from .loading import edition_leaves, load_edition
from .reference import Row, annex_rows, edition_rows, reference
from .spots import Leaf, Use

__all__ = [
    "Found",
    "Leaf",
    "NotationErrors",
    "Row",
    "Use",
    "annex_leaves",
    "annex_rows",
    "country_calendars",
    "edition_leaves",
    "edition_rows",
    "load_annexes",
    "load_edition",
    "reference",
    "rendered",
]
