"""Tags of the desk's own templates."""

from django import template
from django.urls import reverse
from django.utils.safestring import SafeString

from reglament.desk.live import HELD
from reglament.desk.verbs import showing
from reglament.desk.verbs.offers import Offers
from reglament.ui.deadlines import deadline_html
from reglament.ui.pictures import who_html
from reglament.ui.rows import QueueRow, meta_html

register = template.Library()


@register.simple_tag(takes_context=True)
def stream_address(context: template.Context) -> str:
    """Where this page's live stream comes from; empty where the web server holds none."""
    request = context["request"]
    return reverse("desk:live") if HELD in request.META else ""


@register.simple_tag
def row_parts(row: QueueRow) -> SafeString:
    """The three parts of a row that may change while it stays where it is."""
    who = ""
    if row.responsible is not None:
        who = who_html(row.responsible, me=row.mine, identifier=f"q{row.number}-who")
    return SafeString(f"{deadline_html(row.term, f'q{row.number}-due')}{meta_html(row)}{who}")


@register.simple_tag
def verb_buttons(offers: Offers) -> SafeString:
    """The verbs in sight, the first of them the one that leads on."""
    kinds = ["button primary", *["button"] * len(offers.buttons)]
    return SafeString(
        "".join(showing.link(offer, kind) for offer, kind in zip(offers.buttons, kinds, strict=False))
    )


@register.simple_tag
def verb_menu(offers: Offers) -> SafeString:
    """The rest of what is open."""
    return SafeString(
        "".join(
            showing.link(offer, "menu-item danger" if offer.danger else "menu-item") for offer in offers.menu
        )
    )


@register.simple_tag
def closed_verbs(offers: Offers, document: str) -> SafeString:
    """What is closed now, and why."""
    return SafeString("".join(showing.closed(offer, document) for offer in offers.closed))
