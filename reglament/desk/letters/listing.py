"""The list of letters, as rows for the page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from reglament.intake.mail import parking, wording
from reglament.intake.models import Incoming
from reglament.intake.models.incoming import State
from reglament.people.policies import DeskRequest

MOST = 200
COUNTED = 99
HANDLED = (State.DUPLICATE, State.DROPPED)
"""Beside the parked ones, those of which somebody may ask «and where is it?»."""


@dataclass(frozen=True)
class Row:
    """One letter in the list."""

    href: str
    sender: str
    subject: str
    why: str
    at: datetime
    state: str
    ticket: int | None


def waiting(request: DeskRequest) -> int:
    """How many letters wait for a person, counted up to a hundred."""
    return parking.count_waiting(request.user, at=request.now, most=COUNTED + 1)


def rows(request: DeskRequest, *, handled: bool) -> list[Row]:
    """Letters that wait, or the latest of those that came to nothing."""
    visible = Incoming.objects.visible_to(request.user, at=request.now)
    found = visible.filter(state__in=HANDLED) if handled else visible.parked()
    return [row(each) for each in found.order_by("-taken_at", "-pk")[:MOST]]


def row(letter: Incoming) -> Row:
    """One letter in words."""
    return Row(
        href=reverse("desk:letter", args=[letter.pk]),
        sender=letter.sender,
        subject=letter.subject,
        why=wording.parked(letter.reason, letter.detail) or wording.state(letter.state),
        at=letter.taken_at,
        state=letter.state,
        ticket=letter.ticket_id,
    )
