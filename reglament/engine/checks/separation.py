"""L9: who approves and who carries out can be two people in each zone."""

from __future__ import annotations

from collections.abc import Iterator

from reglament.engine.names import key
from reglament.engine.regulation.annexes import Annexes, ZoneHolders
from reglament.engine.regulation.edition import Edition

from .findings import Checked, Finding

_APPROVER = key("согласующий")
_CARRYING_OUT = {key("исполнитель"), key("ответственный")}


def check(checked: Checked) -> Iterator[Finding]:
    """Only where the edition wants them apart and the annexes say who they are."""
    edition, annexes = checked.edition, checked.annexes
    changes = edition.terms.changes
    if annexes is None or changes is None or edition.zones is None or not _apart(edition):
        return
    for zone, holders in annexes.zones.items():
        doing = _people(holders.owner, holders.substitute)
        for step in changes.approvals:
            for who in step.who:
                approving = _approving(who, holders, annexes)
                if len(doing) == 1 and approving == doing and zone in edition.zones.named:
                    yield checked.error(
                        "one_hand",
                        "zones",
                        zone,
                        clause=step.clause or changes.clause,
                        zone=edition.zones.named[zone].name.both,
                        person=annexes.people[min(doing)].name
                        if min(doing) in annexes.people
                        else min(doing),
                    )


def _apart(edition: Edition) -> bool:
    return any(_APPROVER in pair and set(pair) & _CARRYING_OUT for pair in edition.roles.exclusive)


def _approving(who: str, holders: ZoneHolders, annexes: Annexes) -> set[str]:
    if who == key("ключевой пользователь зоны"):
        return _people(holders.key_user, holders.key_user_substitute)
    if who == key("владелец процесса"):
        return _people(holders.process_owner, holders.process_owner_substitute)
    held = {person.key for person in annexes.people.values() if who in person.roles}
    return held | set(annexes.deputies.get(who, ()))


def _people(*keys: str) -> set[str]:
    return {one for one in keys if one}
