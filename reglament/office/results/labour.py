"""«Трудозатраты» of a month: three views of the same hours, and the table to take along."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from reglament.office.frame import name
from reglament.office.results.asking import Asked
from reglament.reports import effort, tables
from reglament.reports.effort import Share, Worked


@dataclass(frozen=True)
class Labour:
    """`views`: what they are by, and the shares."""

    minutes: int
    views: Sequence[tuple[str, Sequence[Share]]]

    @property
    def hours(self) -> float:
        """The whole in hours."""
        return self.minutes / 60


def labour(asked: Asked) -> Labour:
    """What was recorded in the month of this reader's tickets."""
    found = effort.worked(asked.scope)
    views = [(title, effort.shares(found, by)) for title, by in _names(asked, found)]
    return Labour(sum(one.minutes for one in found), views)


def sheet(asked: Asked) -> bytes:
    """Person × zone × kind, as CSV."""
    found = effort.worked(asked.scope)
    names = _names(asked, found)
    head = [*(title for title, _by in names), _("Запросов"), _("Минут")]
    rows: list[list[tables.Value]] = [
        [*(by(one) for _title, by in names), one.tickets, one.minutes] for one in found
    ]
    return tables.as_csv(head, rows)


def _names(asked: Asked, found: Sequence[Worked]) -> list[tuple[str, Callable[[Worked], str]]]:
    people = effort.persons(found)
    return [
        (_("Кто"), lambda one: people.get(one.person, "")),
        (_("Зона"), lambda one: name(asked.book, one.zone) if one.zone else _("не разобран")),
        (_("Вид"), lambda one: name(asked.book, one.kind) if one.kind else _("не разобран")),
    ]
