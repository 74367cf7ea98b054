"""The author's mark."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from reglament.engine import Category, FactKind
from reglament.people.models import Person
from reglament.tickets.cases import Case
from reglament.tickets.events import Event
from reglament.tickets.recording import Done, Intent, perform
from reglament.tickets.refusals import Refusal, refuse


def rate(
    number: int, *, mark: int, by: Person | None, at: datetime, expected_version: int | None = None
) -> Done:
    """Give a mark after the ticket is closed, on the scale of the edition."""

    def decide(case: Case) -> Sequence[Event] | Refusal:
        if case.state.category is not Category.CLOSED:
            return refuse("rating.author")
        return rated(case, mark)

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def rated(case: Case, mark: int) -> Sequence[Event] | Refusal:
    """A mark on the scale, by the author's side."""
    scale = case.rules.policies.rating
    if scale is None:
        return refuse("rating.none")
    if not case.is_authors_side:
        return refuse("rating.author", scale.clause)
    if not scale.lowest <= mark <= scale.highest:
        return refuse("rating.scale", scale.clause, lowest=scale.lowest, highest=scale.highest)
    return (Event(FactKind.RATED, data={"mark": mark}),)
