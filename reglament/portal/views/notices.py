"""What the person was told on the page, and «прочитано»."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from reglament.notices import showing, wording
from reglament.people.policies import SIGNED_IN, DeskRequest, policy
from reglament.portal.addresses import ticket_address
from reglament.portal.pages import sight_of


@dataclass(frozen=True, slots=True)
class Line:
    """What there is to be told about one ticket, the latest first."""

    texts: list[str]
    subject: str
    href: str
    at: datetime


@policy(who=SIGNED_IN, methods=["GET", "POST"])
def notices(request: DeskRequest) -> HttpResponse:
    """The latest unseen ones, ticket by ticket; POST says that they were looked at."""
    if request.method == "POST":
        showing.mark_seen(request.user, at=request.now)
        return HttpResponseRedirect(reverse("portal:notices"))
    lines: dict[int, Line] = {}
    for one in showing.unseen(request.user, at=request.now):
        address = ticket_address(request, one.ticket_id)
        line = lines.setdefault(one.ticket_id, Line([], one.ticket.subject, address, one.at))
        if (text := wording.sentence(one)) not in line.texts:
            line.texts.append(text)
    return render(request, "portal/notices.html", {"lines": lines.values()})


@policy(who=SIGNED_IN, object="authored ticket", methods=["POST"])
def seen(request: DeskRequest, number: int) -> HttpResponse:
    """The person has looked at this ticket."""
    sight_of(request, number)
    showing.mark_seen(request.user, at=request.now, ticket=number)
    return HttpResponse("") if request.htmx else HttpResponseRedirect(ticket_address(request, number))
