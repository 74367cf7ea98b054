"""The parts of an open page that changed tickets touch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reglament.desk.lists import rows
from reglament.desk.lists.places import Place
from reglament.desk.seat import Seat
from reglament.tickets.models import Ticket
from reglament.ui.rows import QueueRow

MOST = 200  # numbers of one asking; a page shows no more rows


@dataclass(frozen=True)
class Changes:
    """Rows to be put right where they stand, and how many came into the list or left it."""

    rows: Sequence[QueueRow]
    moved: int


def changes(seat: Seat, place: Place, changed: Sequence[int], shown: Sequence[int]) -> Changes:
    """What became of the changed tickets in this list, of which the page shows these rows."""
    visible = Ticket.objects.visible_to(seat.person, at=seat.at)
    on_page = [number for number in changed if number in set(shown)]
    lines = rows.columns(seat, visible.filter(number__in=on_page), MOST)
    mixed = place.view is None or place.view.mixed
    made = rows.rows(
        seat, list(map(rows.Line._make, lines)), current=None, suffix=place.suffix, with_state=mixed
    )
    return Changes(made, _moved(seat, place, changed, set(shown)))


def _moved(seat: Seat, place: Place, changed: Sequence[int], shown: set[int]) -> int:
    """A search stands as it was asked; a list has gained or lost tickets."""
    if place.view is None:
        return 0
    belong = place.view.tickets(seat).filter(number__in=changed)
    now = set(belong.values_list("number", flat=True))
    return len(now ^ (shown & set(changed)))
