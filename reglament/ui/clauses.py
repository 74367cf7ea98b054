"""Clauses that a sentence cites, as links into the document that they belong to."""

import re

from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString

CITED = re.compile(r"(?<!\w)((?:п\.|cl\.)[ \u00a0](\d+(?:\.\d+)*))(?!\.?\w)")


def linked(text: str, document: str) -> SafeString:
    """«… (п. 3.4.6)» with «п. 3.4.6» as a link to that place of `document`, an address.

    What is not safe is escaped. Without a document the text stays as it is.
    """
    if not document:
        return conditional_escape(text)
    parts = CITED.split(text)  # words, citation, number, words, …
    plain = map(_as_safe_as(text), parts[::3])
    links = [_link(words, number, document) for words, number in zip(parts[1::3], parts[2::3], strict=True)]
    return format_html_join("", "{}{}", zip(plain, [*links, ""], strict=True))


def _link(words: str, number: str, document: str) -> SafeString:
    return format_html(
        '<a class="clause" href="{}#{}">{}</a>', document, number, words.replace(" ", "\u00a0")
    )


def _as_safe_as(text: str) -> type[str]:
    """Pieces of an escaped text are escaped: no citation stands within a tag, where there are no spaces."""
    return SafeString if isinstance(text, SafeString) else str
