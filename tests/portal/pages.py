"""A page as a reader gets it."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

NBSP = "\u00a0"


def text_of(response: Any) -> str:
    """The words of the page, without markup, in single spaces."""
    html = re.sub(r"<(script|style)\b.*?</\1>", " ", response.content.decode(), flags=re.DOTALL)
    html = re.sub(r'<a class="clause"[^>]*>([^<]*)</a>', r"\1", html)
    words = unescape(re.sub(r"<[^>]+>", " ", html)).replace(NBSP, " ")
    return re.sub(r"\s+([,.:!?»])", r"\1", " ".join(words.split()))


def field_of(response: Any, name: str) -> str:
    """The value of a hidden field or an input."""
    tag = next(
        tag for tag in re.findall(r"<input\b[^>]*>", response.content.decode()) if f'name="{name}"' in tag
    )
    found = re.search(r'value="([^"]*)"', tag)
    return unescape(found[1]) if found else ""
