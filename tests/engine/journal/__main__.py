"""Writes the table of `docs/journal-format.md` anew from the shapes that the reader enforces."""

from .documenting import DOCUMENT, documented

DOCUMENT.write_text(documented(DOCUMENT.read_text("utf-8")), "utf-8")
