"""The live stream's door, and the parts of a page that changed."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from reglament.desk.lists import places, screens
from reglament.desk.lists.searching import numbered
from reglament.desk.live.changes import MOST, changes
from reglament.desk.pages import Before, before
from reglament.desk.seat import seat_of
from reglament.people.policies import DESK, DeskRequest, policy


@policy(who=DESK)
def live(request: DeskRequest) -> HttpResponse:
    """Let a page have its stream: the web server, which holds it, reads the person from the header.

    Where no such server stands before us the page is told that there is nothing.
    """
    return HttpResponse(status=204, headers={"X-Live-Person": str(request.user.pk)})


@policy(who=DESK)
def parts(request: DeskRequest) -> HttpResponse:
    """What changed: `numbers` by the stream, `shown` rows of the list `list`, the ticket `on` beside it."""
    seat = seat_of(request)
    place = places.beside(seat, QueryDict(request.GET.get("list", "").lstrip("?")))
    changed, shown = _numbers(request, "numbers"), _numbers(request, "shown")
    opened = _opened(request, changed)
    context = {
        "changes": changes(seat, place, changed, shown),
        "place": place,
        "side": screens.side(seat, place),
        "page": opened.page() if opened else None,
    }
    return render(request, "desk/changes.html", context)


def _opened(request: DeskRequest, changed: list[int]) -> Before | None:
    """The ticket before the person, if it is among what changed."""
    number, _sign, place = request.GET.get("on", "").partition("?")
    found = numbered(number)
    if found is None or found not in changed:
        return None
    try:
        return before(request, found, QueryDict(place))
    except Http404:
        return None


def _numbers(request: HttpRequest, name: str) -> list[int]:
    written = request.GET.get(name, "").split(",")
    return [int(number) for number in written[:MOST] if number.isdecimal() and len(number) < 18]
