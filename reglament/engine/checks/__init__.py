"""Checks before signing: what a regulation that reads well may still get wrong.

A check is a file with one function `check(checked) -> findings` and a line in `CHECKS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from reglament.engine.regulation.annexes import Annexes
from reglament.engine.regulation.edition import Edition

from . import (
    arrivals,
    attainable,
    bands,
    capacity,
    customers,
    dangling,
    dimensions,
    duties,
    endings,
    examples,
    gaps,
    growth,
    handover,
    languages,
    letters,
    measures,
    norms,
    own_words,
    people,
    periods,
    plans,
    priorities,
    promises,
    references,
    regimes,
    registers,
    reminders,
    sanctions,
    separation,
    states,
    succession,
    twice,
    units,
    unused,
    updates,
    vague,
    windows,
    years,
    zones,
)
from .deciding import deciding_roles
from .findings import Checked, Finding, Level

__all__ = ["CHECKS", "Checked", "Finding", "Level", "check_edition", "deciding_roles"]

CHECKS: Final[tuple[Callable[[Checked], Iterator[Finding]], ...]] = (
    priorities.check,
    norms.check,
    customers.check,
    dimensions.check,
    growth.check,
    units.check,
    states.check,
    duties.check,
    endings.check,
    reminders.check,
    people.check,
    zones.check,
    years.check,
    measures.check,
    capacity.check,
    sanctions.check,
    attainable.check,
    examples.check,
    gaps.check,
    handover.check,
    languages.check,
    letters.check,
    own_words.check,
    plans.check,
    promises.check,
    references.check,
    regimes.check,
    separation.check,
    twice.check,
    unused.check,
    updates.check,
    succession.check,
    arrivals.check,
    periods.check,
    bands.check,
    dangling.check,
    registers.check,
    vague.check,
    windows.check,
)

_ORDER: Final = {Level.ERROR: 0, Level.WARNING: 1, Level.NOTE: 2}


def check_edition(
    edition: Edition,
    annexes: Annexes | None = None,
    today: date | None = None,
    previous: Edition | None = None,
) -> tuple[Finding, ...]:
    """Every finding, errors first, then by line.

    What needs the annexes, today's date or the edition before is checked only where they are given.
    """
    checked = Checked(edition, annexes, today, previous)
    found = (finding for check in CHECKS for finding in check(checked))
    return tuple(sorted(found, key=lambda one: (_ORDER[one.level], one.place.line, one.code)))
