"""Lines of what happened and lists of what is known.

Written in Python for the reason that `rows` gives: the page of a ticket holds a hundred of them. Values of
others go through `escape`.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from html import escape
from typing import Protocol

from django.utils.safestring import SafeString

from reglament.ui.clauses import linked
from reglament.ui.conversation import Event
from reglament.ui.moments import Instant, local, moment_words
from reglament.ui.pictures import icon
from reglament.ui.tongues import said
from reglament.ui.typography import bind


class Known(Protocol):
    """A term, what is said under it, and perhaps a detail in smaller letters."""

    @property
    def term(self) -> str: ...
    @property
    def value(self) -> str: ...
    @property
    def detail(self) -> str: ...


def time_html(at: datetime, now: Instant) -> SafeString:
    """A moment in words, exact for machines."""
    words = escape(moment_words(at, now))
    return SafeString(f'<time datetime="{local(at).isoformat()}">{words}</time>')


def event_html(event: Event, now: Instant) -> SafeString:
    """A grey line in a conversation."""
    return SafeString(
        f'<p class="event"{_tone(event)}>{icon(event.icon)}<span>{time_html(event.at, now)} · '
        f"{said(event.text)}{_clause(event)}</span></p>"
    )


def timeline_html(events: Iterable[Event], now: Instant) -> SafeString:
    """The items of a history."""
    return SafeString("".join(_item(event, now) for event in events))


def _item(event: Event, now: Instant) -> str:
    words = f"{said(bind(event.text))}{_clause(event)}"
    return f"<li{_tone(event)}>{time_html(event.at, now)}<p>{words}</p></li>"


def known_html(known: Iterable[Known]) -> SafeString:
    """Terms and what is said under them, for a `<dl class="facts">`."""
    return SafeString(
        "".join(
            f"<dt>{escape(str(one.term))}</dt><dd>{said(str(one.value))}{_detail(one)}</dd>" for one in known
        )
    )


def reasons_html(sentences: Sequence[str], document: str) -> SafeString:
    """Why a date is what it is: sentences whose clauses lead into the document."""
    return SafeString("".join(f"<li>{linked(said(bind(sentence)), document)}</li>" for sentence in sentences))


def _detail(one: Known) -> str:
    """A mail address may break after its «@», not in the middle of a word."""
    detail = said(str(one.detail)).replace("@", "@<wbr>")
    return f'<small class="detail">{detail}</small>' if one.detail else ""


def _tone(event: Event) -> str:
    return f' data-tone="{event.tone}"' if event.tone else ""


def _clause(event: Event) -> str:
    return f' <span class="clause">({linked(event.clause, event.document)})</span>' if event.clause else ""
