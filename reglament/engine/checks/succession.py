"""L12 and renaming: what the edition before named and tickets may still use does not vanish silently."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reglament.engine.names import Name
from reglament.engine.regulation.edition import Edition

from .findings import Checked, Finding


def check(checked: Checked) -> Iterator[Finding]:
    """Only with the edition before this one."""
    before, now = checked.previous, checked.edition
    if before is None:
        return
    if before.document.effective_from >= now.document.effective_from:
        values = {"date": f"{before.document.effective_from:%d.%m.%Y}", "number": before.document.number}
        path = ("document", "effective_from")
        yield checked.error("same_date", *path, clause=now.document.clause, **values)
    if before.document.number == now.document.number:
        path = ("document", "number")
        yield checked.error("same_number", *path, clause=now.document.clause, number=now.document.number)
    for (section, old), (_, new) in zip(_named(before), _named(now), strict=True):
        known = set(new) | {former for name in new.values() for former in name.formerly}
        for key in old.keys() - known:
            yield checked.error("vanished", section, name=old[key].both)


def _named(edition: Edition) -> Iterator[tuple[str, Mapping[str, Name]]]:
    """What tickets are stored by, section by section."""
    priorities, complexities, zones = edition.priorities, edition.complexities, edition.zones
    yield "states", {key: state.name for key, state in edition.lifecycle.states.items()}
    yield "classification", {key: kind.name for key, kind in edition.classification.kinds.items()}
    yield "clocks", {key: clock.code for key, clock in edition.clocks.items()}
    yield "roles", {key: role.name for key, role in edition.roles.named.items()}
    yield "result", {key: code.name for key, code in edition.result.codes.items()}
    yield "priorities", {key: one.name for key, one in priorities.order.items()} if priorities else {}
    yield "complexities", {key: one.code for key, one in complexities.classes.items()} if complexities else {}
    yield "zones", {key: zone.name for key, zone in zones.named.items()} if zones else {}
