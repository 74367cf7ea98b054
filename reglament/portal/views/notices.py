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
    """One notice."""

    text: str
    subject: str
    href: str
    at: datetime


@policy(who=SIGNED_IN, methods=["GET", "POST"])
def notices(request: DeskRequest) -> HttpResponse:
    """The latest unseen ones; POST says that they were looked at."""
    if request.method == "POST":
        showing.mark_seen(request.user, at=request.now)
        return HttpResponseRedirect(reverse("portal:notices"))
    lines = [
        Line(wording.sentence(one), one.ticket.subject, ticket_address(request, one.ticket_id), one.at)
        for one in showing.unseen(request.user, at=request.now)
    ]
    return render(request, "portal/notices.html", {"lines": lines})


@policy(who=SIGNED_IN, object="authored ticket", methods=["POST"])
def seen(request: DeskRequest, number: int) -> HttpResponse:
    """The person has looked at this ticket."""
    sight_of(request, number)
    showing.mark_seen(request.user, at=request.now, ticket=number)
    return HttpResponse("") if request.htmx else HttpResponseRedirect(ticket_address(request, number))
