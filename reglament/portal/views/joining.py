"""«Это и у меня»: a ticket of one's own that goes along with a mass incident, in one tap."""

from __future__ import annotations

import uuid
from contextlib import suppress

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from reglament.people.policies import SIGNED_IN, DeskRequest, policy
from reglament.portal.addresses import ticket_address
from reglament.portal.forms.filing import LONGEST
from reglament.portal.offer import offer_for
from reglament.portal.uploads import uploads_of
from reglament.tickets import mass, opening
from reglament.tickets.announcing import Announcement, announced
from reglament.tickets.refusals import Refused


@policy(who=SIGNED_IN, methods=["POST"])
def join(request: DeskRequest) -> HttpResponse:
    """Register and join. An incident that is over meanwhile leads back to the form."""
    wanted = request.POST.get("incident", "")
    known = {str(one.number): one for one in announced(request.user, at=request.now)}
    if wanted not in known:
        return HttpResponseRedirect(reverse("portal:new"))
    number = _register(request, known[wanted])
    with suppress(Refused):  # joined by the first of two taps, or over in this second: it stands by itself
        mass.join(number, parent=known[wanted].number, by=request.user, at=request.now)
    return HttpResponseRedirect(f"{ticket_address(request, number)}?done=new")


def _register(request: DeskRequest, incident: Announcement) -> int:
    """A ticket of one's own, with what was written so far."""
    offer = offer_for(request.user, at=request.now)
    text = request.POST.get("text", "").replace("\x00", "").strip()[:LONGEST]  # the database knows no NUL
    done = opening.open_ticket(
        author=request.user,
        subject=incident.subject,
        body=text or _("Это и у меня."),
        channel=offer.channel(),
        by=request.user,
        at=request.now,
        zone=incident.zone or None,
        urgency=offer.usual_urgency() or None,
        enclosures=uploads_of(request).enclosures,
        key=f"portal:{request.user.pk}:{_key(request)}",
    )
    return done.ticket.number


def _key(request: DeskRequest) -> uuid.UUID:
    try:
        return uuid.UUID(request.POST.get("key", ""))
    except ValueError:
        return uuid.uuid4()
