"""`{% load paper %}{% document_html document %}`: a document as HTML."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from reglament.paper.references import Reference, runs
from reglament.paper.typography import polished
from reglament.paper.values import Document

register = template.Library()


@register.inclusion_tag("paper/document.html")
def document_html(document: Document) -> Mapping[str, Any]:
    """The whole document: approval, title, sections with anchors by clause, annexes."""
    return {"document": document}


@register.filter
def printed(text: str, document: Document | str) -> SafeString | str:
    """`{{ block.text|printed:document }}`: set by the printer's rules, «п. 3.4.6» as a link within the page.

    Without a document (one table alone) there is nothing to link to.
    """
    if not isinstance(document, Document):
        return polished(text, "ru")
    pieces = runs(polished(text, document.language), document.anchors())
    return format_html_join("", "{}", ((_linked(one),) for one in pieces))


def _linked(piece: str | Reference) -> SafeString | str:
    if isinstance(piece, str):
        return piece
    return format_html('<a href="#{}">{}{}</a>', piece.anchor, piece.words, piece.number)
