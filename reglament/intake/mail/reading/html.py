"""HTML of others: made harmless by an allow-list of elements, attributes, addresses and style values."""

from __future__ import annotations

import re

import nh3

from reglament.intake.mail.reading import limits
from reglament.intake.mail.reading.styles import harmless

TAGS = frozenset({
    "a", "abbr", "b", "bdi", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd",
    "del", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "font", "h1", "h2", "h3", "h4", "h5",
    "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "samp", "small",
    "span", "strike", "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
    "tt", "u", "ul", "var", "center", "big",
})  # fmt: skip
REMOVED = frozenset({
    "script", "style", "head", "title", "template", "svg", "math", "noscript", "iframe", "object",
    "embed", "form", "textarea", "select", "xml",
})  # fmt: skip
"""With what they hold; any other element that is not allowed goes and leaves its text."""
ATTRIBUTES = {
    "*": {"style", "dir", "lang", "align", "valign", "class", "title"},
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "font": {"color", "size", "face"},
    "table": {"border", "cellpadding", "cellspacing", "width", "bgcolor"},
    "td": {"colspan", "rowspan", "width", "bgcolor", "nowrap"},
    "th": {"colspan", "rowspan", "width", "bgcolor", "nowrap"},
    "tr": {"bgcolor"},
    "ol": {"start", "type"},
    "col": {"span", "width"},
}
SCHEMES = {"http", "https", "mailto", "tel", "cid", "e1c", "e1cib"}
"""Of addresses. `e1c://` and `e1cib/` open a window of 1C; nothing of ours ever follows one."""
CLASSES = frozenset({"gmail_quote", "gmail_attr", "gmail_signature", "moz-cite-prefix", "moz-signature"})
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:]*)[^<>]*?(/?)>")
_VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
})  # fmt: skip
_CONDITIONAL = re.compile(r"<!\[(?:if|endif)[^>]{0,200}>", re.IGNORECASE)
_ANY = re.compile(r"<[^>]{0,10000}>")


def sanitise(markup: str) -> tuple[str, str]:
    """Harmless HTML, and the code of what was wrong ("" for nothing)."""
    if len(markup) > limits.HTML:
        return _escaped(markup[: limits.HTML]), "html.long"
    if _depth(markup) > limits.HTML_DEPTH:
        return _escaped(markup), "html.deep"
    return nh3.clean(
        _CONDITIONAL.sub("", markup),
        tags=set(TAGS),
        clean_content_tags=set(REMOVED),
        attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
        attribute_filter=_filtered,
        url_schemes=set(SCHEMES),
        url_relative="deny",
        link_rel="noopener noreferrer nofollow",
        strip_comments=True,
    ), ""


def _filtered(tag: str, name: str, value: str) -> str | None:
    if name == "style":
        return harmless(value) or None
    if name == "class":
        return " ".join(CLASSES.intersection(value.split())) or None
    if name == "src":  # a picture of the mail itself; from afar nothing is fetched, not even on a click
        return value if value.strip().lower().startswith("cid:") else None
    if name in ("color", "bgcolor"):
        return value if re.fullmatch(r"#?[A-Za-z0-9]{1,20}", value) else None
    return value[:2000]


def _depth(markup: str) -> int:
    """How deep elements nest, roughly: an end that matches nothing lifts nothing."""
    depth = deepest = 0
    for match in _TAG.finditer(markup):
        if match[2].lower() in _VOID or match[3]:
            continue
        depth = max(0, depth - 1) if match[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _escaped(markup: str) -> str:
    """The words alone."""
    words = _ANY.sub(" ", markup)
    return nh3.clean_text(words) if len(words) < limits.TEXT else nh3.clean_text(words[: limits.TEXT])
