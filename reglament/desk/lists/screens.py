"""What the list of a screen shows: its groups, the way to the next page, the lists with their counters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from reglament.desk.lists import groups, rows, saved, searching
from reglament.desk.lists.counting import counters, words
from reglament.desk.lists.ordering import QueueOrder, heading, mark_of, order_of, ordered
from reglament.desk.lists.paging import PAGE, Mark
from reglament.desk.lists.places import Place
from reglament.desk.lists.searching import Answer
from reglament.desk.lists.views import ListView, views_of
from reglament.desk.seat import Seat
from reglament.people import statements
from reglament.people.statements import AT
from reglament.ui.rows import QueueGroup, QueueRow
from reglament.ui.shell import NavItem

BESIDE = "beside"  # the number of the ticket beside which a list is to stand


@dataclass(frozen=True)
class Screen:
    """A list as it is shown. `more` is the address of the next page, or empty."""

    title: str
    groups: Sequence[QueueGroup]
    more: str
    empty: str
    place: Place
    by_deadline: bool = False
    search: Answer | None = None


def screen(seat: Seat, place: Place, *, after: Mark | None = None, current: int | None = None) -> Screen:
    """A page of the list, beginning after the mark."""
    view = place.view
    order = order_of(seat, view)
    by_deadline = view is not None and not view.finished and order is QueueOrder.DUE
    asked = (
        searching.answer(seat, place.query, after) if view is None else Answer(_of_list(seat, view, after))
    )
    found = asked.lines
    shown = found[:PAGE]
    mixed = view is None or view.mixed
    made = rows.rows(seat, shown, current=current, suffix=place.suffix, with_state=mixed)
    whole = after is None and len(found) <= PAGE
    return Screen(
        title=title(place),
        groups=groups.grouped(shown, made, seat, view, whole=whole)
        if view is not None and by_deadline
        else _plain(view, made, whole, order),
        more=_more(place, shown[-1], by_deadline, order) if len(found) > PAGE else "",
        empty=_("Ничего не нашлось.") if view is None else str(view.empty),
        place=place,
        by_deadline=by_deadline and bool(shown),
        search=asked if view is None else None,
    )


def _of_list(seat: Seat, view: ListView, after: Mark | None) -> list[rows.Line]:
    """One row more than a page of a list; the shape of the question is kept, its mark and time are not."""
    put = ordered(seat, view)
    shape = None if after is None else after.shape
    key = ("list", seat.mark, view.code, order_of(seat, view), shape)
    values = {AT: seat.at, **({} if after is None else after.values)}
    found = statements.rows(
        key, lambda: rows.columns(seat, put(view.tickets(seat, now=AT), shape), PAGE + 1), values
    )
    return list(map(rows.Line._make, found))


@dataclass(frozen=True)
class Later:
    """A list that comes into the page of a ticket after it: the ticket must not wait for its list."""

    title: str
    address: str
    fetched: str


def later(place: Place, current: int) -> Later:
    """The list beside a ticket: a link, which scripts follow at once."""
    joint = "&" if "?" in place.address else "?"
    return Later(title(place), place.address, f"{place.address}{joint}{urlencode({BESIDE: current})}")


def title(place: Place) -> str:
    """What stands above a list."""
    return _("Поиск: %(query)s") % {"query": place.query} if place.view is None else str(place.view.title)


def side(seat: Seat, place: Place, *, counted: bool = True) -> list[NavItem]:
    """The lists with their counters; `G 1`…`G 9` open them."""
    views = views_of(seat)
    counts = counters(seat, views) if counted else {}
    own = [_link(view, number, counts, place) for number, view in enumerate(views, start=1)]
    return [*own, *saved.links(seat, place, counted=counted)]


def _link(view: ListView, number: int, counts: Mapping[str, int], place: Place) -> NavItem:
    count = counts.get(view.code)
    return NavItem(
        label=str(view.title),
        href=reverse("desk:list", args=[view.code]),
        icon=view.icon,
        key=f"KeyG Digit{number}" if number < 10 else "",
        count=None if count is None else words(count),
        hot=view.hot and bool(count),
        current=view is place.view,
    )


def _plain(
    view: ListView | None, made: Sequence[QueueRow], whole: bool, order: QueueOrder
) -> list[QueueGroup]:
    """One group: what was found, a queue in another order, or what has ended, the newest first; it is not
    counted to its end.
    """
    title = _("Найдено") if view is None else _("Сначала новые")
    if view is not None and not view.finished:
        title = heading(order)
    return [QueueGroup(title, made, str(len(made)) if whole else f"{PAGE}+")] if made else []


def _more(place: Place, last: rows.Line, by_deadline: bool, order: QueueOrder) -> str:
    mark = mark_of(order, last) if by_deadline or order is not QueueOrder.DUE else Mark(None, last.number)
    joint = "&" if "?" in place.address else "?"
    return f"{place.address}{joint}after={mark}"
