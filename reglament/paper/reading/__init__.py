"""A DOCX back into plain values: lines with their numbers and headings, tables, changes, remarks."""

from reglament.paper.reading.opening import ReadingError
from reglament.paper.reading.sources import Grid, Line, Piece, Remark, Source
from reglament.paper.reading.walking import read_document

__all__ = ["Grid", "Line", "Piece", "ReadingError", "Remark", "Source", "read_document"]
