"""The names an edition declares, for reading its annexes."""

from __future__ import annotations

from collections.abc import Iterable

from reglament.engine.names import Name, Text
from reglament.engine.regulation.edition import Edition

from .sorts import Sort
from .spots import Names


def names_of(edition: Edition) -> Names:
    """Every name that an annex may refer to, and the units of durations."""
    names = Names()
    for sort, declared in _declared(edition).items():
        for name in declared:
            names.add(sort, name)
    names.add_relatives()
    for calendar in edition.calendars.named.values():
        if calendar.unit:
            names.add_unit(calendar.unit, calendar.name)
    return names


def _declared(edition: Edition) -> dict[Sort, Iterable[Name]]:
    zones = edition.zones.named.values() if edition.zones else ()
    classes = edition.complexities.classes.values() if edition.complexities else ()
    priorities = edition.priorities.order.values() if edition.priorities else ()
    roles = edition.roles.named.values()
    customers = edition.customers.classes.values() if edition.customers else ()
    return {
        Sort.CUSTOMER: [one.name for one in customers],
        Sort.PLAN: [one.name for one in edition.customers.plans.values()] if edition.customers else [],
        Sort.ROLE: [role.name for role in roles],
        Sort.GROUP: [
            Name(role.group, role.group.en if isinstance(role.group, Text) else "")
            for role in roles
            if role.group
        ],
        Sort.ZONE: [zone.name for zone in zones],
        Sort.KIND: [kind.name for kind in edition.classification.kinds.values()],
        Sort.COMPLEXITY: [complexity.code for complexity in classes],
        Sort.PRIORITY: [priority.name for priority in priorities],
        Sort.CALENDAR: [calendar.name for calendar in edition.calendars.named.values()],
    }
