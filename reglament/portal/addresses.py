"""Where a ticket lives: at its one address, but for people of the desk, who see another page there.

And where the edition is by which it is worked on.
"""

from __future__ import annotations

from django.urls import reverse

from reglament.people.policies import DeskRequest
from reglament.people.roles import serves_desk
from reglament.tickets.looking import Look


def works_here(request: DeskRequest) -> bool:
    """Whether the person serves the desk; asked of the annexes once per request."""
    known: bool | None = getattr(request, "_works_here", None)
    if known is None:
        known = serves_desk(request.user, at=request.now)
        request._works_here = known  # type: ignore[attr-defined]
    return known


def ticket_address(request: DeskRequest, number: int) -> str:
    """The address of the author's page of this ticket."""
    return reverse("portal:ticket" if works_here(request) else "ticket", args=[number])


def document_address(look: Look) -> str:
    """The address of the ticket's edition, where the clauses are that its page cites."""
    return reverse("edition", args=[look.book.id])
