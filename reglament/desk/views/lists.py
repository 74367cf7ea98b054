"""Lists: a page of one, and the next fifty rows of it."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from reglament.desk.lists import places, screens, searching
from reglament.desk.lists.outbreaks import proposals
from reglament.desk.lists.paging import read_mark
from reglament.desk.lists.places import LONGEST_QUERY, Place
from reglament.desk.lists.regimes import regimes_told
from reglament.desk.seat import Seat, seat_of
from reglament.people.policies import DESK, DeskRequest, policy
from reglament.tickets.models import Ticket


@policy(who=DESK)
def home(request: DeskRequest) -> HttpResponse:
    """The list with which the day begins."""
    seat = seat_of(request)
    return answer(request, seat, places.first(seat))


@policy(who=DESK)
def by_code(request: DeskRequest, code: str) -> HttpResponse:
    """A list by its code."""
    seat = seat_of(request)
    return answer(request, seat, places.of_code(seat, code))


@policy(who=DESK)
def search(request: DeskRequest) -> HttpResponse:
    """What was found. A number alone leads straight to its ticket."""
    seat = seat_of(request)
    query = request.GET.get("q", "").strip()[:LONGEST_QUERY]
    if not query:
        return HttpResponseRedirect(places.first(seat).address)
    number = searching.numbered(query)
    if number is not None and "after" not in request.GET and _is_there(seat, number):
        return HttpResponseRedirect(reverse("ticket", args=[number]))
    return answer(request, seat, Place(None, query))


def answer(request: DeskRequest, seat: Seat, place: Place) -> HttpResponse:
    """The whole page; to «Показать ещё» only the rows that follow, to the page of a ticket its list."""
    after = read_mark(request.GET.get("after", ""))
    beside = searching.numbered(request.GET.get(screens.BESIDE, ""))
    screen = screens.screen(seat, place, after=after, current=beside)
    if request.htmx and after is not None:
        return render(request, "desk/more.html", {"screen": screen})
    context = {"screen": screen, "side": screens.side(seat, place), "outbreaks": proposals(seat)}
    context["regimes"] = regimes_told(seat)
    whole = not request.htmx or beside is None
    return render(request, "desk/queue.html" if whole else "desk/beside.html", context)


def _is_there(seat: Seat, number: int) -> bool:
    return Ticket.objects.visible_to(seat.person, at=seat.at).filter(number=number).exists()
