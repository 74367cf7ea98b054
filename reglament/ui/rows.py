"""The rows of a queue, written in Python.

Fifty rows through `{% include %}` cost several times what these functions do: the budget of a whole queue page
is 8 ms, so rows, chips and circles are formatted here, every foreign value escaped by `format_html`.
A row is never swapped whole; its parts `q1486-due`, `q1486-meta`, `q1486-who` are, so that the link, the
checkbox and the focus stay.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from reglament.ui.deadlines import Deadline, deadline_html
from reglament.ui.pictures import state_html, who_html


@dataclass(frozen=True)
class QueueRow:
    """One ticket in a list. Empty words are left out; `first` marks the highest priority."""

    number: int
    href: str
    subject: str
    term: Deadline
    author: str = ""
    state: str = ""
    category: str = ""
    responsible: str | None = ""
    mine: bool = False
    place: str = ""
    snippet: str = ""
    draft: str = ""
    presence: str = ""
    unread: bool = False
    first: bool = False
    current: bool = False
    gone: str = ""


@dataclass(frozen=True)
class QueueGroup:
    """Rows under one heading, such as «Просрочено». `count` is the number in the whole queue."""

    title: str
    rows: Sequence[QueueRow]
    count: int | None = None


def groups_html(groups: Sequence[QueueGroup], *, target: str = "", pick: bool = False) -> SafeString:
    """All groups; `target` is the CSS id of the region a row opens into, `pick` adds checkboxes."""
    parts = format_html_join("", "{}", ((_group(group, target, pick),) for group in groups if group.rows))
    return format_html('<div class="rows"{}>{}</div>', "" if pick else _PLAIN, parts)


def rows_html(rows: Sequence[QueueRow], *, target: str = "", pick: bool = False) -> SafeString:
    """Only the `<li>` elements: what «Показать ещё 50» appends."""
    return format_html_join("\n", "{}", ((row_html(row, target, pick),) for row in rows))


def row_html(row: QueueRow, target: str = "", pick: bool = False) -> SafeString:
    """One row; the order in the document is deadline, subject, the rest: a listener hears the deadline first."""
    return format_html(
        '<li class="row{}" id="q{}"{}>{}{}<div class="main"><a class="subject" href="{}"{}{}>{}</a>'
        '{}</div><span class="aside">{}{}</span></li>',
        f"{' unread' if row.unread else ''}{' gone' if row.gone else ''}",
        row.number,
        _FIRST if row.first else "",
        _checkbox(row.number) if pick else "",
        deadline_html(row.term, f"q{row.number}-due"),
        row.href,
        _opens(row.href, target) if target else "",
        _CURRENT if row.current else "",
        row.subject,
        meta_html(row),
        format_html('<span class="place">{}</span>', row.place) if row.place else "",
        ""
        if row.responsible is None
        else who_html(row.responsible, me=row.mine, identifier=f"q{row.number}-who"),
    )


def meta_html(row: QueueRow) -> SafeString:
    """The second line: number, author, and the most telling of: who is writing, my draft, the last words."""
    return format_html(
        '<div class="meta" id="q{}-meta"><span class="num">№\u00a0{}</span>{}{}{}</div>',
        row.number,
        row.number,
        format_html("<span>{}</span>", row.author) if row.author else "",
        state_html(row.state, row.category) if row.state else "",
        _telling(row),
    )


def _telling(row: QueueRow) -> SafeString | str:
    if row.gone:
        return format_html('<span class="snippet">{}</span>', row.gone)
    if row.presence:
        return format_html('<span class="presence">{}</span>', row.presence)
    if row.draft:
        return format_html('<span class="snippet draft">{}: {}</span>', gettext("Черновик"), row.draft)
    return format_html('<span class="snippet">{}</span>', row.snippet) if row.snippet else ""


def _group(group: QueueGroup, target: str, pick: bool) -> SafeString:
    return format_html(
        '<section aria-label="{}"><h3>{} <span class="count">{}</span></h3><ol role="list">{}</ol></section>',
        group.title,
        group.title,
        len(group.rows) if group.count is None else group.count,
        rows_html(group.rows, target=target, pick=pick),
    )


def _checkbox(number: int) -> SafeString:
    return format_html(
        '<input class="pick" type="checkbox" name="ticket" value="{}" aria-label="{}">',
        number,
        gettext("Выбрать запрос %(number)s") % {"number": number},
    )


def _opens(href: str, target: str) -> SafeString:
    return format_html(' hx-get="{}" hx-target="{}" hx-push-url="true"', href, target)


_PLAIN = format_html(" data-{}", "plain")
_FIRST = format_html(" data-{}", "first")
_CURRENT = format_html(' aria-current="{}"', "true")
