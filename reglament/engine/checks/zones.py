"""L6: every zone is held by two people, has a key user, and nobody holds more than three.

And what is done on a decision only can be asked for: a ticket can wait for an approver.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reglament.engine.regulation.zones import ZoneDispute, Zones
from reglament.engine.vocabulary import Category

from .findings import Checked, Finding

_MOST = 3


def _outsider(checked: Checked, dispute: ZoneDispute) -> Iterator[Finding]:
    """The grounds of a dispute are notes inside the desk: its judge has to be one of the desk."""
    role = checked.edition.roles.named.get(dispute.decided_by)
    if role is not None and not role.group:
        yield checked.error(
            "judge_outside",
            "zones",
            "dispute",
            "decided_by",
            clause=dispute.clause,
            role=role.name.printed(),
        )


def _undecidable(checked: Checked, zones: Zones) -> Iterator[Finding]:
    states = checked.edition.lifecycle.states
    waiting = {name for name, state in states.items() if state.category is Category.AWAITING_APPROVAL}
    if not any(passage.target in waiting for passage in checked.edition.lifecycle.passages):
        operation = next(iter(zones.restricted.values()))
        yield checked.error(
            "decision_nowhere",
            "zones",
            "restricted",
            clause=operation.clause,
            operation=operation.name.printed(),
        )


def check(checked: Checked) -> Iterator[Finding]:
    """Holders only with annexes: they do not stand in the norm."""
    zones = checked.edition.zones
    if zones is not None and zones.restricted:
        yield from _undecidable(checked, zones)
    if zones is not None and zones.dispute is not None:
        yield from _outsider(checked, zones.dispute)
    if zones is None or checked.annexes is None or not checked.annexes.zones:
        return
    for key, zone in zones.named.items():
        holders = checked.annexes.zones.get(key)
        path, printed = ("zones", key), zone.name.both
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
