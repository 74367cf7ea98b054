"""Control tables against the rules: every answer that comes out otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from reglament.engine.regulation import Edition
from reglament.engine.regulation.controls import Controls
from reglament.engine.rules import Rules

from .deviation import Deviation
from .figure_tables import of_availability, of_figures, of_lists
from .people_tables import of_people
from .ticket_tables import of_tickets

_TABLES = (of_tickets, of_people, of_figures, of_lists, of_availability)


def deviations(controls: Controls, edition: Edition, rules: Rules) -> Iterator[Deviation]:
    """Every one, in the order of the tables. Raises CalendarError for a year whose calendar is not known."""
    for compare in _TABLES:
        yield from compare(controls, edition, rules)
