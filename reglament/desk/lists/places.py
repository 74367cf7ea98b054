"""In which list a person is: it stands in the address, so that a reload and a link lead to the same place."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, QueryDict
from django.urls import reverse
from django.utils.http import urlencode

from reglament.desk.lists.persons import queue_of
from reglament.desk.lists.views import ListView, find, views_of
from reglament.desk.seat import Seat

LONGEST_QUERY = 200


@dataclass(frozen=True)
class Place:
    """A list, or (`view` None) what a search found."""

    view: ListView | None
    query: str = ""

    @property
    def address(self) -> str:
        """The address of the list itself."""
        if self.view is None:
            return f"{reverse('desk:search')}?{urlencode({'q': self.query})}"
        return reverse("desk:list", args=[self.view.code])

    @property
    def suffix(self) -> str:
        """What the address of a ticket says to be opened beside this list."""
        if self.view is None:
            return f"?{urlencode({'q': self.query})}"
        return f"?in={self.view.code}"


def first(seat: Seat) -> Place:
    """Where the day begins."""
    return Place(views_of(seat)[0])


def of_code(seat: Seat, code: str) -> Place:
    """The list of an address. Raises Http404 for one that does not exist here."""
    view = _found(seat, code)
    if view is None:
        raise Http404(code)
    return Place(view)


def beside(seat: Seat, parameters: QueryDict) -> Place:
    """The list beside an opened ticket; the first one where the address says nothing."""
    if query := parameters.get("q", "").strip()[:LONGEST_QUERY]:
        return Place(None, query)
    view = _found(seat, parameters.get("in", ""))
    return Place(view) if view else first(seat)


def _found(seat: Seat, code: str) -> ListView | None:
    return find(seat, code) or queue_of(seat, code)
