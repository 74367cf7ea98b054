"""The palette's lines; rights are the server's, so nothing is offered that would be refused."""

from __future__ import annotations

from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import render

from reglament.desk.lists.searching import numbered
from reglament.desk.pages import before
from reglament.desk.palette.items import groups
from reglament.desk.palette.reading import read
from reglament.desk.seat import seat_of
from reglament.desk.verbs.offers import Offers, offers
from reglament.people.policies import DESK, DeskRequest, policy


@policy(who=DESK)
def palette(request: DeskRequest) -> HttpResponse:
    """Lines for what was typed; `on` names the ticket that stands open, and its list: `1486?in=now`."""
    typed = read(request.GET.get("words", ""))
    context = {"groups": groups(seat_of(request), typed, _open_here(request)), "words": typed.words}
    return render(request, "desk/palette.html", context)


def _open_here(request: DeskRequest) -> Offers | None:
    written, _sign, place = request.GET.get("on", "").partition("?")
    number = numbered(written)
    if number is None:
        return None
    try:
        seen = before(request, number, QueryDict(place))
    except Http404:
        return None  # it is gone from before this person's eyes: the rest of the palette stays
    return offers(seen.speech, seen.place.suffix)
