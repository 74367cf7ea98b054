"""`{% load paper %}{% document_html document %}`: a document as HTML."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from reglament.paper.galley import Galley, Run, Runs
from reglament.paper.references import Reference, runs
from reglament.paper.tongues import tongues
from reglament.paper.typography import polished
from reglament.paper.values import Document

register = template.Library()


@register.inclusion_tag("paper/document.html")
def document_html(document: Document) -> Mapping[str, Any]:
    """The whole document: approval, title, sections with anchors by clause, annexes."""
    return {"document": document}


@register.inclusion_tag("paper/changes.html")
def changes_html(galley: Galley) -> Mapping[str, Any]:
    """A document with its changes marked by `ins` and `del`."""
    return {"galley": galley}


@register.filter
def said(runs: Runs) -> SafeString:
    """`{{ block.runs|said }}`: a text that is set, with its marks and its links within the page."""
    return format_html_join("", "{}", ((_marked(one.mark, _run(one)),) for one in runs))


@register.filter
def marked(text: str, mark: str) -> SafeString | str:
    """`{{ part.heading|marked:part.mark }}`."""
    return _marked(mark, text)


def _run(one: Run) -> SafeString | str:
    return _linked(Reference(one.words, one.number, one.anchor)) if one.anchor else one.words


def _marked(mark: str, text: SafeString | str) -> SafeString | str:
    if not mark:
        return text
    return format_html("<ins>{}</ins>" if mark == "new" else "<del>{}</del>", text)


@register.filter
def printed(text: str, document: Document | str) -> SafeString | str:
    """`{{ block.text|printed:document }}`: set by the printer's rules, «п. 3.4.6» as a link within the page.

    Without a document (one table alone) there is nothing to link to.
    """
    if not isinstance(document, Document):
        return polished(text, "ru")
    pieces = runs(polished(text, document.language), document.anchors())
    return format_html_join(
        "",
        "{}",
        ((_spoken(one, document.language) if isinstance(one, str) else _linked(one),) for one in pieces),
    )


def _spoken(text: str, language: str) -> SafeString:
    """Plain text; words of another language say which, for those who listen to the page."""
    return format_html_join(
        "",
        "{}",
        (
            (format_html('<span lang="{}">{}</span>', tongue, piece) if tongue else piece,)
            for piece, tongue in tongues(text, language)
        ),
    )


def _linked(piece: str | Reference) -> SafeString | str:
    if isinstance(piece, str):
        return piece
    return format_html('<a href="#{}">{}{}</a>', piece.anchor, piece.words, piece.number)
