"""Links in what people wrote: addresses of the web and of mail, and places in a 1C base."""

import re

from django.utils.html import escape, format_html, urlize
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

WEB = re.compile(r"[.:@](?=[\w/])")  # a text without it holds no address: most of them
ONE_C = re.compile(r"<?\b(e1c://[^\s<>\"']{1,2000})>?")


def linked(text: str) -> str:
    """The text with everything escaped, and its addresses made links."""
    if "e1c://" not in text:
        return _web(text)
    pieces = ONE_C.split(text)  # what stands between, an address, what stands between, …
    made = [_one_c(piece) if place % 2 else _web(piece) for place, piece in enumerate(pieces)]
    return "".join(made)


def _web(text: str) -> str:
    return urlize(text, nofollow=True, autoescape=True) if WEB.search(text) else escape(text)


def _one_c(address: str) -> SafeString:
    """Only a click follows it, and the browser asks before it starts 1C."""
    return format_html('<a href="{}" rel="nofollow" title="{}">{}</a>', address, address, _("Открыть в 1С"))
