"""For whom an edition says that it holds: its names become rows."""

from __future__ import annotations

from typing import Any

from reglament import engine
from reglament.people.models import Department, Organisation
from reglament.rulebook.models import Zone

Whom = dict[str, Any]
EVERYBODY: Whom = {**dict.fromkeys(("organisation", "contract", "zone", "department")), "plan": ""}


class NobodySo(LookupError):  # noqa: N818 -- a lookup that found nothing
    """The edition says that it holds for an organisation, a department or a zone that nobody knows."""


def whom_of(edition: engine.Edition, organisation: Organisation | None = None) -> list[Whom]:
    """The references of the scopes that the edition wants; for everybody if it says nothing. Raises NobodySo.

    `organisation`: whoever enacts it gives it to this customer alone.
    """
    bound = edition.document.bound
    base = {**EVERYBODY, "organisation": organisation}
    if bound is None:
        return [base]
    found: list[Whom] = [{**base, "organisation": _organisation(name)} for name in bound.organisations]
    found += [{**base, "plan": engine.key(name)} for name in bound.plans]
    found += [{**base, "department": _department(name, organisation)} for name in bound.departments]
    found += [{**base, "zone": _zone(name)} for name in bound.zones]
    return found or [base]


def _organisation(name: str) -> Organisation:
    key = engine.key(name)
    found = next((one for one in Organisation.objects.all() if engine.key(one.name) == key), None)
    if found is None:
        raise NobodySo(name)
    return found


def _department(name: str, organisation: Organisation | None) -> Department:
    rows = Department.objects.filter(is_active=True)
    if organisation is not None:
        rows = rows.filter(organisation=organisation)
    found = [one for one in rows if engine.key(one.name) == engine.key(name)]
    if len(found) != 1:
        raise NobodySo(name)
    return found[0]


def _zone(key: str) -> Zone:
    found = Zone.objects.filter(key=key).first()
    if found is None:
        raise NobodySo(key)
    return found
