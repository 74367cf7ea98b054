"""Documents out of engine values: no models, no clock, no database."""

from reglament.paper.pen import capital
from reglament.paper.values import Block, Cell, Clause, Document, Listing, Paragraph, Section, Table
from reglament.paper.writing import document, register

__all__ = [
    "Block",
    "Cell",
    "Clause",
    "Document",
    "Listing",
    "Paragraph",
    "Section",
    "Table",
    "capital",
    "document",
    "register",
]
