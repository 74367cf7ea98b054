"""The rows of a queue, written in Python.

Fifty rows through `{% include %}` cost several times what these functions do, and the budget of a whole
queue page is 8 ms. So rows, chips and circles are put together here, every foreign value through
`html.escape`; `format_html`, which escapes through lazy wrappers, costs three times as much.
A row is never swapped whole; its parts `q1486-due`, `q1486-meta`, `q1486-who` are, so that the link, the
checkbox and the focus stay.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from django.utils.safestring import SafeString

from reglament.ui.deadlines import Deadline, deadline_html
from reglament.ui.pictures import state_html, who_html
from reglament.ui.speaking import gettext
from reglament.ui.tongues import attribute


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
    """Rows under one heading, such as «Просрочено». `count` is of the whole queue, or its words."""

    title: str
    rows: Sequence[QueueRow]
    count: int | str | None = None


def groups_html(
    groups: Sequence[QueueGroup], *, target: str = "", pick: bool = False, identifier: str = "rows"
) -> SafeString:
    """All groups; `target` is the CSS id of the region a row opens into, `pick` adds checkboxes."""
    plain = "" if pick else " data-plain"
    return SafeString(
        f'<div class="rows" id="{escape(identifier)}"{plain}>'
        f"{sections_html(groups, target=target, pick=pick)}</div>"
    )


def sections_html(groups: Sequence[QueueGroup], *, target: str = "", pick: bool = False) -> SafeString:
    """The groups without their frame: what «Показать ещё 50» appends to it."""
    return SafeString("".join(_group(group, target, pick) for group in groups if group.rows))


def rows_html(rows: Sequence[QueueRow], *, target: str = "", pick: bool = False) -> SafeString:
    """Only the `<li>` elements."""
    return SafeString("\n".join(row_html(row, target, pick) for row in rows))


def row_html(row: QueueRow, target: str = "", pick: bool = False) -> SafeString:
    """One row. The document's order is deadline, subject, the rest: a listener hears the deadline first."""
    number, href = row.number, escape(row.href)
    opens = f' hx-get="{href}" hx-target="{escape(target)}" hx-push-url="true"' if target else ""
    who = (
        "" if row.responsible is None else who_html(row.responsible, me=row.mine, identifier=f"q{number}-who")
    )
    return SafeString(
        f'<li class="row{" unread" if row.unread else ""}{" gone" if row.gone else ""}" id="q{number}"'
        f"{' data-first' if row.first else ''}>{_checkbox(number) if pick else ''}"
        f'{deadline_html(row.term, f"q{number}-due")}<div class="main">'
        f'<a class="subject" href="{href}"{opens}{_CURRENT if row.current else ""}{attribute(row.subject)}>'
        f"{escape(row.subject)}</a>"
        f'{meta_html(row)}</div><span class="aside">{_span("place", row.place)}{who}</span></li>'
    )


def meta_html(row: QueueRow) -> SafeString:
    """The second line: number, author, and the most telling of: who is writing, my draft, the last words."""
    author = _span("author", row.author)
    state = state_html(row.state, row.category) if row.state else ""
    return SafeString(
        f'<div class="meta" id="q{row.number}-meta"><span class="num">№\u00a0{row.number}</span>'
        f"{author}{state}{_telling(row)}</div>"
    )


def _telling(row: QueueRow) -> str:
    if row.gone:
        return _span("snippet", row.gone)
    if row.presence:
        return _span("presence", row.presence)
    if row.draft:
        return _span("snippet draft", f"{gettext('Черновик')}: {row.draft}")
    return _span("snippet", row.snippet)


def _span(kind: str, text: str) -> str:
    return f'<span class="{kind}"{attribute(text)}>{escape(text)}</span>' if text else ""


def _checkbox(number: int) -> str:
    label = escape(gettext("Выбрать запрос %(number)s") % {"number": number})
    return f'<input class="pick" type="checkbox" name="ticket" value="{number}" aria-label="{label}">'


def _group(group: QueueGroup, target: str, pick: bool) -> SafeString:
    count = len(group.rows) if group.count is None else group.count
    return SafeString(
        f'<section><h3>{escape(group.title)} <span class="count">{escape(str(count))}</span></h3>'
        f'<ol role="list">{rows_html(group.rows, target=target, pick=pick)}</ol></section>'
    )


_CURRENT = ' aria-current="true"'
