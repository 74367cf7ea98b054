"""One ticket, as its author sees it. At the ticket's own address `config` shows it to all but the desk."""

from __future__ import annotations

from django.http import Http404
from django.http.response import HttpResponseBase

from reglament.people.policies import DeskRequest
from reglament.portal.acts import Sight
from reglament.portal.ticket import page
from reglament.tickets.looking import look
from reglament.tickets.models import Ticket


def ticket(request: DeskRequest, number: int) -> HttpResponseBase:
    """The page, or Http404 for what this person may not see."""
    return page(request, sight_of(request, number))


def sight_of(request: DeskRequest, number: int) -> Sight:
    """The ticket before this person. Raises Http404 for what does not exist for him."""
    try:
        return Sight(look(number, by=request.user, at=request.now), request.user)
    except Ticket.DoesNotExist as error:
        raise Http404 from error
