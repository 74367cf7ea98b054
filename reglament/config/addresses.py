"""Addresses that several doors share. A ticket has one address: who works for the desk finds the desk's page
there, everybody else the author's; a letter may hold the link without knowing who will follow it.

A file of a ticket goes out here, whichever page showed it.
"""

import importlib
import importlib.util
import uuid
from typing import Protocol, cast

from django.http import Http404, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import NoReverseMatch, reverse

from reglament.files import responses
from reglament.people.policies import SIGNED_IN, DeskRequest, policy
from reglament.people.roles import serves_desk
from reglament.tickets.models import Attachment


class TicketPage(Protocol):
    """What `reglament.<door>.pages` must offer as `ticket`."""

    def __call__(self, request: DeskRequest, number: int) -> HttpResponseBase:
        """The page of one ticket, or Http404 for what this person may not see."""


@policy(who=SIGNED_IN)
def home(request: DeskRequest) -> HttpResponseBase:
    """Everybody begins at his own door."""
    try:
        return HttpResponseRedirect(reverse(f"{_door_of(request)}:home"))
    except NoReverseMatch as error:
        raise Http404 from error


@policy(who=SIGNED_IN, object="ticket")
def ticket(request: DeskRequest, number: int) -> HttpResponseBase:
    """The page of a ticket, by the door that the person comes through."""
    return _page_of(_door_of(request))(request, number)


@policy(who=SIGNED_IN, object="edition")
def edition(request: DeskRequest, edition: int) -> HttpResponseBase:
    """An edition as a document: where every door leads that cites a clause (`#3.4.6`)."""
    from reglament.office.views import regulation

    return regulation.edition(request, edition)


@policy(who=SIGNED_IN, object="attachment")
def attachment(request: DeskRequest, identifier: uuid.UUID) -> HttpResponseBase:
    """A file of a ticket; with `?picture` our own drawing of it, where there is one."""
    visible = Attachment.objects.visible_to(request.user, at=request.now)
    row = visible.filter(pk=identifier, content__isnull=False).select_related("content").first()
    if row is None:
        raise Http404
    return responses.serve(request, row.content, row.name, as_picture="picture" in request.GET)


def _door_of(request: DeskRequest) -> str:
    return "desk" if serves_desk(request.user, at=request.now) else "portal"


def _page_of(door: str) -> TicketPage:
    module = f"reglament.{door}.pages"
    if importlib.util.find_spec(f"reglament.{door}") is None or importlib.util.find_spec(module) is None:
        raise Http404
    return cast(TicketPage, importlib.import_module(module).ticket)
