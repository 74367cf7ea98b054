"""Rules whose data the desk never receives: norms of a channel that is closed, kinds that nobody files."""

from __future__ import annotations

from collections.abc import Iterator

from reglament.engine.names import key
from reglament.engine.regulation.edition import Edition

from .findings import Checked, Finding


def check(checked: Checked) -> Iterator[Finding]:
    """Channels that are not accepted, in rules; kinds for roles that nobody holds."""
    edition = checked.edition
    closed = {name for name, one in _channels(edition) if not one}
    for table, cells in ((name, table.cells) for name, table in edition.terms.tables.items()):
        for cell in cells:
            for channel in set(cell.channels) & closed:
                values = {"channel": _printed(edition, channel)}
                yield checked.warning("closed_channel", "terms", table, clause=cell.clause, **values)
    emergency = edition.intake.emergency if edition.intake else None
    if emergency and emergency.channel in closed:
        values = {"channel": _printed(edition, emergency.channel)}
        path = ("intake", "emergency", "channel")
        yield checked.error("closed_channel", *path, clause=emergency.clause, **values)
    yield from _recorded_by(checked)
    yield from _unfiled(checked)


def _recorded_by(checked: Checked) -> Iterator[Finding]:
    """Who records an emergency is who takes it by that channel."""
    edition = checked.edition
    emergency = edition.intake.emergency if edition.intake else None
    channel = edition.channels.named.get(emergency.channel) if emergency and edition.channels else None
    if emergency and channel and channel.accepted and channel.registered_by != emergency.recorded_by:
        values = {"channel": channel.name.both, "who": _role(edition, emergency.recorded_by)}
        path = ("intake", "emergency", "recorded_by")
        yield checked.warning("emergency_by_other", *path, clause=emergency.clause, **values)


def _role(edition: Edition, who: str) -> object:
    declared = edition.roles.named.get(who)
    return declared.name.both if declared else who


def _channels(edition: Edition) -> Iterator[tuple[str, bool]]:
    for name, channel in edition.channels.named.items() if edition.channels else ():
        yield name, channel.accepted


def _printed(edition: Edition, channel: str) -> str:
    return edition.channels.named[channel].name.both if edition.channels else channel


def _unfiled(checked: Checked) -> Iterator[Finding]:
    """With annexes: each kind can be filed by somebody."""
    edition, annexes = checked.edition, checked.annexes
    if annexes is None or not annexes.people:
        return
    held = {key(role) for person in annexes.people.values() for role in person.roles}
    groups = {role.group for name, role in edition.roles.named.items() if name in held and role.group}
    for name, kind in edition.classification.kinds.items():
        roles = [who for who in kind.filed_by if who in edition.roles.named or who in groups]
        if kind.filed_by and roles == list(kind.filed_by) and not {*roles} & (held | groups):
            path = ("classification", "kinds", name, "filed_by")
            yield checked.warning("nobody_files", *path, clause=kind.clause, kind=kind.name.both)
