"""Clauses that a sentence cites, as links into the document that they belong to."""

import re
from html import escape

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString

CITED = re.compile(r"(?<!\w)((?:п\.|cl\.)[ \u00a0](\d+(?:\.\d+)*))(?!\.?\w)")


def linked(text: str, document: str) -> SafeString:
    """«… (п. 3.4.6)» with «п. 3.4.6» as a link to that place of `document`, an address.

    What is not safe is escaped. Without a document the text stays as it is.
    """
    if not document:
        return conditional_escape(text)
    keep = (
        str if isinstance(text, SafeString) else escape
    )  # no citation stands within a tag: those have no spaces
    parts = CITED.split(text)  # words, citation, number, words, …
    links = [_link(words, number, document) for words, number in zip(parts[1::3], parts[2::3], strict=True)]
    return SafeString(
        "".join(f"{keep(plain)}{link}" for plain, link in zip(parts[::3], [*links, ""], strict=True))
    )


def _link(words: str, number: str, document: str) -> str:
    said = escape(words.replace(" ", "\u00a0"))
    return f'<a class="clause" href="{escape(document)}#{escape(number)}">{said}</a>'
