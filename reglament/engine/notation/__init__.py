"""Notation: text to a regulation, with places. Tolerant of hands, strict of meaning."""

from .annexes import annex_leaves, load_annexes
from .countries import country_calendars
from .errors import Found, NotationErrors, rendered
from .loading import edition_leaves, load_edition
from .spots import Leaf, Use

__all__ = [
    "Found",
    "Leaf",
    "NotationErrors",
    "Use",
    "annex_leaves",
    "country_calendars",
    "edition_leaves",
    "load_annexes",
    "load_edition",
    "rendered",
]
