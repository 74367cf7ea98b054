"""The template tags of the look: `{% load ui %}`. README.md of the package shows each with an example."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from django import forms, template
from django.forms.boundfield import BoundField
from django.http import HttpRequest
from django.template.context import Context
from django.utils.html import linebreaks
from django.utils.safestring import SafeString, mark_safe

from reglament.ui import clauses as cited
from reglament.ui import (
    clocks,
    deadlines,
    durations,
    happened,
    links,
    look,
    moments,
    pictures,
    rows,
    tongues,
    typography,
    year,
)
from reglament.ui import forms as form_views

register = template.Library()


register.simple_tag(pictures.icon, name="icon")
register.simple_tag(pictures.asset_url, name="asset_url")
register.simple_tag(deadlines.deadline_html, name="due")
register.simple_tag(clocks.clock_html, name="clock_bar")
register.simple_tag(pictures.state_html, name="state_chip")
register.simple_tag(year.year_html, name="year_grid")
register.simple_tag(happened.time_html, name="moment_of")
register.simple_tag(happened.event_html, name="event_line")
register.simple_tag(happened.timeline_html, name="timeline")
register.simple_tag(happened.known_html, name="known")
register.simple_tag(happened.reasons_html, name="reasons")


@register.simple_tag(takes_context=True)
def chosen_look(context: Context) -> look.Look:
    """Theme, density and keys of this browser; defaults where there is no request (page 500)."""
    request = context.get("request")
    return look.look_of(request if isinstance(request, HttpRequest) else None)


@register.simple_tag
def who(name: str, me: bool = False) -> SafeString:
    """A circle with initials."""
    return pictures.who_html(name, me=me)


@register.simple_tag
def queue(
    groups: Sequence[rows.QueueGroup], target: str = "", pick: bool = False, identifier: str = "rows"
) -> SafeString:
    """A grouped list of tickets."""
    return rows.groups_html(groups, target=target, pick=pick, identifier=identifier)


@register.simple_tag
def queue_sections(groups: Sequence[rows.QueueGroup], target: str = "", pick: bool = False) -> SafeString:
    """Groups without the frame: the answer to «Показать ещё 50»."""
    return rows.sections_html(groups, target=target, pick=pick)


@register.inclusion_tag("ui/form/field.html")
def field(bound: BoundField, **attributes: str) -> dict[str, Any]:
    """A form field with label, hint, message and control."""
    return {"view": form_views.field_view(bound, **attributes), "field": bound}


@register.inclusion_tag("ui/form/errors.html")
def error_summary(form: forms.BaseForm, document: str = "") -> dict[str, Any]:
    """All messages of a form as links to their fields; nothing when there are none.

    Clauses that they cite lead into `document`, an address.
    """
    messages = form_views.summary(form) if form.is_bound and form.errors else []
    return {"messages": messages, "document": document}


@register.inclusion_tag("ui/components/more.html")
def more(href: str, target: str = "rows", count: int = 50, again: bool = False) -> Mapping[str, Any]:
    """«Показать ещё 50»: a link that without scripts simply opens the next page.

    The answer to it repeats the tag with `again=True`, to replace the link; with an empty `href` it goes.
    """
    return {"href": href, "target": target, "count": count, "again": again}


@register.inclusion_tag("ui/components/side_link.html")
def side_link(item: Any) -> Mapping[str, Any]:
    """One link of the side navigation, from a `NavItem`."""
    return {"item": item}


@register.inclusion_tag("ui/components/file.html")
def file_chip(name: str, size: int, href: str = "", preview: str = "") -> Mapping[str, Any]:
    """An attachment: name, size, perhaps a picture."""
    return {"name": name, "size": size, "href": href, "preview": preview}


@register.filter
def moment(value: datetime | int | None, now: datetime | int) -> str:
    """`{{ message.at|moment:request.now }}` → «сегодня, 14:30»; nothing for None."""
    return "" if value is None else moments.moment_words(value, now)


@register.filter
def duration(seconds: int | None, kind: str = "") -> str:
    """`{{ seconds|duration }}` → «2 ч 15 мин»; `:"working"` → «2 р.ч 15 мин»; `:"short"` → «2 ч 15 м»."""
    if seconds is None:
        return ""
    if kind == "short":
        return durations.short_words(seconds)
    return durations.duration_words(seconds, working=kind == "working")


@register.filter
def number(value: int | float | Decimal, places: int = 0) -> str:
    """`{{ count|number }}` → «1 284»; `|number:1` → «91,2»."""
    return typography.number_words(value, places)


@register.filter(is_safe=True)
def bind(text: str) -> str:
    """Non-breaking spaces where Russian typography wants them."""
    return typography.bind(str(text))


@register.filter
def clauses(text: str, document: str) -> SafeString:
    """`{{ sentence|clauses:document }}`: «п. 3.4.6» in a sentence of the desk becomes a link there."""
    return cited.linked(str(text), document)


@register.filter
def spoken(text: str) -> SafeString:
    """`{{ name|spoken }}`: what stays Russian on an English page is said in Russian by a screen reader."""
    return tongues.said(text if isinstance(text, SafeString) else str(text))


@register.filter
def lang(text: str) -> SafeString:
    """`<p{{ text|lang }}>`: ` lang="ru"` around people's Russian words on a page in another language."""
    return tongues.attribute(str(text))


@register.filter
def initials(name: str) -> str:
    """«Климов Андрей» → «КА»."""
    return typography.initials(name)


@register.filter
def prose(text: str) -> SafeString:
    """Text that people wrote: everything escaped, then paragraphs and links made."""
    return mark_safe(linebreaks(links.linked(text)))  # noqa: S308 the foreign text has been escaped


@register.inclusion_tag("ui/components/notice.html")
def notice(tone: str, text: str, href: str = "", link: str = "", alert: bool = False) -> Mapping[str, Any]:
    """A line that matters: tones `info`, `warning`, `error`, `success`."""
    return {"tone": tone, "text": text, "href": href, "link": link, "alert": alert}


@register.inclusion_tag("ui/components/empty.html")
def empty(text: str, href: str = "", action: str = "", glyph: str = "") -> Mapping[str, Any]:
    """Why there is nothing here, and one thing to do."""
    return {"text": text, "href": href, "action": action, "glyph": glyph}
