"""Saved lists beside the others: one's own, then those that colleagues share."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from reglament.desk.lists.counting import MOST, words
from reglament.desk.lists.places import Place
from reglament.desk.seat import Seat
from reglament.search.models import SavedList
from reglament.search.searching import Search
from reglament.ui.language import language
from reglament.ui.shell import NavItem

SHOWN = 20
COUNTED = 6  # lists whose tickets are counted: each is a query


def saved(seat: Seat) -> Sequence[SavedList]:
    """What the person keeps, and what is shared with him."""
    found = SavedList.objects.visible_to(seat.person, at=seat.at).select_related("owner")
    return sorted(found, key=lambda kept: (kept.owner_id != seat.person.pk, kept.created_at))[:SHOWN]


def links(seat: Seat, place: Place, *, counted: bool) -> list[NavItem]:
    """The lists as links with counters; keys go on where those of the desk's own lists end."""
    search = Search(seat.person, seat.at, language())
    return [
        NavItem(
            label=kept.title if kept.owner_id == seat.person.pk else f"{kept.title} · {kept.owner}",
            href=f"{reverse('desk:search')}?{urlencode({'q': kept.line})}",
            icon="funnel",
            count=_count(search, kept.line) if counted and index < COUNTED else None,
            current=place.view is None and place.query == kept.line,
            section="" if index else _("Сохранённые"),
        )
        for index, kept in enumerate(saved(seat))
    ]


def _count(search: Search, line: str) -> str | None:
    """Lists of words alone are not counted: that would read the whole archive for each page."""
    tickets = search.narrowed(line)
    return None if tickets is None else words(len(tickets.order_by().values_list("pk")[: MOST + 1]))
