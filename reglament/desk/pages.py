"""The page of a ticket: beside its list, or alone for a request that only wants the pane."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import render

from reglament.desk.lists import places, rows, screens
from reglament.desk.seat import Seat, seat_of
from reglament.desk.speech import Speech
from reglament.desk.ticket import undoing
from reglament.desk.ticket.page import TicketPage, page
from reglament.people.policies import DeskRequest
from reglament.tickets.looking import look
from reglament.tickets.models import Ticket
from reglament.ui.rows import QueueRow

PANE = "work"
CALL = "new:call"


@dataclass(frozen=True)
class Before:
    """A ticket before the one who asks: the seat, what is said of it, the list beside it."""

    seat: Seat
    speech: Speech
    place: places.Place
    whole: bool = False

    @property
    def number(self) -> int:
        """The number of the ticket."""
        return self.speech.look.ticket.number

    def row(self) -> QueueRow:
        """The ticket as a row of its list."""
        seen = Ticket.objects.visible_to(self.seat.person, at=self.seat.at).filter(number=self.number)
        found = list(map(rows.Line._make, rows.columns(self.seat, seen, 1)))
        view = self.place.view
        mixed = view is None or view.mixed
        (row,) = rows.rows(self.seat, found, current=None, suffix=self.place.suffix, with_state=mixed)
        return row

    def page(self) -> TicketPage:
        """Everything that the templates of a ticket need."""
        return page(self.speech, self.place, whole=self.whole)


def before(request: DeskRequest, number: int, place: QueryDict | None = None) -> Before:
    """Look at a ticket. `place`: its list, if not that of the address. Raises Http404 for the unseen."""
    try:
        seen = look(number, by=request.user, at=request.now)
    except Ticket.DoesNotExist as error:
        raise Http404(number) from error
    seat = seat_of(request)
    whole = request.GET.get("thread") == "whole"
    beside = places.beside(seat, request.GET if place is None else place)
    return Before(seat, Speech(seen, request.user, request.now), beside, whole)


def ticket(request: DeskRequest, number: int) -> HttpResponse:
    """The page at /tickets/1486/ for whoever works at the desk."""
    return shown(request, before(request, number))


def shown(request: DeskRequest, seen: Before, *, status: int = 200, **more: Any) -> HttpResponse:
    """The pane for a click in the list, the whole page for everybody else; its list comes after it."""
    context = {
        "page": seen.page(),
        "undo": undoing.offer(seen.speech, seen.place.suffix),
        "forget": _accepted(request, seen),
        **more,
    }
    if request.htmx and request.htmx.target == PANE:
        return render(request, "desk/ticket.html", {**context, "pane": True}, status=status)
    beside = {
        "later": screens.later(seen.place, seen.number),
        "side": screens.side(seen.seat, seen.place, counted=False),
    }
    return render(request, "desk/queue.html", {**context, **beside}, status=status)


def _accepted(request: DeskRequest, seen: Before) -> str:
    """The draft that this browser may forget, as the address says; believed only right after the person's own
    verb, so that a link made by somebody else costs nobody his text.
    """
    name = request.GET.get("done", "")
    mine = name.startswith(f"{seen.number}:") or name == CALL
    return name if mine and undoing.is_fresh(seen.speech) else ""
