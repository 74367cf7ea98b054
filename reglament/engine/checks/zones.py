"""L6: every zone is held by two people, has a key user, and nobody holds more than three."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from .findings import Checked, Finding

_MOST = 3


def check(checked: Checked) -> Iterator[Finding]:
    """Only with annexes: who holds a zone does not stand in the norm."""
    zones = checked.edition.zones
    if zones is None or checked.annexes is None or not checked.annexes.zones:
        return
    for key, zone in zones.named.items():
        holders = checked.annexes.zones.get(key)
        path, printed = ("zones", key), zone.name.printed()
        if holders is None:
            yield checked.error("zone_unheld", *path, clause=zone.clause, zone=printed)
            continue
        if not holders.substitute or holders.substitute == holders.owner:
            yield checked.warning("zone_alone", *path, clause=zone.clause, zone=printed)
        if not holders.key_user:
            yield checked.warning("zone_key_user", *path, clause=zone.clause, zone=printed)
    for person, count in Counter(holders.owner for holders in checked.annexes.zones.values()).items():
        if count > _MOST:
            name = checked.annexes.people[person].name
            yield checked.warning("zone_many", "zones", clause=zones.clause, person=name, count=count)
