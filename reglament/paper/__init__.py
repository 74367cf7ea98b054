"""Documents out of engine values: no models, no clock, no database."""

from reglament.paper.ending import Issue
from reglament.paper.pen import Language, capital
from reglament.paper.references import dangling
from reglament.paper.values import (
    Block,
    Cell,
    Clause,
    Code,
    Document,
    Listing,
    Paragraph,
    Section,
    Signature,
    Table,
)
from reglament.paper.writing import document, publication, register

__all__ = [
    "Block",
    "Cell",
    "Clause",
    "Code",
    "Document",
    "Issue",
    "Language",
    "Listing",
    "Paragraph",
    "Section",
    "Signature",
    "Table",
    "capital",
    "dangling",
    "document",
    "publication",
    "register",
]
