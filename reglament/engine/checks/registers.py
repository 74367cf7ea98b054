"""What an annex keeps, some rule of the edition reads; and whom a rule counts on, an annex names (L10)."""

from __future__ import annotations

from collections.abc import Iterator

from reglament.engine.names import key

from .findings import Checked, Finding

_OF_AMENDMENTS = ("vip", "critical_periods", "urgent_operations")


def check(checked: Checked) -> Iterator[Finding]:
    """Annexes that nothing reads; a watch that is not kept, or not from the first day on."""
    edition = checked.edition
    amendments = edition.priorities.amendments.values() if edition.priorities else ()
    read = {amendment.from_annex for amendment in amendments}
    for name in _OF_AMENDMENTS:
        annex = edition.annexes.get(name)
        if annex is not None and name not in read:
            yield checked.warning("idle_annex", "annexes", name, clause=annex.clause, annex=annex.name.both)
    yield from _watches(checked)


def _watches(checked: Checked) -> Iterator[Finding]:
    """Who takes tickets in hours of his own is on a rota that has begun."""
    edition, annexes = checked.edition, checked.annexes
    channels = edition.channels.named.values() if edition.channels else ()
    if annexes is None or not annexes.people:
        return
    rotas = {key(role): rota for role, rota in annexes.rotas.items()}
    held = {role for person in annexes.people.values() for role in person.roles}
    watchers = dict.fromkeys(one.registered_by for one in channels if one.calendar and one.registered_by)
    for role in watchers:
        rota, declared = rotas.get(role), edition.roles.named.get(role)
        if declared is None:
            continue
        begins = max(filter(None, (edition.document.effective_from, checked.today)))
        if rota is None and role not in held:
            yield checked.error("no_watch", "roles", role, clause=declared.clause, role=declared.name.both)
        elif rota is not None and rota.starts > begins and role not in held:
            values = {
                "role": declared.name.both,
                "starts": f"{rota.starts:%d.%m.%Y}",
                "gap": (rota.starts - begins).days,
            }
            yield checked.warning("watch_begins_late", "roles", role, clause=declared.clause, **values)
