"""L11: what is promised can be done by those who are there, and with one of them away.

Above 85 % a warning, above 100 % an error."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from .findings import Checked, Finding

_TIGHT, _FULL = 85, 100


def check(checked: Checked) -> Iterator[Finding]:
    """Both teams by the load that section 4 states."""
    measures, users = checked.edition.measures, checked.edition.document.users
    if measures is None or measures.load is None or users is None:
        return
    load = measures.load
    tickets = load.tickets_per_user * users
    yield from _team(checked, "Линия", tickets, load.hours, load.people)
    if load.other_people is not None:
        yield from _team(checked, "ПО", tickets, load.other_hours, load.other_people)


def _team(
    checked: Checked, team: str, tickets: Decimal, hours: Mapping[str, Decimal], people: Decimal
) -> Iterator[Finding]:
    measures = checked.edition.measures
    assert measures is not None
    assert measures.load is not None
    shares, a_person = measures.load.shares, measures.load.useful_hours * measures.load.working_days
    have = people * a_person
    need = sum(
        (tickets * share / 100 * hours.get(key, Decimal()) for key, share in shares.items()), Decimal()
    )
    if not have:
        return
    load = round(need * 100 / have)
    values = {"team": team, "load": load, "need": round(need), "have": round(have)}
    path, clause = ("measures", "load"), measures.load.clause
    if load > _FULL:
        yield checked.error("overload", *path, clause=clause, **values)
    elif load > _TIGHT:
        yield checked.warning("tight", *path, clause=clause, **values)
    elif have > a_person and (alone := round(need * 100 / (have - a_person))) > _FULL:
        yield checked.note("one_away", *path, clause=clause, team=team, load=alone)
