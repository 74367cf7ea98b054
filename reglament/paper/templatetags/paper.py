"""`{% load paper %}{% document_html document %}`: a document as HTML."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import template

from reglament.paper.values import Document

register = template.Library()


@register.inclusion_tag("paper/document.html")
def document_html(document: Document) -> Mapping[str, Any]:
    """The whole document: approval, title, sections with anchors by clause, annexes."""
    return {"document": document}
