"""Verbs as links to their forms: the buttons, and the menu of the rest with what is closed and why."""

from __future__ import annotations

from html import escape

from django.utils.safestring import SafeString

from reglament.desk.verbs.offers import Offer
from reglament.ui.clauses import linked
from reglament.ui.pictures import icon


def link(offer: Offer, kind: str) -> SafeString:
    """A verb that is open; its form comes into the place of forms."""
    href = escape(offer.href)
    key = f' data-key="{escape(offer.key)}"' if offer.key else ""
    return SafeString(
        f'<a class="{kind}" href="{href}" hx-get="{href}" hx-target="#act"{key}>'
        f"{icon(offer.icon)} {escape(offer.label)}</a>"
    )


def closed(offer: Offer, document: str) -> SafeString:
    """A verb that is closed; the clauses that close it lead into the document."""
    return SafeString(
        f'<p class="menu-item closed">{icon(offer.icon)} <span>{escape(offer.label)}'
        f"<small>{linked(offer.why_not, document)}</small></span></p>"
    )
