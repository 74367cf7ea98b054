"""The document of an edition with its differences from another one marked, to be read or taken along."""

from __future__ import annotations

from django.http.response import HttpResponseBase
from django.shortcuts import render

from reglament.office.circles import HEAD
from reglament.office.drafting.earlier import before
from reglament.office.frame import frame_of
from reglament.office.regulation.printing import printed
from reglament.office.views.regulation import visible
from reglament.paper.redlining import redlined
from reglament.people.policies import SIGNED_IN, DeskRequest, policy
from reglament.people.roles import serves_desk
from reglament.rulebook.acquainting import has_read
from reglament.rulebook.reading import book_of


@policy(who=SIGNED_IN, object="edition")
def document_of_changes(request: DeskRequest, edition: int) -> HttpResponseBase:
    """The whole document, insertions and deletions marked (`?since=`: against which edition)."""
    row = visible(request, edition)
    old = before(request, row)
    if old is None:
        context = {"frame": frame_of(request), "row": row, "known": has_read(request.user, row)}
        return render(request, "office/changes.html", context)
    whole = serves_desk(request.user, at=request.now) or HEAD.holds(request)
    was, becomes = (printed(book_of(one.pk, request.now), whole=whole) for one in (old, row))
    context = {"frame": frame_of(request), "row": row, "before": old, "galley": redlined(was, becomes)}
    return render(request, "office/changed.html", context)
